"""The relation of two states as of a day, as nouns. The file to read first in this room."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from detente.engagements import Engagement
from detente.records import Evidence, Stance

Rank = Literal["leaders", "foreign ministers", "defence", "security advisers", "economy", "envoys", "working level"]
Turn = Literal["better", "worse"]
OpenKind = Literal["planned", "mooted", "postponed", "condition", "threat", "promise", "expectation"]


@dataclass(frozen=True, slots=True)
class Source:
    """What a statement rests on: an event (or other entry) of a report, the words, and where in the text they stand."""

    report: str
    event: str | None
    published: dt.date | None
    publisher: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Estimate:
    """The index on a day, Goldstein's scale (-10 conflict to 10 cooperation), with its 80 % band."""

    day: dt.date
    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Series:
    """An index over time, oldest first, one estimate a step; `acts` counts what was done in each step."""

    estimates: tuple[Estimate, ...]
    acts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A day on which the relation changed for good or ill, by how much, and the acts around it that explain it.

    `chance` is the probability of so great a change where nothing changed.
    """

    day: dt.date
    turn: Turn
    change: float
    chance: float
    because: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Cooperation against conflict: of both, of each towards the other, in words and in deeds.

    `step` is the length of a step in days. `directed` maps the acting state's code to its index towards the other.
    """

    step: int
    joint: Series
    directed: dict[str, Series]
    verbal: Series
    material: Series
    turning_points: tuple[TurningPoint, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A meeting, visit, call or talks between the two, held or planned.

    `people` are names (or posts) by party, `date` is EDTF, `engagement` the id of the engagement, None for rows.
    """

    engagement: str | None
    form: str
    date: str | None
    people: dict[str, tuple[str, ...]]
    place: str | None
    status: str
    source: Source


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of the contact ladder: last and next contact, the usual gap and the present one in days.

    `usual_gap` is the median of the gaps since reports of them begin, None with fewer than three contacts; `suspended`
    are the sources that say that the channel was cut or put off and not taken up since.
    """

    rank: Rank
    last: Contact | None
    next: Contact | None
    contacts: int
    usual_gap: int | None
    gap: int | None
    suspended: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """What a party holds on an issue, since when, and what it held before."""

    holder: str
    stance: Stance
    words: str
    since: dt.date | None
    last: dt.date | None
    before: Stance | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue between the two: when it last came up, what each holds on it, and whether they differ."""

    issue: str
    first: dt.date | None
    last: dt.date | None
    times: int
    stands: tuple[Stand, ...]
    differ: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """Something not yet settled: what it is in plain words, since when, by whom, and what it rests on."""

    kind: OpenKind
    words: str
    parties: tuple[str, ...]
    since: dt.date | None
    due: str | None
    engagement: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Where two states stand as of a day. `pair` are ISO 3166-1 alpha-3 codes (or codes of bodies), as asked for.

    `index` is None where nothing was done between them by then. `engagements` are all of the pair, newest first.
    """

    pair: tuple[str, str]
    as_of: dt.date
    index: Index | None
    ladder: tuple[Rung, ...]
    agenda: tuple[Topic, ...]
    open_ends: tuple[OpenEnd, ...]
    engagements: tuple[Engagement, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A pair on the desk as of a day: how active it is and how it changed, with the line of its index for a sparkline.

    `acts` counts those of the last four weeks, `usual` those of four average weeks of the year before, as far back as
    the archive knows any pair. `level` is the index and `change` its difference in four weeks, as known on either day;
    `noise` says that it is no more than chance. `line` has a value for each week, the last for that which ends on the
    day; it begins with the first act.
    """

    pair: tuple[str, str]
    as_of: dt.date
    acts: int
    usual: float
    level: float
    change: float
    noise: bool
    line: tuple[float, ...]
    last: dt.date
