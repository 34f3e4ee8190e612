"""Reading the tables in which Détente keeps what it knows: CSV files with a header, list cells parted by `|`."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files

Row = dict[str, str]


def rows(room: str, table: str) -> list[Row]:
    """The rows of `table` in the data folder of a room: `rows("entities", "states")`."""
    source = files("detente") / room / "data" / f"{table}.csv"
    return list(csv.DictReader(io.StringIO(source.read_text(encoding="utf-8"), newline="")))


@cache
def words(room: str, table: str) -> frozenset[str]:
    """The words of a table that is a list of them: its first column."""
    return frozenset(next(iter(row.values())) for row in rows(room, table))


def cell_list(cell: str | None) -> list[str]:
    """The items of a list cell; an empty cell has none."""
    return [item.strip() for item in (cell or "").split("|") if item.strip()]
