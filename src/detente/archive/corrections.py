"""Records as people corrected them: who acts, what became of an act, or that it is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast, get_args

from detente.codebook.plover import codes
from detente.entities.parties import code_of
from detente.errors import UsageError
from detente.records import Correction, Event, Mention, Record, Status

Corrections = Mapping[str, tuple[Correction, ...]]
"""Corrections by the id of the event."""

_NO_CORRECTIONS: Corrections = {}


def by_event(found: Iterable[Correction]) -> Corrections:
    """Corrections by the ids of their events."""
    made: dict[str, tuple[Correction, ...]] = {}
    for each in found:
        made[each.event] = (*made.get(each.event, ()), each)
    return made


def corrected(record: Record, known: Corrections = _NO_CORRECTIONS) -> Record:
    """The record with every correction of its events made; what speaks of an event that is none does so no more."""
    if not any(event.id in known for event in record.events):
        return record
    events = [made for event in record.events if (made := _made(event, known.get(event.id, ())))]
    left = {event.id for event in events}
    return replace(
        record,
        events=tuple(replace(event, because_of=_one_of(left, event.because_of)) for event in events),
        agenda=tuple(replace(item, event=_one_of(left, item.event)) for item in record.agenda),
        outlooks=tuple(replace(item, event=_one_of(left, item.event)) for item in record.outlooks),
        precedents=tuple(replace(item, event=_one_of(left, item.event)) for item in record.precedents),
    )


def check(correction: Correction) -> None:
    """Raises `UsageError` where a correction makes no sense."""
    if correction.aspect == "status" and correction.value not in get_args(Status):
        raise UsageError(f"{correction.value!r} is no status; there are {', '.join(get_args(Status))}")
    if correction.aspect in ("actors", "recipients"):
        named = correction.value.split("|") if correction.value else []
        unknown = [code for code in named if code_of(code) != code]
        if unknown:
            raise UsageError(f"no state or body has the code {unknown[0]!r}; give codes such as CHN")
        if not named and correction.aspect == "actors":
            raise UsageError("somebody has to act; give at least one state or body")


def _made(event: Event, corrections: Iterable[Correction]) -> Event | None:
    made = event
    for each in corrections:
        if each.aspect == "act":
            return None
        if each.aspect == "status":
            status = cast("Status", each.value)
            plover, cameo = codes(made.type, made.mode, status)
            made = replace(made, status=status, plover=plover, cameo=cameo)
        elif each.aspect == "actors":
            made = replace(made, actors=_parties(each.value, made))
        else:
            made = replace(made, recipients=_parties(each.value, made))
    return made


def _parties(listed: str, event: Event) -> tuple[Mention, ...]:
    """A mention for each code: those of the event where it has any, else its evidence as a whole."""
    known = (*event.actors, *event.recipients)
    words = event.evidence
    found: list[Mention] = []
    for code in listed.split("|") if listed else ():
        own = [mention for mention in known if mention.code == code]
        found += own or [Mention(code, None, None, words.text, words.start, words.end)]
    return tuple(found)


def _one_of(left: set[str], event: str | None) -> str | None:
    return event if event in left else None
