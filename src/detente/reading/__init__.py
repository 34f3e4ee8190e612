"""From a report to its record: parse, mentions, references, dates, places, acts, status, attribution, assembly."""

from __future__ import annotations

from detente.reading.assembly import read, read_all
from detente.reading.header import with_header

__all__ = ["read", "read_all", "with_header"]
