"""The nouns of Détente: what a report is, and what the record of one holds.

Everything here is a frozen dataclass that knows nothing of how it came about. Offsets count Unicode code points of
`Report.text`, end exclusive: `report.text[start:end]` is the words cited. States go by ISO 3166-1 alpha-3, bodies by
their usual short name in capitals (`EUU`, `NAT` and `UNO` for the European Union, NATO and the United Nations); dates
are EDTF (ISO 8601-2) level 0 and 1; places carry GeoNames ids.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned", "possible", "postponed", "cancelled", "denied", "hypothetical"]
Stance = Literal["supports", "opposes", "demands", "claims", "doubts", "denies", "offers", "warns"]
Expectation = Literal["low", "mixed", "high", "uncertain"]
Superlative = Literal["first", "most-senior", "most-recent", "only"]
Verdict = Literal["same", "different", "unsure"]
Aspect = Literal["act", "status", "actors", "recipients"]
Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class Report:
    """One text as published. `id` is the SHA-256 of the text, so the same text is the same report."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    published: dt.date | None
    language: str
    text: str

    @classmethod
    def of(
        cls,
        text: str,
        *,
        title: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        published: dt.date | None = None,
        language: str = "en",
    ) -> Report:
        """A report of this text, its id taken from the text."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(digest, title, publisher, url, published, language, text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the report on which an entry rests."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A party as the report names it: the state or body it counts for and, where known, the person and the post."""

    code: str
    person: str | None
    post: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where an act takes place. `lat` and `lon` are degrees (WGS 84)."""

    name: str
    country: str | None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word the report gives an act: a state, a body, or `MEDIA`; `cue` is the word that hands it on."""

    code: str
    person: str | None
    text: str
    start: int
    end: int
    cue: str


@dataclass(frozen=True, slots=True)
class PloverCode:
    """What PLOVER makes of act and status together. `quad`: 1 verbal and 2 material cooperation, 3 and 4 conflict."""

    event_type: str
    mode: str | None
    intensity: float
    quad: int


@dataclass(frozen=True, slots=True)
class CameoCode:
    """The nearest CAMEO code, with its Goldstein value (-10 to 10)."""

    code: str
    goldstein: float


@dataclass(frozen=True, slots=True)
class PairCode:
    """What one marked party does to another: a PLOVER type, its quad class (1 to 4), and how certain it is (0 to 1).

    `mode` is given where other codebooks put an act under another type: `impose` (SANCTION), `seize`, `blockade` and
    `cyber` (COERCE).
    """

    type: EventType
    mode: str | None
    quad: int
    certainty: float


@dataclass(frozen=True, slots=True)
class Event:
    """One act that the report tells of. `type` and `mode` name the underlying act; `status` says what became of it."""

    id: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    status: Status
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    date: str | None
    date_text: str | None
    place: Place | None
    issues: tuple[str, ...]
    by: Attribution | None
    because_of: str | None
    evidence: Evidence
    plover: PloverCode
    cameo: CameoCode


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A subject that a recorded meeting took up or is to take up."""

    issue: str
    event: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Position:
    """What a party maintains or wants on an issue."""

    holder: str
    issue: str
    stance: Stance
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is expected of a meeting, a process or the relation, and by whom; no holders where the report expects it."""

    holders: tuple[str, ...]
    outlook: Expectation
    event: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Precedent:
    """A superlative claimed for an act: the first in so long, the most senior, the last one before."""

    kind: Superlative
    since: str | None
    event: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """What one report says that states did, plan, refuse and claim."""

    report: Report
    events: tuple[Event, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    positions: tuple[Position, ...] = ()
    outlooks: tuple[Outlook, ...] = ()
    precedents: tuple[Precedent, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain values, ready for `json.dumps`: the published JSON form of a record."""
        made: dict[str, Any] = _plain(self)
        return made

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Record:
        """The record whose `to_dict` gave these values. Raises `KeyError` or `TypeError` where they are no record."""
        return from_plain(cls, plain)


@dataclass(frozen=True, slots=True)
class Rejection:
    """An item that gave no report or no record: which, at which stage, and why."""

    item: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two entries tell of the same act: on whose word, how surely (0 to 1) and why.

    `who` is the person that judged and `at` the moment (ISO 8601, in UTC), where a person did.
    """

    one: str
    other: str
    verdict: Verdict
    score: float | None
    reason: str
    by: Literal["machine", "person"]
    who: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrected in an event: that it is no act (`value` is empty), its status, who acts or is acted upon.

    Parties are codes parted by `|`. `who` is the person, `at` the moment (ISO 8601, in UTC).
    """

    event: str
    aspect: Aspect
    value: str
    reason: str
    who: str
    at: str


def _plain(value: Any) -> Any:
    """Nouns as dicts and days as texts, all the way down; many times as fast as `asdict`, which copies."""
    if type(value) is tuple:
        return tuple([_plain(each) for each in value])
    names = getattr(type(value), "__slots__", None)
    if names and is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in names}
    return value.isoformat() if isinstance(value, dt.date) else value


def from_plain(noun: type[Noun], plain: Mapping[str, Any]) -> Noun:
    """The noun whose `asdict`, with days as `YYYY-MM-DD`, gave these plain values; other keys are passed over.

    Raises `KeyError` where a field is missing, `TypeError` where one has another shape.
    """
    made: Noun = _maker(noun)(plain)  # type: ignore[arg-type] # mypy takes a type variable for unhashable
    return made


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of this type out of its plain form."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        makers = [(field.name, _maker(hints[field.name])) for field in fields(kind)]
        return lambda plain: kind(*[make(plain[name]) for name, make in makers])  # type: ignore[operator]
    if kind is dt.date:
        return dt.date.fromisoformat
    if get_origin(kind) is tuple:
        item = _maker(get_args(kind)[0])
        return lambda plain: tuple([item(each) for each in plain])
    if NoneType in get_args(kind):
        present = _maker(get_args(kind)[0])
        return lambda plain: None if plain is None else present(plain)
    return lambda plain: plain
