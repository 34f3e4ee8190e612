"""From a report to its record: parse, mentions, references, dates, places, acts, status, attribution, assembly."""

from __future__ import annotations

from detente.reading.assembly import read, read_all

__all__ = ["read", "read_all"]
