"""What every look into an archive needs: single reports and events by their ids, and what is seen as of a day."""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from detente.archive.coding import BASE
from detente.archive.connection import explained
from detente.archive.found import FoundEvent, Order, Page, ReportLine
from detente.archive.query import Condition, Query, of_events
from detente.archive.rows import CodedRows, Spot
from detente.archive.sql import sql
from detente.errors import EntryMissing, UsageError
from detente.records import Event, from_plain

Item = TypeVar("Item")

END = "9999-12-31"
PAGE = 1000
_DAY = re.compile(r"\d{4}-[01]\d-[0-3]\d")
_DIGITS = 18
"""No key is longer, and SQLite takes no longer number."""


class Look:
    """The archive as of a day, or as it is now; `View` is what is asked for more."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, as_of: str | None) -> None:
        self._connection = connection
        self._path = path
        self.as_of = as_of
        self._rows = CodedRows(connection, as_of)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _events(
        self, query: Query, order: Order, limit: int, after: str | None, *conditions: Condition
    ) -> Page[FoundEvent]:
        conditions = (*of_events(query), *conditions)
        rows = self._found("found_events", list(conditions), "event.day, event.key", order, limit, after)
        found = {row["key"]: row for row in rows}
        spots = self._with_rows(query, rows, "day", order, limit, after)
        coded = self._coded_events(spots)
        events = [
            coded[key] if key in coded else FoundEvent(event_of(found[key]["entry"]), self._line(found[key]["report"]))
            for _, key in spots
        ]
        return page_of(events, spots, limit)

    def line(self, key: int) -> ReportLine:
        """The report of this key, in any version. Raises `EntryMissing` where there is none by then."""
        with explained(self._path):
            wanted = {"key": key, "as_of": self.as_of or END}
            row = self._connection.execute(sql("has_report"), wanted).fetchone()
            known = self._rows.has(key) if key > BASE else row is not None
        if not known:
            raise EntryMissing(f"no report has the key {key} {self._when()}; 'detente reports' lists them")
        return self._line(key)

    def find(self, name: str) -> ReportLine | FoundEvent:
        """The report or the event whose id begins so, also in a version that was replaced: of several, the latest.

        Raises `EntryMissing` where nothing goes by this id, or where it is too short to tell.
        """
        wanted = {"id": name.strip().lower(), "as_of": self.as_of or END}
        with explained(self._path):
            reports = self._connection.execute(sql("reports_named"), wanted).fetchall()
            events = self._connection.execute(sql("events_named"), wanted).fetchall()
            coded_reports, coded_events = self._rows.named(wanted["id"])
        ids = sorted({row["id"] for row in (*reports, *events)} | coded_reports.keys() | coded_events.keys())
        if not ids or not name.strip():
            raise EntryMissing(
                f"nothing goes by {name!r} {self._when()}; 'detente events' and 'detente reports' list ids"
            )
        if len(ids) > 1:
            raise EntryMissing(
                f"{len(ids)} entries begin with {name!r}, such as {ids[0]} and {ids[1]}; give more of it"
            )
        if reports or coded_reports:
            return self._line(max([row["key"] for row in reports] or coded_reports.values()))
        if coded_events and not events:
            (key,) = coded_events.values()
            return self._coded_events([("", key)])[key]
        latest = max(events, key=lambda row: int(row["key"]))
        with explained(self._path):
            entry = self._connection.execute(sql("entry"), (latest["key"],)).fetchone()
        return FoundEvent(event_of(entry["entry"]), self._line(latest["report"]))

    def _with_rows(
        self, query: Query, found: Iterable[sqlite3.Row], by: str, order: Order, limit: int, after: str | None
    ) -> list[Spot]:
        """What was found, with the rows of other people's data that are asked for too, in order."""
        with explained(self._path):
            rows = self._rows.found(
                query, by=by, order=order, limit=limit, after=spot_of(after) if after is not None else None
            )
        spots = sorted([*((row["day"], row["key"]) for row in found), *rows], reverse=order == "newest")
        return list(islice(spots, limit))

    def _coded_events(self, spots: Iterable[Spot]) -> dict[int, FoundEvent]:
        with explained(self._path):
            return self._rows.events(key for _, key in spots if key > BASE)

    def _found(
        self,
        statement: str,
        conditions: list[Condition],
        key: str,
        order: Order,
        limit: int,
        after: str | None,
        *,
        replaced: bool = False,
    ) -> list[sqlite3.Row]:
        if limit < 1:
            raise UsageError(f"{limit} is no limit; give a number from 1 on")
        conditions = [*conditions, self._visible(replaced=replaced)]
        if after is not None:
            conditions.append(behind(key, order, after))
        values = {name: value for _, given in conditions for name, value in given.items()}
        text = sql(statement).format(
            conditions=" AND ".join(condition for condition, _ in conditions),
            order="ASC" if order == "oldest" else "DESC",
        )
        with explained(self._path):
            return self._connection.execute(text, {**values, "limit": limit}).fetchall()

    def _visible(self, *, replaced: bool) -> Condition:
        latest = {True: "", False: " AND (report.until IS NULL OR report.until > :as_of)"}[replaced]
        if self.as_of is None:
            return ("TRUE" if replaced else "report.until IS NULL"), {}
        return f"report.published <= :as_of{latest}", {"as_of": self.as_of}

    def _line(self, key: int) -> ReportLine:
        if key > BASE:
            return self._rows.lines([key])[key]
        with explained(self._path):
            row = self._connection.execute(sql("report_line"), (key,)).fetchone()
        replaced = row["until"] if self.as_of is None or (row["until"] or END) <= self.as_of else None
        return ReportLine(
            key=key,
            id=row["id"],
            headline=row["title"] or row["opening"],
            publisher=row["publisher"],
            url=row["url"],
            published=day_of(row["published"]),
            address=row["address"],
            replaced=day_of(replaced),
            events=row["events"],
        )

    def _when(self) -> str:
        return f"as of {self.as_of}" if self.as_of else "in the archive"


def day_of(iso: str | None) -> dt.date | None:
    """A day out of its ISO form, where there is one."""
    return dt.date.fromisoformat(iso) if iso else None


def event_of(entry: str) -> Event:
    """An event out of its entry."""
    return from_plain(Event, json.loads(entry))


def page_of(found: list[Item], spots: list[Spot], limit: int) -> Page[Item]:
    """What was found, with the place to go on from where there may be more."""
    return Page(tuple(found), place_of(spots[-1]) if len(spots) == limit else None)


def place_of(spot: Spot) -> str:
    """The place behind which the next page begins."""
    return f"{spot[0]}.{spot[1]}"


def spot_of(after: str) -> Spot:
    """The day and the key of a place. Raises `UsageError` where it is none."""
    day, dot, number = after.rpartition(".")
    if not dot or not number.isdecimal() or len(number) > _DIGITS or (day and not _DAY.fullmatch(day)):
        raise UsageError(f"{after!r} is no place to go on from; give what the page before ended with")
    return day, int(number)


def behind(key: str, order: Order, after: str) -> Condition:
    """That a key comes behind a place, in this order."""
    day, number = spot_of(after)
    return f"({key}) {'>' if order == 'oldest' else '<'} (:after_day, :after_key)", {
        "after_day": day, "after_key": number,
    }  # fmt: skip


def all_pages(page_after: Callable[[str | None], Page[Item]]) -> Iterator[Item]:
    """All items, a page at a time."""
    page = page_after(None)
    yield from page.items
    while page.after is not None:
        page = page_after(page.after)
        yield from page.items
