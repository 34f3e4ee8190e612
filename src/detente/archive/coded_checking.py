"""Whether rows of other people's data are what was written, and their parts and what is derived from these."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator

from detente.archive.coding import PARTS, Coder, Row, columns_of, names_of, seal_of
from detente.archive.found import Damage
from detente.archive.lookup import Row as Derived
from detente.archive.rows import CodedRows
from detente.archive.sql import naming, sql
from detente.exchange.act import Act, record_of

WORDS = ("kind_words", "side_words")
"""The full-text indexes of parts."""


def kept_acts(connection: sqlite3.Connection) -> Iterator[Act | Damage]:
    """What every row tells that is as it was written, and a damage for each that is not."""
    rows = CodedRows(connection, None)
    sums = {sort: dict(_sums(connection, sort)) for sort in PARTS}
    found = _all(connection)
    while True:
        try:
            row = next(found, None)
        except sqlite3.Error as fault:
            yield Damage("the table coded", f"can't be read any further ({fault})", derived=False)
            return
        if row is None:
            return
        act = _act(rows, row, sums)
        yield act or Damage(f"row {row.key}", f"is not what was written (it begins {row.text[:40]!r})", derived=False)


def part_damages(connection: sqlite3.Connection) -> Iterator[Damage]:
    """A damage for each table of parts whose derived columns do not say what the parts hold."""
    for sort in PARTS:
        try:
            rows = connection.execute(sql("parts").format(sort=sort)).fetchall()
            wrong = any(_derived(sort, row) != dict(zip(row.keys()[2:], tuple(row)[2:], strict=True)) for row in rows)
        except (sqlite3.DatabaseError, ValueError, TypeError) as fault:
            yield Damage(f"the table coded_{sort}", f"can't be read ({fault})", derived=False)
            continue
        if wrong:
            yield Damage(f"the table coded_{sort}", "does not say what its entries say", derived=True)
    yield from _named_damages(connection)


def rebuild_parts(connection: sqlite3.Connection) -> None:
    """Make the derived columns of parts anew, how often rows name them, and the indexes of their names and words."""
    for sort in PARTS:
        for row in connection.execute(sql("parts").format(sort=sort)).fetchall():
            columns = columns_of(sort, row["entry"])
            text = sql("mend_part").format(sort=sort, columns=", ".join(f"{name} = ?" for name in columns))
            connection.execute(text, (*columns.values(), row["key"]))
            connection.executemany(sql("put_name"), names_of(sort, columns))
    connection.execute(sql("empty_named"))
    connection.execute(naming("put_named"))
    for table in WORDS:
        connection.execute(sql(f"rebuild_{table}"))


def part_names(connection: sqlite3.Connection) -> Iterator[Derived]:
    """The rows of the table of names that parts ask for."""
    for sort in PARTS:
        for row in connection.execute(sql("parts").format(sort=sort)):
            yield from names_of(sort, columns_of(sort, row["entry"]))


def _named_damages(connection: sqlite3.Connection) -> Iterator[Damage]:
    """A damage where it is not told right how often rows name people and places."""
    try:
        (wrong,) = connection.execute(naming("any_wrong_named")).fetchone()
    except sqlite3.DatabaseError as fault:
        yield Damage("the table coded_named", f"can't be held against the rows ({fault})", derived=True)
        return
    if wrong:
        yield Damage("the table coded_named", "does not say what the rows say", derived=True)


def _all(connection: sqlite3.Connection) -> Iterator[Row]:
    for row in connection.execute(sql("all_coded")):
        yield Row(*row)


def _sums(connection: sqlite3.Connection, sort: str) -> Iterator[tuple[int, int]]:
    for row in connection.execute(sql("parts").format(sort=sort)):
        yield row["key"], zlib.crc32(row["entry"].encode())


def _act(rows: CodedRows, row: Row, sums: dict[str, dict[int, int]]) -> Act | None:
    """What a row tells, where it is sound."""
    try:
        act = rows.act_of(row)
        report = record_of(act).report.id
        parts = (
            sums["kinds"][row.kind], sums["sides"][row.actor] if row.actor else 0,
            sums["sides"][row.recipient] if row.recipient else 0, sums["places"][row.place] if row.place else 0,
            sums["dyads"][row.dyad],
        )  # fmt: skip
        numbers = (row.mark, row.event, row.day, row.published, row.words, *parts)
        sound = seal_of(numbers, row.address, row.url) == row.seal and Coder.ids(act, report) == (row.mark, row.event)
    except (sqlite3.Error, ValueError, TypeError, KeyError, OverflowError):
        return None
    return act if sound else None


def _derived(sort: str, row: sqlite3.Row) -> dict[str, object]:
    return {name.strip('"'): value for name, value in columns_of(sort, row["entry"]).items()}
