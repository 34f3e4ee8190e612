"""What is damaged in an archive, and whether it can be made anew from what is whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count

from detente.archive.coded_checking import WORDS, kept_acts, part_damages, part_names
from detente.archive.found import Damage
from detente.archive.lookup import TABLES, Keyed, Row, opening, rows_of
from detente.archive.seals import KINDS, record_seal, source_seal
from detente.archive.settlement import SETTLED
from detente.archive.sql import sql
from detente.records import Record, Report, from_plain

_SPAN = 2**61 - 1
_MESSAGES = 10
_PATIENCE = 1000  # how many reports in a row may be missing where nobody knows which is the last


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as it is kept, with all that was read from it, and whether both are what was written."""

    key: int
    address: str
    record: Record
    event_keys: tuple[int, ...]
    whole: bool


def damages(connection: sqlite3.Connection) -> Iterator[Damage]:
    """Everything that is damaged: the file, its links, reports, entries, and what is derived from them."""
    yield from _of_file(connection)
    yield from _of_links(connection)
    yield from _of_contents(connection)
    yield from _of_versions(connection)
    yield from _of_words(connection)


def kept_reports(connection: sqlite3.Connection) -> Iterator[Kept | Damage]:
    """Every report that can be read, and a damage for each that can't, as far as is known how many there are."""
    last = _last_key(connection)
    misses = 0
    for key in count(1):
        found = _kept_or_damage(connection, key)
        if isinstance(found, Kept) or key <= (last or 0):
            yield found
        misses = 0 if isinstance(found, Kept) else misses + 1
        if key >= (last or 0) and (last is not None or misses > _PATIENCE):
            return


def _kept_or_damage(connection: sqlite3.Connection, key: int) -> Kept | Damage:
    try:
        return _kept(connection, key) or Damage(f"report {key}", "or its text is gone", derived=False)
    except (sqlite3.Error, ValueError, TypeError, KeyError) as fault:
        return Damage(f"report {key}", f"can't be read ({fault})", derived=False)


def _kept(connection: sqlite3.Connection, key: int) -> Kept | None:
    row = connection.execute(sql("sealed"), (key,)).fetchone()
    if row is None:
        return None
    names = ("id", "title", "publisher", "url", "published", "language", "text")
    about = {name: row[name] for name in names}
    entries = connection.execute(sql("entries"), (key,)).fetchall()
    plain = {kind: [json.loads(entry["entry"]) for entry in entries if entry["kind"] == kind] for kind in KINDS}
    record = from_plain(Record, {"report": about, **plain})
    source = source_seal(record.report)
    whole = (
        Report.of(record.report.text).id == row["id"]
        and source == row["source"]
        and record_seal(source, (entry["entry"] for entry in entries)) == row["digest"]
        and (opening(record.report.text), len(record.events)) == (row["opening"], row["events"])
    )
    keys = tuple(entry["key"] for entry in entries if entry["kind"] == "events")
    return Kept(key, row["address"], record, keys, whole)


def keyed_events(kept: Kept) -> Iterator[Keyed]:
    """The events of a report with their keys."""
    published = kept.record.report.published
    day = published.isoformat() if published else None
    for key, event in zip(kept.event_keys, kept.record.events, strict=True):
        yield Keyed(key, kept.key, day, event)


def _of_file(connection: sqlite3.Connection) -> Iterator[Damage]:
    try:
        messages = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MESSAGES})")]
    except sqlite3.DatabaseError as fault:
        messages = [str(fault)]
    for derived, what in ((False, "has damaged pages"), (True, "has indexes that do not fit their tables")):
        told = [message for message in messages if message != "ok" and (" index " in message) == derived]
        if told:
            yield Damage("the file", f"{what} ({told[0].splitlines()[-1]})", derived=derived)


def _of_links(connection: sqlite3.Connection) -> Iterator[Damage]:
    try:
        broken = {(child, parent) for child, _, parent, _ in connection.execute("PRAGMA foreign_key_check")}
    except sqlite3.DatabaseError as fault:
        yield Damage("the links between tables", f"can't be followed ({fault})", derived=False)
        return
    for child, parent in sorted(broken):
        yield Damage(
            f"the table {child}", f"holds rows of {parent} that are not there", derived=child in {*TABLES, *SETTLED}
        )


def _of_contents(connection: sqlite3.Connection) -> Iterator[Damage]:
    """Reports that are not what was written, and derived tables that do not say what the entries say."""
    expected = {table: _Sum() for table in TABLES}
    names: set[Row] = set()
    for kept in kept_reports(connection):
        if isinstance(kept, Damage):
            yield kept
            continue
        if not kept.whole:
            fault = f"is not what was written (it came from {kept.address})"
            yield Damage(f"report {kept.record.report.id[:12]}", fault, derived=False)
        rows = rows_of(keyed_events(kept))
        names |= rows["names"]
        for table in TABLES:
            expected[table].add(rows[table] if table != "names" else ())
    for found in chain(part_damages(connection), kept_acts(connection)):
        if isinstance(found, Damage):
            yield found
    try:
        names |= set(part_names(connection))
    except (sqlite3.DatabaseError, ValueError, TypeError):
        return  # told already
    expected["names"].add(names)
    for table, columns in TABLES.items():
        yield from _of_table(connection, table, columns, expected[table])


def _of_table(connection: sqlite3.Connection, table: str, columns: tuple[str, ...], expected: _Sum) -> Iterator[Damage]:
    stored = _Sum()
    try:
        stored.add(tuple(row) for row in connection.execute(f"SELECT {', '.join(columns)} FROM {table}"))
    except sqlite3.DatabaseError as fault:
        yield Damage(f"the table {table}", f"can't be read ({fault})", derived=True)
        return
    if stored != expected:
        yield Damage(f"the table {table}", "does not say what the entries say", derived=True)


def _of_versions(connection: sqlite3.Connection) -> Iterator[Damage]:
    try:
        wrong = connection.execute(sql("unsettled")).fetchall()
    except sqlite3.DatabaseError:
        return  # told already
    for row in wrong:
        yield Damage(f"report {row['id'][:12]}", "is marked wrongly as the latest version or not", derived=True)


def _of_words(connection: sqlite3.Connection) -> Iterator[Damage]:
    for table in ("evidence_words", "report_words", *WORDS):
        try:
            connection.execute(sql(f"check_{table}"))
        except sqlite3.DatabaseError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                yield Damage(f"the full-text index {table}", "does not say what the entries say", derived=True)


def _last_key(connection: sqlite3.Connection) -> int | None:
    """The key of the last report; None where that can't be told."""
    keys: list[int] = []
    for statement in ("last_key", "last_key_by_entries"):
        try:
            keys.append(connection.execute(sql(statement)).fetchone()[0] or 0)
        except sqlite3.DatabaseError:
            continue
    return max(keys, default=None)


@dataclass(slots=True)
class _Sum:
    """What tells two sets of rows apart without keeping them."""

    count: int = 0
    total: int = 0

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.count += 1
            self.total = (self.total + hash(row)) % _SPAN
