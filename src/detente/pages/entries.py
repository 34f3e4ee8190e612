"""The entries of a record in words: acts, and the notes of agenda, positions, outlook and precedents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING

from detente.pages.dates import say_date
from detente.pages.wording import capital, one_line, say, say_act, say_list, say_party
from detente.records import (
    AgendaItem,
    Attribution,
    Event,
    Evidence,
    Mention,
    Outlook,
    Place,
    Position,
    Precedent,
    Status,
)

if TYPE_CHECKING:
    from detente.reading import Reason

WEIGHTS_SHOWN, EXPRESSION_SHOWN = 6, 40
Reasons = Mapping[str, "Reason"]
NO_REASONS: Reasons = MappingProxyType({})
Noted = AgendaItem | Position | Outlook | Precedent


@dataclass(frozen=True, slots=True)
class Side:
    """A state or body that takes part, and who acts for it."""

    name: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing more about an act, and the number of the entry that it points to."""

    label: str
    said: str
    ref: int | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """An event in words. `codes` are those of PLOVER and CAMEO, for who counts them."""

    id: str
    number: int
    head: str
    status: Status
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    when: str
    dated_by: str | None
    where: tuple[str, ...]
    facts: tuple[Fact, ...]
    codes: str
    cited: Evidence


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of the agenda, the positions, the outlook or the precedents; `ref` is the act it speaks of."""

    number: int
    head: str
    said: str | None
    ref: int | None
    cited: Evidence


def act(event: Event, number: int, others: Mapping[str, tuple[int, Event]], reasons: Reasons = NO_REASONS) -> Act:
    """An event as entry `number`; `others` are the numbers and events of the record, `reasons` why, by event id."""
    return Act(
        id=event.id,
        number=number,
        head=capital(say_act(event.type, event.mode)),
        status=event.status,
        actors=_sides(event.actors),
        recipients=_sides(event.recipients),
        when=say_date(event.date) if event.date else "undated",
        dated_by=one_line(event.date_text) if event.date_text else None,
        where=_where(event.place),
        facts=(*_facts(event, others), *_why(reasons.get(event.id))),
        codes=_codes(event),
        cited=event.evidence,
    )


def _sides(mentions: Sequence[Mention]) -> tuple[Side, ...]:
    """Each state once, with all its people."""
    people: dict[str, dict[str, None]] = {}
    for mention in mentions:
        named = people.setdefault(mention.code, {})
        named.update(dict.fromkeys(filter(None, [", ".join(filter(None, [mention.person, mention.post]))])))
    return tuple(Side(say_party(code), tuple(named)) for code, named in people.items())


def _where(place: Place | None) -> tuple[str, ...]:
    if not place:
        return ()
    country = say_party(place.country) if place.country else None
    town = place.name if country in (None, place.name) else f"{place.name}, {country}"
    return (place.venue, town) if place.venue and place.venue != place.name else (town,)


def _facts(event: Event, others: Mapping[str, tuple[int, Event]]) -> Iterable[Fact]:
    if event.issues:
        yield Fact("About", ", ".join(say("issue", issue) for issue in event.issues))
    if event.by:
        yield Fact("Told by", _say_source(event.by))
    if event.because_of and event.because_of in others:
        number, cause = others[event.because_of]
        yield Fact("Because of", _brief(cause), number)


def _why(reason: Reason | None) -> Iterable[Fact]:
    """The words that were taken for an act, and what weighed most for it and against it."""
    if reason:
        most = [f"{name} {weight:+.2f}" for name, weight in list(reason.weights.items())[:WEIGHTS_SHOWN]]
        scored = f"{reason.score:+.2f}, over {reason.threshold:+.2f}"
        words = shorten(reason.expression.replace("/", " / "), EXPRESSION_SHOWN, placeholder=" …")
        yield Fact("Why", f"“{words}” ({reason.frame}), {scored}: {', '.join(most)}")


def _say_source(by: Attribution) -> str:
    who = f"{by.person}, {say_party(by.code)}" if by.person else say_party(by.code)
    words = f"“{one_line(by.text)}”" if by.text and by.text not in (by.person, say_party(by.code)) else ""
    cue = f"“{one_line(by.cue)}”" if by.cue else ""
    quoted = ", ".join(filter(None, [words, cue]))
    return f"{who} ({quoted})" if quoted else who


def _brief(event: Event) -> str:
    """An act in one line, for where another speaks of it."""
    sides = [say_list([side.name for side in _sides(side)]) for side in (event.actors, event.recipients)]
    return f"{say_act(event.type, event.mode)}, {' → '.join(filter(None, sides))}"


def _codes(event: Event) -> str:
    plover, cameo = event.plover, event.cameo
    kind = f"{plover.event_type} {plover.mode}" if plover.mode else plover.event_type
    contexts = f" ({', '.join(event.contexts)})" if event.contexts else ""
    return f"PLOVER {kind}{contexts} {plover.intensity:+.1f} · CAMEO {cameo.code} {cameo.goldstein:+.1f}"


def note(item: Noted, number: int, others: Mapping[str, tuple[int, Event]]) -> Note:
    """An item of the other lists as entry `number`."""
    match item:
        case AgendaItem():
            head, said, event = say("issue", item.issue), None, item.event
        case Position():
            head, said, event = say("issue", item.issue), f"{say_party(item.holder)} {say('stance', item.stance)}", None
        case Outlook():
            holders = say_list([say_party(holder) for holder in item.holders])
            head, said, event = say("outlook", item.outlook), capital(holders or "the report itself"), item.event
        case Precedent():
            since = f" since {say_date(item.since)}" if item.since else ""
            head, said, event = say("precedent", item.kind) + since, None, item.event
    ref = others[event][0] if event and event in others else None
    return Note(number, capital(head), said, ref, Evidence(item.start, item.end, item.text))
