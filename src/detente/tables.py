"""Reading the tables in which Détente keeps what it knows: CSV files with a header, list cells parted by `|`.

A user's own rows stand in files of the same names in a folder of their own, and count like ours.
"""

from __future__ import annotations

import csv
import io
import os
from functools import cache
from importlib.resources import files
from pathlib import Path

from detente.errors import UsageError

Row = dict[str, str]


def rows(room: str, table: str) -> list[Row]:
    """The rows of `table` in the data folder of a room, `rows("entities", "states")`, and the user's own after them.

    Raises `UsageError` where the user's own table lacks a column.
    """
    source = files("detente") / room / "data" / f"{table}.csv"
    header, *lines = csv.reader(io.StringIO(source.read_text(encoding="utf-8"), newline=""))
    ours = [dict(zip(header, line, strict=True)) for line in lines]
    return ours + _own_rows(own_table(room, table), header)


def own_table(room: str, table: str) -> Path:
    """Where the user's own rows of a table stand: in `$DETENTE_TABLES`, else in the user's data folder."""
    folder = os.environ.get("DETENTE_TABLES")
    if folder is None:
        from platformdirs import user_data_path

        return user_data_path("detente", appauthor=False) / "tables" / room / f"{table}.csv"
    return Path(folder) / room / f"{table}.csv"


def _own_rows(path: Path, columns: list[str]) -> list[Row]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        own = csv.DictReader(lines)
        lacking = [column for column in columns if column not in (own.fieldnames or ())]
        if lacking:
            raise UsageError(f"{path}: the columns {', '.join(lacking)} are missing; its first line must name them all")
        return [{column: row[column] or "" for column in columns} for row in own]


def add_own(room: str, table: str, new: list[Row]) -> tuple[Path, int]:
    """Add rows that no table has yet to the user's own; tells where this stands, and how many rows came in."""
    known = {tuple(row.items()) for row in rows(room, table)}
    fresh = list({tuple(row.items()): row for row in new if tuple(row.items()) not in known}.values())
    path = own_table(room, table)
    if fresh:
        path.parent.mkdir(parents=True, exist_ok=True)
        begun = path.is_file()
        with path.open("a", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(fresh[0]), lineterminator="\n")
            if not begun:
                writer.writeheader()
            writer.writerows(fresh)
    return path, len(fresh)


@cache
def words(room: str, table: str, marked: str | None = None) -> frozenset[str]:
    """The words of a table that is a list of them: its first column; of these those that a column marks, if asked."""
    return frozenset(next(iter(row.values())) for row in rows(room, table) if marked is None or row[marked])


def cell_list(cell: str | None) -> list[str]:
    """The items of a list cell; an empty cell has none."""
    return [item.strip() for item in (cell or "").split("|") if item.strip()]
