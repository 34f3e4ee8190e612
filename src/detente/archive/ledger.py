"""What the room of forecasts keeps in an archive: every forecast as it was made, to be held against what came."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from detente.archive.connection import explained, transaction
from detente.archive.sql import sql


@dataclass(frozen=True, slots=True)
class Entry:
    """A forecast as it is kept: the days as `YYYY-MM-DD`, `made` in ISO 8601 and UTC, `forecast` as JSON."""

    as_of: str
    one: str
    other: str
    question: str
    due: str
    made: str
    forecast: str


def keep(connection: sqlite3.Connection, path: Path, entries: Iterable[Entry]) -> int:
    """Put in those that are new, and tell how many; of the same question as of the same day the first made stands."""
    rows = [astuple(entry) for entry in entries]
    with explained(path), transaction(connection):
        connection.execute(sql("make_forecasts"))
        before = connection.total_changes
        connection.executemany(sql("keep_forecast"), rows)
        return connection.total_changes - before


def kept(connection: sqlite3.Connection, *, as_of: str, pair: tuple[str, str] | None = None) -> Iterator[Entry]:
    """The forecasts as of a day or an earlier one, the oldest first; none where none was ever made."""
    if connection.execute(sql("knows_forecasts")).fetchone():
        one, other = sorted(pair) if pair else (None, None)
        for row in connection.execute(sql("kept_forecasts"), {"as_of": as_of, "one": one, "other": other}):
            yield Entry(*row)
