"""Readings of short texts as of one day, in forms that fit on a line."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache

import pytest

import detente
from detente.reading import assembly
from detente.reading.acts.candidate import Candidate
from detente.reading.details.told import Told
from detente.reading.text.parse import parse_items
from detente.reading.themes.stands import Stand, stands_in
from detente.reading.weighing import scoring
from detente.records import Event, Place, Position, Record, Report

PUBLISHED = dt.date(2024, 5, 15)  # a Wednesday


@cache
def _read(text: str) -> Record:
    return detente.read(text, published=PUBLISHED)


def _line(event: Event) -> str:
    """`CONSULT/visit CHN > LAO`: type, mode and the parties of each side in the order of the alphabet."""
    kind = f"{event.type}/{event.mode}" if event.mode else event.type
    sides = [",".join(sorted({mention.code for mention in side})) for side in (event.actors, event.recipients)]
    return f"{kind} {' > '.join(side for side in sides if side)}"


def _only(text: str) -> Event:
    events = _read(text).events
    assert len(events) == 1, [_line(event) for event in events]
    return events[0]


def _spot(place: Place | None) -> str | None:
    """`Beijing CHN`."""
    return f"{place.name} {place.country}" if place else None


def _offered(text: str) -> list[list[Candidate]]:
    """The ways to complete each candidate of a text, in the order in which one of them is chosen."""
    found: list[list[Candidate]] = []

    def meet(ways: list[Candidate]) -> Candidate:
        found.append(ways)
        return scoring.best(ways)

    assembly.record_of(parse_items(Report.of(text, published=PUBLISHED)), choose=meet)
    return found


def _chosen(text: str) -> list[Candidate]:
    """The candidates of a text, each completed in the way that is taken."""
    return list(map(scoring.best, _offered(text)))


def _met(text: str) -> set[str]:
    """The candidates of a text, a line each: trigger, type and the parties of each side."""
    found = _chosen(text)
    sides = [[",".join(sorted({m.code for m in side})) for side in (c.sides.actors, c.sides.recipients)] for c in found]
    return {f"{c.trigger.text} {c.type} {' > '.join(filter(None, s))}" for c, s in zip(found, sides, strict=True)}


@pytest.fixture
def offered() -> Callable[[str], list[list[Candidate]]]:
    """The ways to complete each candidate of a text."""
    return _offered


@pytest.fixture
def chosen() -> Callable[[str], list[Candidate]]:
    """The candidates of a text, completed."""
    return _chosen


@pytest.fixture
def met() -> Callable[[str], set[str]]:
    """The candidates of a text."""
    return _met


@pytest.fixture
def read() -> Callable[[str], Record]:
    """Reads a text as published on Wednesday, 15 May 2024."""
    return _read


@pytest.fixture
def acts() -> Callable[[str], list[str]]:
    """The acts of a text, a line each."""
    return lambda text: [_line(event) for event in _read(text).events]


@pytest.fixture
def fates() -> Callable[[str], list[str]]:
    """The acts of a text, a line each, with what became of them."""
    return lambda text: [f"{_line(event)}: {event.status}" for event in _read(text).events]


@pytest.fixture
def only() -> Callable[[str], Event]:
    """The one act of a text."""
    return _only


@pytest.fixture
def spot() -> Callable[[Place | None], str | None]:
    """A place on a line."""
    return _spot


@pytest.fixture
def stands(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[Stand]]:
    """Where a text shows what parties hold."""

    def found_in(text: str) -> list[Stand]:
        met: list[Stand] = []

        def listen(told: Sequence[Told], said: Sequence[Stand]) -> list[Position]:
            met.extend(stands_in(told, said))
            return []

        monkeypatch.setattr(assembly, "positions_of", listen)
        detente.read(text, published=PUBLISHED)
        return met

    return found_in
