"""`Will a Secretary of State visit X within a year`, on the travels and visits of the US Office of the Historian."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.forecast.panel import Series, counted, days_of
from detente.edtf import bounds
from detente.errors import SourceMissing
from detente.exchange.format import Arrival, Source
from detente.exchange.formats import named
from detente.forecast.past import Past
from detente.records import Record

HORIZON = 365
LEAST = 1
YEARS = range(1990, 2025)
FIRST = 1950
HOME = "USA"


def series_of(folder: Path) -> list[Series]:
    """A series for each country that a Secretary of State went to."""
    trips: defaultdict[str, list[int]] = defaultdict(list)
    acts: defaultdict[str, list[int]] = defaultdict(list)
    visits: defaultdict[str, list[int]] = defaultdict(list)
    for record in _records(folder):
        event = record.events[0]
        days = bounds(event.date)
        if days is None or event.place is None:
            continue
        day = days.first.toordinal()
        host = event.place.country or ""
        for country in {host} if host != HOME else {actor.code for actor in event.actors}:
            acts[country].append(day)
            if host == HOME:
                visits[country].append(day)
            elif any(actor.post == "Secretary of State" for actor in event.actors):
                trips[country].append(day)
    everything = counted(day for days in acts.values() for day in days)
    return [
        Series("visit", Past(everything[0], days_of(each), days_of(acts[country]), days_of(()), days_of(()),
                             days_of(visits[country]), everything, counted(acts[country])))
        for country, each in sorted(trips.items()) if country != HOME
    ]  # fmt: skip


def origin_of(year: int) -> int:
    """The end of the day before a year begins."""
    return dt.date(year, 1, 1).toordinal() - 1


def _records(folder: Path) -> Iterator[Record]:
    files = sorted(folder.rglob("*.xml"))
    if not files:
        raise SourceMissing(f"there is no XML file of travels or visits below {folder}; give the Historian's folder")
    read = named("historian").read
    assert read is not None
    for path in files:
        with path.open("rb") as stream:
            for found in read(Source(path.name, stream, path), {}):
                if isinstance(found, Arrival):
                    yield found.record
