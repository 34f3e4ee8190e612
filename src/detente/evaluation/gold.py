"""What a careful analyst would record of a report: the answer that records are measured against."""

from __future__ import annotations

from dataclasses import dataclass

from detente.records import AgendaItem, EventType, Evidence, Outlook, Place, Position, Precedent, Report, Status

ISSUES = (
    "taiwan", "south-china-sea", "ukraine-war", "korea-nuclear", "iran-nuclear", "israel-palestine", "kashmir",
    "territory", "arms-control", "military-contacts", "defence-cooperation", "peace-process", "ceasefire",
    "hostages-detainees", "terrorism", "espionage", "cyber", "trade", "technology", "sanctions",
    "investment-finance", "energy", "water", "climate", "migration", "narcotics", "human-rights", "humanitarian-aid",
    "health", "diplomatic-presence", "elections-democracy", "war-crimes-justice", "maritime-aviation-incident",
    "history-memory", "bilateral-relations", "other",
)  # fmt: skip
"""What acts are about, in gold. A vocabulary of its own, so that gold does not follow the reader that it measures."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One act that the report tells of.

    `types` are the acceptable types, the best first. `actors` and `recipients` are codes of states and bodies, `people`
    the names of those who take part. `date` is an EDTF date or interval as narrow as the text allows. `by` is the code
    of the party on whose word the report gives the act, None where it speaks in its own voice. `must` is true for what
    any analyst would record, false for what a good one may record and may leave out.
    """

    evidence: Evidence
    types: tuple[EventType, ...]
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    people: tuple[str, ...]
    status: Status
    date: str | None
    place: Place | None
    issues: tuple[str, ...]
    by: str | None
    must: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """A report, under a name, and all that should be recorded of it."""

    name: str
    report: Report
    events: tuple[GoldEvent, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    positions: tuple[Position, ...] = ()
    outlooks: tuple[Outlook, ...] = ()
    precedents: tuple[Precedent, ...] = ()
