"""From a report to its record: parse, mentions, references, dates, places, acts, status, attribution, assembly."""

from __future__ import annotations

from detente.reading.assembly import explained, read, read_all
from detente.reading.text.header import with_header
from detente.reading.weighing.scoring import Reason

__all__ = ["Reason", "explained", "read", "read_all", "with_header"]
