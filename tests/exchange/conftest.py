"""Sources to import from, and what comes of them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from detente.exchange.format import Arrival, Source
from detente.exchange.formats import named
from detente.records import Attribution, Event, Evidence, Mention, Record, Rejection

NAME = "/set/events"
few_examples = settings(max_examples=40)
cells = st.text(st.characters(codec="utf-8", exclude_characters="\t\r\n"), max_size=12)
"""Whatever may stand in a cell of a table that tabs part."""
days = st.dates(min_value=dt.date(1789, 1, 1), max_value=dt.date(2099, 12, 31))


@dataclass(frozen=True)
class Taken:
    """What an import gave."""

    arrivals: list[Arrival]
    rejections: list[Rejection]

    @property
    def records(self) -> list[Record]:
        return [arrival.record for arrival in self.arrivals]

    @property
    def events(self) -> list[Event]:
        return [event for record in self.records for event in record.events]

    @property
    def reasons(self) -> list[str]:
        return [f"{each.item.removeprefix(NAME)} {each.reason}" for each in self.rejections]


def take(name: str, data: str | bytes, *, path: Path | None = None, **options: str) -> Taken:
    """What a format makes of this content."""
    content = data if isinstance(data, bytes) else data.encode()
    form = named(name)
    assert form.read is not None
    items = list(form.read(Source(NAME, io.BytesIO(content), path), options))
    arrivals = [item for item in items if isinstance(item, Arrival)]
    for arrival in arrivals:
        check(arrival.record)
    return Taken(arrivals, [item for item in items if isinstance(item, Rejection)])


def give(name: str, records: Iterable[Record], **options: str) -> bytes:
    """What a format makes of these records."""
    form = named(name)
    assert form.write is not None
    out = io.BytesIO()
    form.write(records, out, options)
    return out.getvalue()


def check(record: Record) -> None:
    """Every entry cites the words on which it rests."""
    text = record.report.text
    for event in record.events:
        cited: list[Evidence | Mention | Attribution] = [event.evidence, *event.actors, *event.recipients]
        cited += [event.by] if event.by else []
        assert all(text[entry.start : entry.end] == entry.text for entry in cited)


Take = Callable[..., Taken]
Give = Callable[..., bytes]


@pytest.fixture(name="take")
def _take() -> Take:
    return take


@pytest.fixture(name="give")
def _give() -> Give:
    return give
