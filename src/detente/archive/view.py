"""Reading an archive, as of a day: what had been published by then, and nothing later."""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from detente.archive.coding import BASE
from detente.archive.connection import explained, snapshot
from detente.archive.deeds import Deed, WeekTally, added_up, deeds_of
from detente.archive.found import (
    FoundEvent,
    Named,
    Order,
    Page,
    Placed,
    ReportLine,
    Settled,
    counted_together,
)
from detente.archive.ledger import Entry, kept
from detente.archive.query import Condition, NameKind, Query, as_of_day, of_events, of_names, of_reports
from detente.archive.rows import CodedRows, Spot
from detente.archive.seals import KINDS
from detente.archive.sql import sql
from detente.errors import EntryMissing, UsageError
from detente.records import (
    AgendaItem,
    Correction,
    Event,
    Judgement,
    Outlook,
    Position,
    Precedent,
    Record,
    Rejection,
    from_plain,
)

Item = TypeVar("Item")

_END = "9999-12-31"
_PAGE = 1000
_DAY = re.compile(r"\d{4}-[01]\d-[0-3]\d")
_DIGITS = 18
"""No key is longer, and SQLite takes no longer number."""


class View:
    """The archive as of a day, or as it is now. It changes nothing, and sees what is added while it is open.

    As of a day it sees of each report the version that stood then. A report without a day of publication is seen only
    in the archive as it is now, since nobody can tell whether it was there before.
    """

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

    def events(
        self, query: Query | None = None, *, order: Order = "oldest", limit: int = _PAGE, after: str | None = None
    ) -> Page[FoundEvent]:
        """The events that the query asks for, at most `limit`, in the order of their days.

        An event without a date stands on the day of its report. `after` continues behind the page that gave it. Raises
        `UsageError` where the query, the limit or `after` make no sense.
        """
        return self._events(query or Query(), order, limit, after)

    def _events(
        self, query: Query, order: Order, limit: int, after: str | None, *conditions: Condition
    ) -> Page[FoundEvent]:
        conditions = (*of_events(query), *conditions)
        rows = self._found("found_events", list(conditions), "event.day, event.key", order, limit, after)
        found = {row["key"]: row for row in rows}
        spots = self._with_rows(query, rows, "day", order, limit, after)
        coded = self._coded_events(spots)
        events = [
            coded[key] if key in coded else FoundEvent(_event(found[key]["entry"]), self._line(found[key]["report"]))
            for _, key in spots
        ]
        return _page(events, spots, limit)

    def reports(
        self,
        query: Query | None = None,
        *,
        order: Order = "oldest",
        limit: int = _PAGE,
        after: str | None = None,
        replaced: bool = False,
    ) -> Page[ReportLine]:
        """The reports that the query asks for, at most `limit`, in the order of publication, those without a day first.

        `replaced` shows earlier versions too. Raises `UsageError` as `events` does.
        """
        spots = self._reports(query or Query(), order, limit, after, replaced=replaced)
        with explained(self._path):
            coded = self._rows.lines(key for _, key in spots if key > BASE)
        return _page([coded.get(key) or self._line(key) for _, key in spots], spots, limit)

    def all_events(self, query: Query | None = None, *, order: Order = "oldest") -> Iterator[FoundEvent]:
        """Every event that the query asks for, a page at a time."""
        return _all(lambda after: self.events(query, order=order, after=after))

    def all_reports(self, query: Query | None = None, *, order: Order = "oldest") -> Iterator[ReportLine]:
        """Every report that the query asks for, a page at a time."""
        return _all(lambda after: self.reports(query, order=order, after=after))

    def names(
        self, kind: NameKind, words: str | None = None, *, limit: int = _PAGE, after: str | None = None
    ) -> Page[Named]:
        """The people or places that events name, at most `limit`, by name; all of `words` have to begin one in it.

        `after` is the name behind which the page begins. Raises `UsageError` where words or limit make no sense.
        """
        if limit < 1:
            raise UsageError(f"{limit} is no limit; give a number from 1 on")
        found: list[Named] = []
        while len(found) < limit:  # of the names that stand there, some may not be seen as of the day
            some = self._names(kind, words, limit - len(found), after)
            among: Condition = "found.name IN (SELECT value FROM json_each(:among))", {"among": json.dumps(some)}
            found += self._named(kind, [*of_names(kind, None), among], limit)
            after = some[-1] if some else None
            if after is None:
                return Page(tuple(found), None)
        return Page(tuple(found), after)

    def _names(self, kind: NameKind, words: str | None, limit: int, after: str | None) -> list[str]:
        """The names of a kind, also those that are not seen as of the day."""
        conditions: list[Condition] = [*of_names(kind, words), ("found.name > :after", {"after": after or ""})]
        values = {name: value for _, given in conditions for name, value in given.items()}
        text = sql("names_of_kind").format(conditions=" AND ".join(condition for condition, _ in conditions))
        with explained(self._path):
            return [row["name"] for row in self._connection.execute(text, {**values, "limit": limit})]

    def named(self, kind: NameKind, name: str) -> Named | None:
        """The person or place of this very name; None where no event names it."""
        found = self._named(kind, [*of_names(kind, None), ("found.name = :name", {"name": name})], 1)
        return found[0] if found else None

    def line(self, key: int) -> ReportLine:
        """The report of this key, in any version. Raises `EntryMissing` where there is none by then."""
        with explained(self._path):
            wanted = {"key": key, "as_of": self.as_of or _END}
            row = self._connection.execute(sql("has_report"), wanted).fetchone()
            known = self._rows.has(key) if key > BASE else row is not None
        if not known:
            raise EntryMissing(f"no report has the key {key} {self._when()}; 'detente reports' lists them")
        return self._line(key)

    def find(self, name: str) -> ReportLine | FoundEvent:
        """The report or the event whose id begins so, also in a version that was replaced: of several, the latest.

        Raises `EntryMissing` where nothing goes by this id, or where it is too short to tell.
        """
        wanted = {"id": name.strip().lower(), "as_of": self.as_of or _END}
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
        return FoundEvent(_event(entry["entry"]), self._line(latest["report"]))

    def record(self, report: ReportLine) -> Record:
        """The whole record of a report, as it went in. Raises `EntryMissing` where there is none of its key."""
        self.line(report.key)
        if report.key > BASE:
            with explained(self._path):
                return self._rows.records([report.key])[report.key]
        with explained(self._path), snapshot(self._connection):
            about = self._connection.execute(sql("report"), (report.key,)).fetchone()
            rows = self._connection.execute(sql("entries"), (report.key,)).fetchall()
        entries = {kind: [json.loads(row["entry"]) for row in rows if row["kind"] == kind] for kind in KINDS}
        return from_plain(Record, {"report": dict(about), **entries})

    def record_at(self, address: str) -> Record | None:
        """The record of the latest report from an address, as it is now; None where nothing came from there."""
        with explained(self._path):
            row = self._connection.execute(sql("report_at"), (address,)).fetchone()
            key = row["key"] if row else self._rows.at(address)
        return self.record(self._line(key)) if key else None

    def records(self, query: Query | None = None) -> Iterator[Record]:
        """The records of every report that the query asks for."""
        after = None
        while True:
            spots = self._reports(query or Query(), "oldest", _PAGE, after)
            with explained(self._path):
                coded = self._rows.records(key for _, key in spots if key > BASE)
            for _, key in spots:
                yield coded[key] if key in coded else self.record(self._line(key))
            if len(spots) < _PAGE:
                return
            after = _place(spots[-1])

    def versions(self, report: ReportLine) -> tuple[ReportLine, ...]:
        """All versions of a report published by then, from the first to the last."""
        if report.key > BASE:
            return (report,)
        with explained(self._path):
            rows = self._connection.execute(
                sql("versions"), {"key": report.key, "as_of": self.as_of or _END}
            ).fetchall()
        return tuple(self._line(row["key"]) for row in rows)

    def added_after(self, key: int, *, limit: int = _PAGE) -> tuple[ReportLine, ...]:
        """The reports that came into the archive after that of this key, the latest first, at most `limit`."""
        condition, values = self._visible(replaced=False)
        text = sql("added_after").format(conditions=condition)
        with explained(self._path):
            rows = self._connection.execute(text, {**values, "key": key, "limit": limit}).fetchall()
        return tuple(self._line(row["key"]) for row in rows)

    def rejections(self) -> tuple[Rejection, ...]:
        """What gave no record when it was last tried."""
        with explained(self._path):
            return tuple(Rejection(*row) for row in self._connection.execute(sql("rejections")))

    def judgements(self, event: str | None = None) -> tuple[Judgement, ...]:
        """What was judged of an event, by its id, or what people judged of all.

        Of one event it is also told why it was put beside another or kept apart, where no person judged of the two.
        """
        with explained(self._path):
            if event is None:
                return tuple(Judgement(*row) for row in self._connection.execute(sql("judgements")))
            judged = [Judgement(*row) for row in self._connection.execute(sql("judgements_on"), {"id": event})]
            decided = [Judgement(*row) for row in self._connection.execute(sql("decisions_on"), {"id": event})]
        people = {frozenset((each.one, each.other)) for each in judged}
        return (*judged, *(each for each in decided if frozenset((each.one, each.other)) not in people))

    def corrections(self) -> tuple[Correction, ...]:
        """All that people corrected in events, the latest first."""
        with explained(self._path):
            return tuple(Correction(*row) for row in self._connection.execute(sql("corrections")))

    def settled(
        self,
        query: Query | None = None,
        *,
        order: Order = "newest",
        limit: int = _PAGE,
        after: str | None = None,
        rows: bool = False,
    ) -> Page[Settled]:
        """The acts of which an event tells that the query asks for, each with all that tell of it, at most `limit`.

        They stand in the order of their last days. What `detente.engagements.settle` has not seen yet is left out; see
        `unsettled`. With `rows` those of other people's data are there too, each as an act of its own. Raises
        `UsageError` as `events` does.
        """
        if limit < 1:
            raise UsageError(f"{limit} is no limit; give a number from 1 on")
        query = query or Query()
        conditions = [*of_events(query), self._visible(replaced=False)]
        having = [_behind("max(event.day), tellings.engagement", order, after)] if after is not None else []
        values = {name: value for _, given in (*conditions, *having) for name, value in given.items()}
        text = sql("found_engagements").format(
            conditions=" AND ".join(condition for condition, _ in conditions),
            having="".join(f"HAVING {condition}" for condition, _ in having),
            order="ASC" if order == "oldest" else "DESC",
        )
        with explained(self._path):
            found = self._connection.execute(text, {**values, "limit": limit}).fetchall()
        spots = [(row["day"], row["key"]) for row in found]
        if rows:
            spots = self._with_rows(query, found, "day", order, limit, after)
        return _page(self.tellings_of([key for _, key in spots]), spots, limit)

    def all_settled(self, query: Query | None = None, *, order: Order = "newest") -> Iterator[Settled]:
        """Every act that the query asks for, a page at a time."""
        return _all(lambda after: self.settled(query, order=order, after=after))

    def settled_with(self, event: str) -> Settled:
        """All that tell of the same act as the event whose id begins so.

        Raises `EntryMissing` where there is none, or nothing was settled of it yet.
        """
        found = self.find(event)
        if isinstance(found, ReportLine):
            raise EntryMissing(f"{event!r} is a report; give the id of an event, as 'detente engagements' shows it")
        if found.report.key > BASE:
            return Settled(found.report.key, (found,))
        with explained(self._path):
            row = self._connection.execute(sql("settled_event"), {"id": found.event.id}).fetchone()
        settled = self.tellings_of([row["engagement"]]) if row else []
        if not settled:
            raise EntryMissing(f"nothing was settled of {event!r} yet; 'detente engagements' does it")
        return settled[0]

    def is_settled(self, event: str) -> bool:
        """Whether it was settled which act the event of this id tells of."""
        with explained(self._path):
            settled = self._connection.execute(sql("settled_event"), {"id": event}).fetchone() is not None
            return settled or event in self._rows.named(event)[1]

    def tellings_of(self, engagements: Sequence[int]) -> list[Settled]:
        """The acts with these keys, in this order, each with all that tell of it."""
        condition, values = self._visible(replaced=False)
        text = sql("told_in").format(conditions=condition)
        found: dict[int, list[FoundEvent]] = {}
        lines: dict[int, ReportLine] = {}
        with explained(self._path):
            rows = self._connection.execute(text, {**values, "engagements": json.dumps(list(engagements))}).fetchall()
        for row in rows:
            line = lines.get(row["report"]) or lines.setdefault(row["report"], self._line(row["report"]))
            found.setdefault(row["engagement"], []).append(FoundEvent(_event(row["entry"]), line))
        found |= {key: [event] for key, event in self._coded_events([("", key) for key in engagements]).items()}
        return [Settled(key, tuple(found[key])) for key in engagements if key in found]

    def unsettled(self) -> bool:
        """Whether there are events of which nothing was settled yet."""
        with explained(self._path):
            return self._connection.execute(sql("any_unsettled")).fetchone() is not None

    def unsettled_events(self, query: Query | None = None, *, limit: int = _PAGE) -> list[FoundEvent]:
        """The events that the query asks for of which nothing was settled, the newest first, at most `limit`."""
        alone: Condition = "event.key NOT IN (SELECT event FROM tellings)", {}
        return list(self._events(query or Query(), "newest", limit, None, alone).items)

    def prints(self, reports: Iterable[int]) -> dict[int, bytes]:
        """The prints of the texts of reports, by their keys."""
        with explained(self._path):
            return dict(tuple(row) for row in self._connection.execute(sql("prints"), (json.dumps(sorted(reports)),)))

    def placed(self, reports: Iterable[int]) -> list[Placed]:
        """Where these reports tell of which acts, in the order of their words."""
        with explained(self._path):
            wanted = sorted(reports)
            rows = self._connection.execute(sql("placed"), (json.dumps(wanted),))
            placed = [Placed(*row) for row in rows]
        events = self._coded_events([("", key) for key in wanted])
        return placed + [Placed(key, key, each.event.id, each.event.type, 0) for key, each in events.items()]

    def days_of_acts(self, pair: tuple[str, str], kind: str) -> list[dt.date]:
        """The first days of all acts of this type that took place between two parties, the latest first."""
        one, other = sorted(pair)
        values = {"one": one, "other": other, "type": kind, "as_of": self.as_of or _END}
        with explained(self._path):
            days = {dt.date.fromisoformat(row[0]) for row in self._connection.execute(sql("days_of_acts"), values)}
            return sorted(days | self._rows.days_of_acts(pair, kind), reverse=True)

    def at(self, as_of: dt.date | str | None) -> View:
        """The same archive as of another day; it lets go of the file when this view does."""
        return View(self._connection, self._path, as_of=as_of_day(as_of))

    def newest(self) -> dt.date | None:
        """The last day of publication that is seen; None where there is none."""
        condition, values = self._visible(replaced=True)
        with explained(self._path):
            row = self._connection.execute(sql("newest_day").format(conditions=condition), values).fetchone()
            found = _day(row[0]), self._rows.end("newest")
        return max((day for day in found if day), default=None)

    def oldest(self) -> dt.date | None:
        """The first day of publication in the archive, also where the view is as of a day before it."""
        with explained(self._path):
            found = _day(self._connection.execute(sql("oldest_day")).fetchone()[0]), self._rows.end("oldest")
        return min((day for day in found if day), default=None)

    def deeds(self, pair: tuple[str, str]) -> list[Deed]:
        """What was done between two parties, by their codes, the oldest first.

        Each settled act counts once however many tell of it, and an event of which nothing was settled by itself. What
        is planned, put off, called off or denied is not done.
        """
        one, other = sorted(pair)
        condition, values = self._visible(replaced=False)
        with explained(self._path):
            rows = self._connection.execute(
                sql("deeds").format(conditions=condition), {**values, "one": one, "other": other}
            )
            found = [*deeds_of(rows, pair), *self._rows.deeds(pair)]
        return sorted(found, key=lambda deed: (deed.day, deed.key))

    def tallies(self, until: dt.date, *, weeks: int = 52) -> Iterator[WeekTally]:
        """How much was done between any two parties in each of so many weeks, the last of which ends on a day.

        Pair by pair and the oldest week first; a week in which nothing was done is left out. Acts count as in `deeds`.
        """
        condition, values = self._visible(replaced=False)
        text = sql("tallies").format(conditions=condition)
        since = until - dt.timedelta(days=7 * weeks - 1)
        with explained(self._path):
            rows = self._connection.execute(text, {**values, "since": since.isoformat(), "until": until.isoformat()})
            told = (
                WeekTally((one, other), dt.date.fromisoformat(week), dt.date.fromisoformat(last), *sums)
                for one, other, week, last, *sums in rows
            )
            yield from added_up(told, self._rows.tallies(since, until))

    def forecasts(self, pair: tuple[str, str] | None = None) -> list[Entry]:
        """The forecasts that were kept, of a pair or of all, as of the day of the view or an earlier one."""
        with explained(self._path):
            return list(kept(self._connection, as_of=self.as_of or _END, pair=pair))

    def days_of_party(self, code: str) -> list[tuple[dt.date, int]]:
        """The days on which a party acted or was acted on, by its code, with how many events tell of each."""
        condition, values = self._visible(replaced=False)
        text = sql("days_of_party").format(conditions=condition)
        with explained(self._path):
            rows = self._connection.execute(text, {**values, "code": code})
            return [(dt.date.fromisoformat(day), count) for day, count in rows]

    def text(self, report: int) -> str:
        """The text of a report, by its key. Raises `EntryMissing` where there is none."""
        self.line(report)
        if report > BASE:
            return self.record(self._line(report)).report.text
        with explained(self._path):
            return str(self._connection.execute(sql("report"), (report,)).fetchone()["text"])

    def outlooks(self, reports: Iterable[int]) -> list[tuple[int, Outlook]]:
        """What these reports say is expected, each with the key of its report."""
        return self._entries(Outlook, "outlooks", reports)

    def precedents(self, reports: Iterable[int]) -> list[tuple[int, Precedent]]:
        """The superlatives that these reports claim, each with the key of its report."""
        return self._entries(Precedent, "precedents", reports)

    def agenda(self, reports: Iterable[int]) -> list[tuple[int, AgendaItem]]:
        """The subjects of the meetings that these reports tell of, each with the key of its report."""
        return self._entries(AgendaItem, "agenda", reports)

    def positions(self, reports: Iterable[int]) -> list[tuple[int, Position]]:
        """What these reports say that parties maintain, each with the key of its report."""
        return self._entries(Position, "positions", reports)

    def _entries(self, noun: type[Item], kind: str, reports: Iterable[int]) -> list[tuple[int, Item]]:
        with explained(self._path):
            rows = self._connection.execute(sql("entries_of_reports"), (json.dumps(sorted(reports)), kind)).fetchall()
        return [(row["report"], from_plain(noun, json.loads(row["entry"]))) for row in rows]

    def engagements_by_event(self) -> dict[str, str]:
        """For every settled event, by its id, the id of the event that told first of the same act."""
        with explained(self._path):
            return dict(tuple(row) for row in self._connection.execute(sql("engagements_by_event")))

    def _reports(
        self, query: Query, order: Order, limit: int, after: str | None, *, replaced: bool = False
    ) -> list[Spot]:
        """The days and keys of reports, and of rows that stand for some."""
        key = "ifnull(report.published, ''), report.key"
        rows = self._found("found_reports", list(of_reports(query)), key, order, limit, after, replaced=replaced)
        return self._with_rows(query, rows, "published", order, limit, after)

    def _with_rows(
        self, query: Query, found: Iterable[sqlite3.Row], by: str, order: Order, limit: int, after: str | None
    ) -> list[Spot]:
        """What was found, with the rows of other people's data that are asked for too, in order."""
        with explained(self._path):
            rows = self._rows.found(
                query, by=by, order=order, limit=limit, after=_spot(after) if after is not None else None
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
            conditions.append(_behind(key, order, after))
        values = {name: value for _, given in conditions for name, value in given.items()}
        text = sql(statement).format(
            conditions=" AND ".join(condition for condition, _ in conditions),
            order="ASC" if order == "oldest" else "DESC",
        )
        with explained(self._path):
            return self._connection.execute(text, {**values, "limit": limit}).fetchall()

    def _named(self, kind: NameKind, conditions: list[Condition], limit: int) -> tuple[Named, ...]:
        seen = [*conditions, self._visible(replaced=False)]
        values = {name: value for _, given in seen for name, value in given.items()}
        text = sql("found_names").format(kind=kind, conditions=" AND ".join(condition for condition, _ in seen))
        with explained(self._path):
            rows = self._connection.execute(text, {**values, "limit": limit}).fetchall()
            coded = self._rows.named_so(kind, conditions, limit)
        found = [Named(row["name"], row["events"], _day(row["first"]), _day(row["last"])) for row in rows]
        return tuple(counted_together(found, coded)[:limit])

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
        replaced = row["until"] if self.as_of is None or (row["until"] or _END) <= self.as_of else None
        return ReportLine(
            key=key,
            id=row["id"],
            headline=row["title"] or row["opening"],
            publisher=row["publisher"],
            url=row["url"],
            published=_day(row["published"]),
            address=row["address"],
            replaced=_day(replaced),
            events=row["events"],
        )

    def _when(self) -> str:
        return f"as of {self.as_of}" if self.as_of else "in the archive"


def _day(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None


def _event(entry: str) -> Event:
    return from_plain(Event, json.loads(entry))


def _page(found: list[Item], spots: list[Spot], limit: int) -> Page[Item]:
    return Page(tuple(found), _place(spots[-1]) if len(spots) == limit else None)


def _place(spot: Spot) -> str:
    return f"{spot[0]}.{spot[1]}"


def _spot(after: str) -> Spot:
    day, dot, number = after.rpartition(".")
    if not dot or not number.isdecimal() or len(number) > _DIGITS or (day and not _DAY.fullmatch(day)):
        raise UsageError(f"{after!r} is no place to go on from; give what the page before ended with")
    return day, int(number)


def _behind(key: str, order: Order, after: str) -> Condition:
    day, number = _spot(after)
    return f"({key}) {'>' if order == 'oldest' else '<'} (:after_day, :after_key)", {
        "after_day": day, "after_key": number,
    }  # fmt: skip


def _all(page_after: Callable[[str | None], Page[Item]]) -> Iterator[Item]:
    page = page_after(None)
    yield from page.items
    while page.after is not None:
        page = page_after(page.after)
        yield from page.items
