"""The form of gold: a JSON document with what should be recorded of a report.

Every word of it is checked, since a slip in the gold would otherwise pass for a fault of the reader. The words that
gold rests on are never quoted in an error, so that a blind set stays blind.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import TypeVar, get_args

from detente.edtf import bounds
from detente.evaluation.gold import ISSUES, Gold, GoldEvent
from detente.evaluation.values import Value
from detente.records import (
    AgendaItem,
    EventType,
    Evidence,
    Expectation,
    Outlook,
    Place,
    Position,
    Precedent,
    Report,
    Stance,
    Status,
    Superlative,
)

CODE = re.compile(r"[A-Z][A-Z0-9-]+( [A-Z0-9-]+)*")
Part = TypeVar("Part")


def gold_of(whole: Value, *, name: str, text: str) -> Gold:
    """The gold that a JSON document holds for a text.

    Raises `SourceUnreadable`, which names the document and the key, where a value is not of the format.
    """

    def each(entries: Value, make: Callable[[Value, Evidence], Part]) -> tuple[Part, ...]:
        return tuple(make(entry, _evidence(entry["evidence"], text)) for entry in entries.items())

    report = Report.of(
        text,
        title=whole.get("title").text_or_none(),
        publisher=whole.get("publisher").text_or_none(),
        published=_published(whole.get("published")),
    )
    return Gold(
        name=name,
        report=report,
        events=each(whole["events"], _event),
        agenda=each(whole.get("agenda"), _item),
        positions=each(whole.get("positions"), _position),
        outlooks=each(whole.get("outlooks"), _outlook),
        precedents=each(whole.get("precedents"), _precedent),
    )


def _event(entry: Value, evidence: Evidence) -> GoldEvent:
    types = tuple(each.one_of(get_args(EventType)) for each in entry["types"].items())
    if not types:
        raise entry["types"].fault("has to name a type")
    return GoldEvent(
        evidence=evidence,
        types=types,
        mode=entry["mode"].text_or_none(),
        actors=tuple(map(_code, entry["actors"].items())),
        recipients=tuple(map(_code, entry["recipients"].items())),
        people=tuple(name.text() for name in entry["people"].items()),
        status=entry["status"].one_of(get_args(Status)),
        date=_date(entry["date"]),
        place=_place(entry["place"]),
        issues=tuple(map(_issue, entry["issues"].items())),
        by=None if entry["by"].raw is None else _code(entry["by"]),
        must=entry["must"].flag(),
    )


def _item(entry: Value, words: Evidence) -> AgendaItem:
    return AgendaItem(_issue(entry["issue"]), None, words.text, words.start, words.end)


def _position(entry: Value, words: Evidence) -> Position:
    stance = entry["stance"].one_of(get_args(Stance))
    return Position(_code(entry["holder"]), _issue(entry["issue"]), stance, words.text, words.start, words.end)


def _outlook(entry: Value, words: Evidence) -> Outlook:
    holders = tuple(map(_code, entry["holders"].items()))
    return Outlook(holders, entry["outlook"].one_of(get_args(Expectation)), None, words.text, words.start, words.end)


def _precedent(entry: Value, words: Evidence) -> Precedent:
    return Precedent(entry["kind"].one_of(get_args(Superlative)), None, None, words.text, words.start, words.end)


def _evidence(words: Value, text: str) -> Evidence:
    times = text.count(words.text())
    if times != 1:
        raise words.fault(
            f"stands in the text {'more than once' if times else 'nowhere'}; copy words that stand there once"
        )
    start = text.index(words.raw)
    return Evidence(start, start + len(words.raw), words.raw)


def _code(value: Value) -> str:
    if not CODE.fullmatch(value.text()):
        raise value.fault(f"is {value.raw!r}; it has to be a code in capitals, such as FRA or NAT")
    return value.text()


def _issue(value: Value) -> str:
    return value.one_of(ISSUES)


def _date(value: Value) -> str | None:
    if value.raw is not None and bounds(value.text()) is None:
        raise value.fault(f"is {value.raw!r}; it has to be an EDTF date or interval, such as 2023-06 or 2023-06-18/..")
    return value.text_or_none()


def _place(value: Value) -> Place | None:
    if value.raw is None:
        return None
    country = None if value["country"].raw is None else _code(value["country"])
    return Place(value["name"].text(), country)


def _published(value: Value) -> dt.date | None:
    try:
        return None if value.raw is None else dt.date.fromisoformat(value.text())
    except ValueError:
        raise value.fault(f"is {value.raw!r}; it has to be a day, YYYY-MM-DD") from None
