"""What an archive gives back: reports without their texts, events, acts with all that tell of them, pages, damages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Generic, Literal, TypeVar

from detente.records import Event

Item = TypeVar("Item")
Order = Literal["oldest", "newest"]


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not as it was written; `derived` where it can be made anew from the reports and entries."""

    what: str
    fault: str
    derived: bool


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report without its text.

    `headline` is its title, else its first line; `replaced` is the day of publication of a later version, where there
    is one, and the last of the calendar where that day is not known.
    """

    key: int
    id: str
    headline: str
    publisher: str | None
    url: str | None
    published: dt.date | None
    address: str
    replaced: dt.date | None
    events: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event, and the report that tells of it."""

    event: Event
    report: ReportLine


@dataclass(frozen=True, slots=True)
class Settled:
    """The events that tell of one act, in the order of their turns; `key` is that of the one that told of it first."""

    key: int
    tellings: tuple[FoundEvent, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a report tells of an act: the keys of both, the id of the event, and where its evidence begins."""

    report: int
    engagement: int
    event: str
    type: str
    start: int


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a place, how many events name it, and the days of the first and the last of these."""

    name: str
    events: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some of what was found, and where the next page begins: None on the last."""

    items: tuple[Item, ...]
    after: str | None


def counted_together(*several: Iterable[Named]) -> list[Named]:
    """Names of several origins, each once and in order, with all the events that name it."""
    found: dict[str, Named] = {}
    for each in chain(*several):
        known = found.get(each.name, each)
        days = [day for day in (known.first, known.last, each.first, each.last) if day]
        events = known.events + each.events if known is not each else each.events
        found[each.name] = Named(each.name, events, min(days, default=None), max(days, default=None))
    return [found[name] for name in sorted(found)]
