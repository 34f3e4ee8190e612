"""Where a report comes from, and whether another text from there is the same report, corrected."""

from __future__ import annotations

from detente.records import Report

_FILE = "file:"
_ALIKE = 0.5


def address_of(report: Report, known: str | None = None) -> str:
    """The web address of a report, else where it is known to come from, else its text itself."""
    return report.url or known or f"text:{report.id}"


def is_correction(address: str, earlier: str, text: str) -> bool:
    """Whether a text takes the place of an earlier one from the same address.

    On the web it does. A file may have been overwritten with another report; it is a correction where at least half of
    the words that stand in either text stand in both.
    """
    if not address.startswith(_FILE):
        return True
    one, other = set(earlier.split()), set(text.split())
    return len(one & other) >= _ALIKE * len(one | other)
