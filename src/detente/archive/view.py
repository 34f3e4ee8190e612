"""Reading an archive, as of a day: what had been published by then, and nothing later."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import TypeVar

from detente.archive.coding import BASE
from detente.archive.connection import explained, snapshot
from detente.archive.found import FoundEvent, Named, Order, Page, ReportLine, counted_together
from detente.archive.ledger import Entry, kept
from detente.archive.looking import END, PAGE, all_pages, day_of, page_of, place_of
from detente.archive.query import Condition, NameKind, Query, as_of_day, of_names, of_reports
from detente.archive.rows import Spot
from detente.archive.seals import KINDS
from detente.archive.settled import SettledActs
from detente.archive.sql import sql
from detente.errors import UsageError
from detente.records import (
    AgendaItem,
    Correction,
    Judgement,
    Outlook,
    Position,
    Precedent,
    Record,
    Rejection,
    from_plain,
)

Item = TypeVar("Item")


class View(SettledActs):
    """The archive as of a day, or as it is now. It changes nothing, and sees what is added while it is open.

    As of a day it sees of each report the version that stood then. A report without a day of publication is seen only
    in the archive as it is now, since nobody can tell whether it was there before.
    """

    def events(
        self, query: Query | None = None, *, order: Order = "oldest", limit: int = PAGE, after: str | None = None
    ) -> Page[FoundEvent]:
        """The events that the query asks for, at most `limit`, in the order of their days.

        An event without a date stands on the day of its report. `after` continues behind the page that gave it. Raises
        `UsageError` where the query, the limit or `after` make no sense.
        """
        return self._events(query or Query(), order, limit, after)

    def reports(
        self,
        query: Query | None = None,
        *,
        order: Order = "oldest",
        limit: int = PAGE,
        after: str | None = None,
        replaced: bool = False,
    ) -> Page[ReportLine]:
        """The reports that the query asks for, at most `limit`, in the order of publication, those without a day first.

        `replaced` shows earlier versions too. Raises `UsageError` as `events` does.
        """
        spots = self._reports(query or Query(), order, limit, after, replaced=replaced)
        with explained(self._path):
            coded = self._rows.lines(key for _, key in spots if key > BASE)
        return page_of([coded.get(key) or self._line(key) for _, key in spots], spots, limit)

    def all_events(self, query: Query | None = None, *, order: Order = "oldest") -> Iterator[FoundEvent]:
        """Every event that the query asks for, a page at a time."""
        return all_pages(lambda after: self.events(query, order=order, after=after))

    def all_reports(self, query: Query | None = None, *, order: Order = "oldest") -> Iterator[ReportLine]:
        """Every report that the query asks for, a page at a time."""
        return all_pages(lambda after: self.reports(query, order=order, after=after))

    def names(
        self, kind: NameKind, words: str | None = None, *, limit: int = PAGE, after: str | None = None
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
            spots = self._reports(query or Query(), "oldest", PAGE, after)
            with explained(self._path):
                coded = self._rows.records(key for _, key in spots if key > BASE)
            for _, key in spots:
                yield coded[key] if key in coded else self.record(self._line(key))
            if len(spots) < PAGE:
                return
            after = place_of(spots[-1])

    def versions(self, report: ReportLine) -> tuple[ReportLine, ...]:
        """All versions of a report published by then, from the first to the last."""
        if report.key > BASE:
            return (report,)
        with explained(self._path):
            rows = self._connection.execute(sql("versions"), {"key": report.key, "as_of": self.as_of or END}).fetchall()
        return tuple(self._line(row["key"]) for row in rows)

    def added_after(self, key: int, *, limit: int = PAGE) -> tuple[ReportLine, ...]:
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

    def at(self, as_of: dt.date | str | None) -> View:
        """The same archive as of another day; it lets go of the file when this view does."""
        return View(self._connection, self._path, as_of=as_of_day(as_of))

    def newest(self) -> dt.date | None:
        """The last day of publication that is seen; None where there is none."""
        condition, values = self._visible(replaced=True)
        with explained(self._path):
            row = self._connection.execute(sql("newest_day").format(conditions=condition), values).fetchone()
            found = day_of(row[0]), self._rows.end("newest")
        return max((day for day in found if day), default=None)

    def oldest(self) -> dt.date | None:
        """The first day of publication in the archive, also where the view is as of a day before it."""
        with explained(self._path):
            found = day_of(self._connection.execute(sql("oldest_day")).fetchone()[0]), self._rows.end("oldest")
        return min((day for day in found if day), default=None)

    def forecasts(self, pair: tuple[str, str] | None = None) -> list[Entry]:
        """The forecasts that were kept, of a pair or of all, as of the day of the view or an earlier one."""
        with explained(self._path):
            return list(kept(self._connection, as_of=self.as_of or END, pair=pair))

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

    def _reports(
        self, query: Query, order: Order, limit: int, after: str | None, *, replaced: bool = False
    ) -> list[Spot]:
        """The days and keys of reports, and of rows that stand for some."""
        key = "ifnull(report.published, ''), report.key"
        rows = self._found("found_reports", list(of_reports(query)), key, order, limit, after, replaced=replaced)
        return self._with_rows(query, rows, "published", order, limit, after)

    def _named(self, kind: NameKind, conditions: list[Condition], limit: int) -> tuple[Named, ...]:
        seen = [*conditions, self._visible(replaced=False)]
        values = {name: value for _, given in seen for name, value in given.items()}
        text = sql("found_names").format(kind=kind, conditions=" AND ".join(condition for condition, _ in seen))
        with explained(self._path):
            rows = self._connection.execute(text, {**values, "limit": limit}).fetchall()
            coded = self._rows.named_so(kind, conditions, limit)
        found = [Named(row["name"], row["events"], day_of(row["first"]), day_of(row["last"])) for row in rows]
        return tuple(counted_together(found, coded)[:limit])
