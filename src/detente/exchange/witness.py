"""A row of somebody else's table as a witness like others: a report of the row's own words, with the act that it tells.

The text of such a report is the words that tell the act, an empty line, and the row as it stands in its set, so that
nothing is lost and the way back is exact. Its publisher is the set.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from detente.exchange.format import Arrival
from detente.records import (
    CameoCode,
    Event,
    EventType,
    Evidence,
    Mention,
    Place,
    PloverCode,
    Record,
    Report,
    Status,
)

_APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Side:
    """A party as a row names it; `words` have to stand in the row or in the words of the act."""

    code: str
    words: str
    person: str | None = None
    post: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a row tells. `words` are the evidence; `key` is the row's own id in its set, None where it has none."""

    publisher: str
    scheme: str
    key: str | None
    words: str
    row: str
    type: EventType
    mode: str | None
    status: Status
    plover: PloverCode
    cameo: CameoCode
    date: str
    published: dt.date | None
    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    place: Place | None = None
    contexts: tuple[str, ...] = ("diplomatic",)
    title: str | None = None
    url: str | None = None
    language: str = "en"


def arrival_of(act: Act) -> Arrival:
    """The record of one row, and its address."""
    text = act.words + _APART + act.row
    report = Report.of(
        text, title=act.title, publisher=act.publisher, url=act.url, published=act.published, language=act.language
    )
    event = Event(
        id=_id(report, act), type=act.type, mode=act.mode, contexts=act.contexts, status=act.status,
        actors=tuple([_mention(side, text, len(act.words)) for side in act.actors]),
        recipients=tuple([_mention(side, text, len(act.words)) for side in act.recipients]), date=act.date,
        date_text=None, place=act.place, issues=(), by=None, because_of=None,
        evidence=Evidence(0, len(act.words), act.words), plover=act.plover, cameo=act.cameo,
    )  # fmt: skip
    return Arrival(Record(report, (event,)), f"{act.scheme}:{act.key or report.id}")


def row_of(record: Record, publisher: str) -> str | None:
    """The row of which a record was made, as it stood in this set; None for a record of another origin."""
    if record.report.publisher != publisher or len(record.events) != 1:
        return None
    words, apart, row = record.report.text.partition(_APART)
    return row if apart and record.events[0].evidence.text == words else None


def one_line(words: str) -> str:
    """Words without line breaks and doubled blanks, as evidence has to be for the way back."""
    return " ".join(words.split())


def _mention(side: Side, text: str, end: int) -> Mention:
    """Where the row names the party; where it does so in other words, all the words of the act."""
    start = text.find(side.words) if side.words else -1
    if start < 0:
        return Mention(side.code, side.person, side.post, text[:end], 0, end)
    return Mention(side.code, side.person, side.post, side.words, start, start + len(side.words))


def _id(report: Report, act: Act) -> str:
    """A content hash, so that the same row gives the same id."""
    codes = (side.code for side in (*act.actors, *act.recipients))
    return hashlib.sha256("|".join((report.id, act.type, act.status, *codes)).encode()).hexdigest()[:16]
