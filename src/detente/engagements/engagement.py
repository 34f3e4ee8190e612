"""An engagement: one act, with all that was told of it and how it went from its first mention to its end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from detente.archive import ReportLine
from detente.engagements.families import Form
from detente.engagements.levels import Level
from detente.records import Event, EventType, Place, Status

StepKind = Literal["mooted", "announced", "in doubt", "postponed", "called off", "under way", "held"]
Question = Literal["whether it took place", "whether it was planned", "the day", "the place"]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event that tells of the act, and its report.

    `witness` is the key of the report whose text this one repeats, or that of the report itself.
    """

    event: Event
    report: ReportLine
    witness: int


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part for a party, at which level, and how many witnesses say so. No person where none is named."""

    code: str
    person: str | None
    post: str | None
    level: Level | None
    witnesses: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the life of an act: when it was first and last published, and on whose word.

    `date` is the day of the act that most say (EDTF); `cause` the words that say why it was put off or called off;
    `events` are the ids of the events that tell of it, `evidence` the best words of one of them.
    """

    kind: StepKind
    published: dt.date | None
    until: dt.date | None
    date: str | None
    by: tuple[str, ...]
    cause: str | None
    evidence: str
    report: ReportLine
    events: tuple[str, ...]
    witnesses: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a contradiction: what is said, by how many witnesses, in which events and on whose word."""

    said: str
    by: tuple[str, ...]
    events: tuple[str, ...]
    witnesses: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """Reports that contradict each other, with both sides."""

    about: Question
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Engagement:
    """One act by all that was told of it.

    `id` is that of the event that told of it first; the id of any other finds it too. `type` and `mode` are those that
    most say. `status` is where it stands; `date` (EDTF) and `place` are the best supported. `actors` and `recipients`
    are the codes of the parties by how many say so; `level` is that of a trip's travellers, else of all who take part.
    `part_of` is the id of the trip in whose course it took place. `witnesses` counts near-identical texts as one.
    """

    id: str
    type: EventType
    mode: str | None
    form: Form
    status: Status
    date: str | None
    place: Place | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    participants: tuple[Participant, ...]
    level: Level | None
    issues: tuple[str, ...]
    life: tuple[Step, ...]
    disputes: tuple[Dispute, ...]
    tellings: tuple[Telling, ...]
    witnesses: int
    part_of: str | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties, those that act first."""
        return tuple(dict.fromkeys((*self.actors, *self.recipients)))

    @property
    def reports(self) -> frozenset[int]:
        """The keys of the reports that tell of it."""
        return frozenset(telling.report.key for telling in self.tellings)
