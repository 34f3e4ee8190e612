"""What was settled about which events tell of the same act, as of a day."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence

from detente.archive.coding import BASE
from detente.archive.connection import explained
from detente.archive.deeds import Deed, WeekTally, added_up, deeds_of
from detente.archive.found import FoundEvent, Order, Page, Placed, ReportLine, Settled
from detente.archive.looking import END, PAGE, Look, all_pages, behind, event_of, page_of
from detente.archive.query import Condition, Query, of_events
from detente.archive.sql import sql
from detente.errors import EntryMissing, UsageError


class SettledActs(Look):
    """The acts of which the events tell."""

    def settled(
        self,
        query: Query | None = None,
        *,
        order: Order = "newest",
        limit: int = PAGE,
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
        having = [behind("max(event.day), tellings.engagement", order, after)] if after is not None else []
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
        return page_of(self.tellings_of([key for _, key in spots]), spots, limit)

    def all_settled(self, query: Query | None = None, *, order: Order = "newest") -> Iterator[Settled]:
        """Every act that the query asks for, a page at a time."""
        return all_pages(lambda after: self.settled(query, order=order, after=after))

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
            found.setdefault(row["engagement"], []).append(FoundEvent(event_of(row["entry"]), line))
        found |= {key: [event] for key, event in self._coded_events([("", key) for key in engagements]).items()}
        return [Settled(key, tuple(found[key])) for key in engagements if key in found]

    def unsettled(self) -> bool:
        """Whether there are events of which nothing was settled yet."""
        with explained(self._path):
            return self._connection.execute(sql("any_unsettled")).fetchone() is not None

    def unsettled_events(self, query: Query | None = None, *, limit: int = PAGE) -> list[FoundEvent]:
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
        values = {"one": one, "other": other, "type": kind, "as_of": self.as_of or END}
        with explained(self._path):
            days = {dt.date.fromisoformat(row[0]) for row in self._connection.execute(sql("days_of_acts"), values)}
            return sorted(days | self._rows.days_of_acts(pair, kind), reverse=True)

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

    def engagements_by_event(self) -> dict[str, str]:
        """For every settled event, by its id, the id of the event that told first of the same act."""
        with explained(self._path):
            return dict(tuple(row) for row in self._connection.execute(sql("engagements_by_event")))
