"""Reading rows of other people's event data in an archive, as the reports and events that they stand for."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Literal

from detente.archive.coded_query import of_coded, visible
from detente.archive.coding import BASE, Kind, Row, signed, unsigned
from detente.archive.deeds import Deed, WeekTally
from detente.archive.found import FoundEvent, Named, Order, ReportLine
from detente.archive.lookup import opening
from detente.archive.query import Condition, NameKind, Query, matches_of
from detente.archive.sql import sql
from detente.codebook.plover import DONE
from detente.exchange.act import Act, Side, address_of, record_of
from detente.records import CameoCode, Place, PloverCode, Record

Spot = tuple[str, int]
"""The day (`YYYY-MM-DD`) and the key by which something stands in the order of a page."""

_ID = 64
_EVENT_ID = 16
_KNOWN = 200_000
_APART = 2
_MANY = 1000


class CodedRows:
    """The rows that were published by a day, which go by the same keys as reports and as events."""

    def __init__(self, connection: sqlite3.Connection, as_of: str | None) -> None:
        self._connection = connection
        self._as_of = as_of
        self._parts: dict[tuple[str, int], Any] = {}

    def found(self, query: Query, *, by: str, order: Order, limit: int, after: Spot | None) -> list[Spot]:
        """The first rows that the query asks for, in the order of `day` or `published`, behind another spot."""
        conditions = of_coded(query, self._as_of, by=by)
        if query.words is not None and self._lacks(query.words):
            return []
        if after is not None:
            conditions.append(_behind(by, order, after))
        values = {name: value for _, given in conditions for name, value in given.items()}
        text = sql("found_coded").format(
            by=by,
            conditions=" AND ".join(condition for condition, _ in conditions) or "TRUE",
            order="ASC" if order == "oldest" else "DESC",
        )
        rows = self._connection.execute(text, {**values, "limit": limit})
        return [(_day(day).isoformat(), key + BASE) for day, key in rows]

    def acts(self, keys: Iterable[int]) -> Iterator[tuple[int, Act]]:
        """What the rows with these keys tell, in the order of the keys."""
        wanted = json.dumps([key - BASE for key in keys])
        for row in self._connection.execute(sql("coded_of"), (wanted,)):
            kept = Row(*row)
            yield kept.key + BASE, self.act_of(kept)

    def act_of(self, row: Row) -> Act:
        """The act that was made a row."""
        kind, plover, cameo = self._part("kinds", row.kind)
        end = row.words + _APART
        actor, recipient = (self._part("sides", key) if key else None for key in (row.actor, row.recipient))
        return Act(
            kind.publisher, kind.scheme, row.address.partition(":")[2] if row.address else None, row.text[: row.words],
            row.text[end:], kind.type, kind.mode, kind.status, plover, cameo, _day(row.day).isoformat(),
            _day(row.published), (actor,) if actor else (), (recipient,) if recipient else (),
            self._part("places", row.place) if row.place else None, kind.contexts, None, row.url, kind.language,
            told=kind.told, again=kind.again,
        )  # fmt: skip

    def event(self, key: int) -> FoundEvent | None:
        """The event of a row with its report."""
        return self.events([key]).get(key)

    def events(self, keys: Iterable[int]) -> dict[int, FoundEvent]:
        """The events of rows with their reports, by their keys."""
        found = {}
        for key, act in self.acts(keys):
            record = record_of(act)
            found[key] = FoundEvent(record.events[0], _line(key, act, record))
        return found

    def lines(self, keys: Iterable[int]) -> dict[int, ReportLine]:
        """The reports of rows, by their keys."""
        return {key: _line(key, act, record_of(act)) for key, act in self.acts(keys)}

    def records(self, keys: Iterable[int]) -> dict[int, Record]:
        """The records of rows, by their keys."""
        return {key: record_of(act) for key, act in self.acts(keys)}

    def at(self, address: str) -> int | None:
        """The key of the row from an address, whenever it was published."""
        row = self._connection.execute(sql("coded_at"), (address,)).fetchone()
        name = address.rpartition(":")[2]
        if row is None and len(name) == _ID and set(name) <= set("0123456789abcdef"):
            row = self._connection.execute(sql("coded_marked"), (signed(name[:_EVENT_ID]),)).fetchone()
            act = self.act_of(Row(*row)) if row else None
            row = row if act and address_of(act) == address else None
        return row[0] + BASE if row else None

    def named(self, name: str) -> tuple[dict[str, int], dict[str, int]]:
        """The reports and the events whose ids begin so, by their ids."""
        if not name or not set(name) <= set("0123456789abcdef"):
            return {}, {}
        first, last = (signed(name[:_EVENT_ID].ljust(_EVENT_ID, digit)) for digit in "0f")
        values = {"first": first, "last": last, "limit": _MANY, **self._seen_values()}
        marked, called = (
            [row[0] + BASE for row in self._connection.execute(self._seen(statement), values)]
            for statement in ("coded_by_marks", "coded_by_events")
        )
        reports = {record.report.id: key for key, record in self.records(marked).items()}
        events = {record.events[0].id: key for key, record in self.records(called).items()}
        return (
            {each: key for each, key in reports.items() if each.startswith(name)},
            {each: key for each, key in events.items() if each.startswith(name)},
        )

    def days_of_acts(self, pair: tuple[str, str], kind: str) -> set[dt.date]:
        """The days on which acts of this type took place between two parties."""
        one, other = sorted(pair)
        values = {"one": one, "other": other, "type": kind, **self._seen_values()}
        return {_day(row[0]) for row in self._connection.execute(self._seen("coded_days_of_acts"), values)}

    def deeds(self, pair: tuple[str, str]) -> Iterator[Deed]:
        """What was done between two parties; rows of a set that say the same of a day count once."""
        one, other = sorted(pair)
        values = {"one": one, "other": other, **self._seen_values()}
        for event, day, kind_key, published, tellings, forth in self._connection.execute(
            self._seen("coded_deeds"), values
        ):
            kind, plover, cameo = self._part("kinds", kind_key)
            if kind.status in DONE and not kind.again:
                name = unsigned(event)
                actors, recipients = ((one,), (other,)) if forth else ((other,), (one,))
                yield Deed(
                    name, name, _day(min(day, published)), actors, recipients, kind.type, kind.mode, kind.status,
                    cameo.goldstein, plover.intensity, plover.quad, claimed=False, tellings=tellings,
                    published=_day(published), publisher=kind.publisher,
                )  # fmt: skip

    def tallies(self, since: dt.date, until: dt.date) -> Iterator[WeekTally]:
        """How much was done in each week between any two parties, counted as `deeds` are."""
        values = {"since": since.toordinal(), "until": until.toordinal(), **self._seen_values()}
        for one, other, week, last, *sums in self._connection.execute(self._seen("coded_tallies"), values):
            yield WeekTally((one, other), _day(week), _day(last), *sums)

    def named_so(self, kind: NameKind, conditions: Iterable[Condition], limit: int) -> list[Named]:
        """The people or places that rows name, of which these conditions on `names` hold."""
        listed = list(conditions)
        values = {name: value for _, given in listed for name, value in given.items()}
        text = sql({"people": "coded_people", "places": "coded_at_places"}[kind]).format(
            names=" AND ".join(condition for condition, _ in listed), conditions=self._seen_condition()
        )
        rows = self._connection.execute(text, {**values, **self._seen_values(), "limit": limit})
        return [Named(name, events, _day(first), _day(last)) for name, events, first, last in rows]

    def end(self, which: Literal["newest", "oldest"]) -> dt.date | None:
        """The last day of publication that is seen, or the first that there is."""
        (found,) = self._connection.execute(self._seen(f"{which}_coded"), self._seen_values()).fetchone()
        return _day(found) if found else None

    def has(self, key: int) -> bool:
        """Whether there is a row of this key."""
        values = {"key": key - BASE, **self._seen_values()}
        return self._connection.execute(self._seen("has_coded"), values).fetchone() is not None

    def _lacks(self, words: str) -> bool:
        """Whether no row can have all these words, since those that no side has are not together in any kind."""
        kinds: set[int] | None = None
        for match in matches_of(words):
            if self._connection.execute(sql("any_side_with"), (match,)).fetchone() is None:
                found = {key for (key,) in self._connection.execute(sql("kinds_with"), (match,))}
                kinds = found if kinds is None else kinds & found
        return kinds is not None and not kinds

    def _seen(self, statement: str) -> str:
        return sql(statement).format(conditions=self._seen_condition())

    def _seen_condition(self) -> str:
        return next((condition for condition, _ in visible(self._as_of)), "TRUE")

    def _seen_values(self) -> dict[str, str | int]:
        return next((values for _, values in visible(self._as_of)), {})

    def _part(self, sort: str, key: int) -> Any:
        known = self._parts.get((sort, key))
        if known is None:
            (entry,) = self._connection.execute(sql("part_of").format(sort=sort), (key,)).fetchone()
            if len(self._parts) > _KNOWN:
                self._parts.clear()
            known = self._parts[sort, key] = _part_of(sort, json.loads(entry))
        return known


def _part_of(sort: str, held: Any) -> tuple[Kind, PloverCode, CameoCode] | Side | Place:
    if sort == "kinds":
        kind = Kind(*held)
        return kind._replace(contexts=tuple(kind.contexts)), PloverCode(*kind.plover), CameoCode(*kind.cameo)
    return Side(*held) if sort == "sides" else Place(*held)


def _line(key: int, act: Act, record: Record) -> ReportLine:
    report = record.report
    return ReportLine(
        key=key, id=report.id, headline=opening(report.text), publisher=report.publisher, url=report.url,
        published=report.published, address=address_of(act, report.id), replaced=None, events=1,
    )  # fmt: skip


def _behind(by: str, order: Order, after: Spot) -> Condition:
    iso, key = after
    day = dt.date.fromisoformat(iso).toordinal() if iso else 0
    return f"({by}, key) {'>' if order == 'oldest' else '<'} (:after_day, :after_key)", {
        "after_day": day, "after_key": key - BASE,
    }  # fmt: skip


@lru_cache(1 << 16)
def _day(number: int) -> dt.date:
    return dt.date.fromordinal(number)
