"""What several outlets say of Japan and South Korea, in an archive."""

from __future__ import annotations

from tests.engagements.conftest import archive, put, trip

__all__ = ["archive", "put", "trip"]
