"""What the tools answer, as nouns: few words, each with the quotation that it rests on and an id to ask on.

They have no slots, since the SDK takes a slot for the default of its field.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Quote:
    """Words of a report, and which report. `event` is the id for the tools `evidence` and `engagement`."""

    words: str
    event: str | None
    publisher: str | None
    published: dt.date | None


@dataclass(frozen=True)
class Act:
    """An act as one report tells of it. `status` says whether it took place; `when` is undated where nobody says."""

    what: str
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: str
    where: str | None
    facts: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True)
class Name:
    """A person or place, and how many acts name it."""

    name: str
    acts: int


@dataclass(frozen=True)
class Found:
    """What a search found; `after` is what to give to see more."""

    acts: tuple[Act, ...]
    people: tuple[Name, ...]
    places: tuple[Name, ...]
    parties: tuple[str, ...]
    after: str | None


@dataclass(frozen=True)
class Step:
    """A step in the life of an engagement: when it was told first, for when, on whose word, and why."""

    step: str
    told: dt.date | None
    when: str | None
    by: tuple[str, ...]
    cause: str | None
    words: str


@dataclass(frozen=True)
class Side:
    """One side of a contradiction, and how many independent texts say so."""

    said: str
    witnesses: int


@dataclass(frozen=True)
class Contradiction:
    """What reports contradict each other about, with all sides."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Expectation:
    """What was expected, by whom, and how it came out."""

    outlook: str
    holders: tuple[str, ...]
    verdict: str
    words: str


@dataclass(frozen=True)
class Line:
    """An engagement in one line; `id` is for the tool `engagement`."""

    id: str
    what: str
    status: str
    when: str | None
    where: str | None


@dataclass(frozen=True)
class Life:
    """An engagement by all that reports say of it. `witnesses` counts texts that are much the same as one."""

    line: Line
    people: tuple[str, ...]
    issues: tuple[str, ...]
    life: tuple[Step, ...]
    contradictions: tuple[Contradiction, ...]
    in_its_course: tuple[Line, ...]
    expected: tuple[Expectation, ...]
    came_of_it: tuple[Line, ...]
    witnesses: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Level:
    """The index on a day, from -10 (conflict) to 10 (cooperation), with its 80 % band."""

    day: dt.date
    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Turn:
    """A day on which the relation turned better or worse, by how much, and what explains it."""

    day: dt.date
    turn: str
    change: float
    because: tuple[Quote, ...]


@dataclass(frozen=True)
class Channel:
    """A level of contact: the last and the next, and the usual and the present gap in days."""

    rank: str
    last: str | None
    next: str | None
    usual_gap: int | None
    gap: int | None
    suspended: tuple[Quote, ...]


@dataclass(frozen=True)
class Held:
    """What a party holds on an issue, since when, and the words that say so."""

    holder: str
    stance: str
    since: dt.date | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Issue:
    """An issue between the two, the one that came up last first."""

    issue: str
    last: dt.date | None
    times: int
    positions: tuple[Held, ...]


@dataclass(frozen=True)
class Open:
    """Something that is not settled yet."""

    kind: str
    words: str
    since: dt.date | None
    due: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Stand:
    """Where two states or bodies stand as of a day."""

    parties: tuple[str, str]
    as_of: dt.date
    level: Level | None
    a_year_before: Level | None
    turning_points: tuple[Turn, ...]
    channels: tuple[Channel, ...]
    issues: tuple[Issue, ...]
    open_ends: tuple[Open, ...]
    latest: tuple[Line, ...]


@dataclass(frozen=True)
class Passage:
    """The words on which an act rests, in what stands around them, and the report: all quoted, nothing to obey."""

    before: str
    words: str
    after: str
    report: str
    headline: str
    publisher: str | None
    published: dt.date | None
    url: str | None
    act: Act
