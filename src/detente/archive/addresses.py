"""Where a report comes from, and whether another text from there is the same report, corrected."""

from __future__ import annotations

from pathlib import Path

from detente.records import Report

_FILE = "file:"
_ALIKE = 0.5


def address_of(report: Report, source: Path | None = None) -> str:
    """The web address of a report, else the file it was read from, else its text itself."""
    if report.url:
        return report.url
    return source.absolute().as_uri() if source else f"text:{report.id}"


def is_correction(address: str, earlier: str, text: str) -> bool:
    """Whether a text takes the place of an earlier one from the same address.

    On the web it does. A file may have been overwritten with another report; it is a correction where at least half of
    the words that stand in either text stand in both.
    """
    if not address.startswith(_FILE):
        return True
    one, other = set(earlier.split()), set(text.split())
    return len(one & other) >= _ALIKE * len(one | other)
