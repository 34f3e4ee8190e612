"""What a record answers: of its plain values, those that are measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from detente.evaluation.parties import settled
from detente.evaluation.values import Value


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a record; what the record leaves out is None or empty."""

    type: str | None
    status: str | None
    actors: frozenset[str]
    recipients: frozenset[str]
    people: tuple[str, ...]
    date: str | None
    country: str | None
    issues: frozenset[str]
    by: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stand:
    """A position of a record."""

    holder: str
    issue: str
    stance: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The record of one report; `agenda` holds issues, `outlooks` expectations and `precedents` kinds."""

    events: tuple[Entry, ...]
    agenda: frozenset[str]
    positions: tuple[Stand, ...]
    outlooks: frozenset[str]
    precedents: frozenset[str]


def answer_of(record: Mapping[str, Any], *, name: str) -> Answer:
    """What a record answers, given as `Record.to_dict()` gives it; `name` stands for it in errors.

    Raises `SourceUnreadable`, naming the key, where a value is not of the record's form.
    """
    whole = Value(record, f"the record of {name}")
    return Answer(
        events=tuple(map(_entry, whole.get("events").items())),
        agenda=_each(whole.get("agenda"), "issue"),
        positions=tuple(map(_stand, whole.get("positions").items())),
        outlooks=_each(whole.get("outlooks"), "outlook"),
        precedents=_each(whole.get("precedents"), "kind"),
    )


def _entry(event: Value) -> Entry:
    sides = event.get("actors").items(), event.get("recipients").items()
    return Entry(
        type=event.get("type").text_or_none(),
        status=event.get("status").text_or_none(),
        actors=_codes(sides[0]),
        recipients=_codes(sides[1]),
        people=_people(event, [*sides[0], *sides[1]]),
        date=event.get("date").text_or_none(),
        country=_part(event.get("place"), "country"),
        issues=frozenset(issue.text() for issue in event.get("issues").items()),
        by=_by(event.get("by")),
        start=event["evidence"]["start"].number(),
        end=event["evidence"]["end"].number(),
    )


def _stand(position: Value) -> Stand:
    return Stand(position["holder"].text(), position["issue"].text(), position.get("stance").text_or_none())


def _each(entries: Value, key: str) -> frozenset[str]:
    return frozenset(entry[key].text() for entry in entries.items())


def _part(thing: Value, key: str) -> str | None:
    return None if thing.raw is None else thing.get(key).text_or_none()


def _by(attribution: Value) -> str | None:
    return attribution.raw if isinstance(attribution.raw, str) else _part(attribution, "code")


def _codes(mentions: list[Value]) -> frozenset[str]:
    codes = (mention.raw if isinstance(mention.raw, str) else _part(mention, "code") for mention in mentions)
    return settled(code for code in codes if code)


def _people(event: Value, mentions: list[Value]) -> tuple[str, ...]:
    """The people named by the event itself or, as in a `Record`, by its mentions."""
    if event.get("people").raw is not None:
        return tuple(name.text() for name in event.get("people").items())
    named = {_part(mention, "person") for mention in mentions if not isinstance(mention.raw, str)}
    return tuple(sorted(name for name in named if name))
