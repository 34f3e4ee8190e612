"""Making anew what can be: derived tables in their place, or a whole archive out of the reports that are left."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from detente.archive.checking import kept_reports, keyed_events
from detente.archive.coded_checking import kept_acts, rebuild_parts
from detente.archive.connection import open_to_write, transaction
from detente.archive.found import Damage
from detente.archive.ledger import Entry, keep
from detente.archive.lookup import TABLES, add_rows, rows_of
from detente.archive.settlement import UNSETTLE
from detente.archive.sql import sql
from detente.archive.writer import Writer
from detente.errors import UsageError
from detente.exchange.act import Act
from detente.records import Correction, Judgement, Rejection

_BATCH = 20_000


def rebuild(connection: sqlite3.Connection) -> None:
    """Make everything derived anew from the reports and entries, all at once or not at all.

    What was settled of engagements is forgotten, so that it is settled anew when they are next asked for.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    with transaction(connection):
        connection.execute("REINDEX")
        for statement in UNSETTLE:
            connection.execute(sql(statement))
        for table in reversed(TABLES):
            connection.execute(f"DELETE FROM {table}")
        for kept in kept_reports(connection):
            if not isinstance(kept, Damage):
                add_rows(connection, rows_of(keyed_events(kept)))
        rebuild_parts(connection)
        for statement in ("settle_all", "rebuild_evidence_words", "rebuild_report_words"):
            connection.execute(sql(statement))


def rescue(connection: sqlite3.Connection, path: Path) -> tuple[int, int]:
    """Copy every report that is whole into a new archive at `path`: how many were, and how many were not.

    Raises `UsageError` where there is something at `path`.
    """
    if path.exists():
        raise UsageError(f"{path} is there already; name a file that is not")
    saved = lost = 0
    with Writer(open_to_write(path), path) as writer:
        for kept in kept_reports(connection):
            if isinstance(kept, Damage) or not kept.whole:
                lost += 1
                continue
            writer.add_all([(kept.record, kept.address)])
            saved += 1
        for acts in _batches(kept_acts(connection)):
            whole = [act for act in acts if not isinstance(act, Damage)]
            writer.add_acts(whole)
            saved, lost = saved + len(whole), lost + len(acts) - len(whole)
        for row in _readable(connection, "rejections"):
            writer.reject(Rejection(*row))
        for row in _readable(connection, "judgements"):
            writer.judge(Judgement(*row))
        for row in _readable(connection, "corrections"):
            writer.recall(Correction(*row))
    if forecasts := [Entry(*row) for row in _readable(connection, "all_forecasts")]:
        with closing(open_to_write(path)) as into:
            keep(into, path, forecasts)
    return saved, lost


def _batches(found: Iterator[Act | Damage]) -> Iterator[list[Act | Damage]]:
    while batch := list(islice(found, _BATCH)):
        yield batch


def _readable(connection: sqlite3.Connection, statement: str) -> Iterator[sqlite3.Row]:
    try:
        yield from connection.execute(sql(statement))
    except sqlite3.DatabaseError:
        return
