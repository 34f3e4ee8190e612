"""A row of somebody else's table as a witness like others: a report of the row's own words, with the act in it."""

from __future__ import annotations

from collections.abc import Callable

from detente.exchange.act import APART, Act, Side
from detente.exchange.format import Arrival
from detente.records import Record

__all__ = ["Act", "Side", "arrival_of", "is_row", "one_line", "row_of"]


def arrival_of(act: Act) -> Arrival:
    """What comes in of one row."""
    return Arrival(act=act)


def row_of(record: Record, publisher: str, *, fits: Callable[[str], bool]) -> str | None:
    """The row of which a record was made, as it stood in this set; None for a record of another origin.

    `fits` tells a row of the set from others: a record of it may have come by way of another format.
    """
    if record.report.publisher != publisher or len(record.events) != 1:
        return None
    words, apart, row = record.report.text.rpartition(APART)
    return row if apart and record.events[0].evidence.text == words and fits(row) else None


def is_row(record: Record) -> bool:
    """Whether a record looks like one row of a table: many of those may share the web address of an article."""
    return len(record.events) == 1 and record.report.text.startswith(record.events[0].evidence.text + APART)


def one_line(words: str) -> str:
    """Words without line breaks and doubled blanks, as evidence has to be for the way back."""
    return " ".join(words.split())
