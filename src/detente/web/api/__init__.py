"""The JSON API on an archive: all that the pages show, for programs. Its document is OpenAPI 3.1.

Each module beside `app` holds the addresses of one kind of thing; none has logic of its own.
"""

from __future__ import annotations

from detente.web.api.app import application

__all__ = ["application"]
