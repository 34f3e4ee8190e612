"""A row of somebody else's table as a witness like others: a report of the row's own words, with the act that it tells.

The text of such a report is the words that tell the act, an empty line, and the row as it stands in its set, so that
nothing is lost and the way back is exact. Its publisher is the set.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from detente.exchange.format import Arrival
from detente.records import (
    Attribution,
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
    """What a row tells. `words` are the evidence; `key` is the row's own id in its set, None where it has none.

    `id` is that of the event, where it was an event of ours before.
    """

    publisher: str | None
    scheme: str
    key: str | None
    words: str
    row: str
    type: EventType
    mode: str | None
    status: Status
    plover: PloverCode
    cameo: CameoCode
    date: str | None
    published: dt.date | None
    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    place: Place | None = None
    contexts: tuple[str, ...] = ("diplomatic",)
    title: str | None = None
    url: str | None = None
    language: str = "en"
    issues: tuple[str, ...] = ()
    date_text: str | None = None
    because_of: str | None = None
    by: Side | None = None
    cue: str = ""
    id: str | None = None


def arrival_of(act: Act) -> Arrival:
    """The record of one row, and its address."""
    text = act.words + _APART + act.row
    report = Report.of(
        text, title=act.title, publisher=act.publisher, url=act.url, published=act.published, language=act.language
    )
    event = Event(
        id=act.id or _id(report, act), type=act.type, mode=act.mode, contexts=act.contexts, status=act.status,
        actors=tuple([_mention(side, text, len(act.words)) for side in act.actors]),
        recipients=tuple([_mention(side, text, len(act.words)) for side in act.recipients]), date=act.date,
        date_text=act.date_text, place=act.place, issues=act.issues, by=_attribution(act, text),
        because_of=act.because_of, evidence=Evidence(0, len(act.words), act.words), plover=act.plover, cameo=act.cameo,
    )  # fmt: skip
    return Arrival(Record(report, (event,)), f"{act.scheme}:{act.key or report.id}")


def row_of(record: Record, publisher: str, *, fits: Callable[[str], bool]) -> str | None:
    """The row of which a record was made, as it stood in this set; None for a record of another origin.

    `fits` tells a row of the set from others: a record of it may have come by way of another format.
    """
    if record.report.publisher != publisher or len(record.events) != 1:
        return None
    words, apart, row = record.report.text.rpartition(_APART)
    return row if apart and record.events[0].evidence.text == words and fits(row) else None


def is_row(record: Record) -> bool:
    """Whether a record looks like one row of a table: many of those may share the web address of an article."""
    return len(record.events) == 1 and record.report.text.startswith(record.events[0].evidence.text + _APART)


def one_line(words: str) -> str:
    """Words without line breaks and doubled blanks, as evidence has to be for the way back."""
    return " ".join(words.split())


def _mention(side: Side, text: str, end: int) -> Mention:
    """Where the row names the party; where it does so in other words, all the words of the act."""
    start = text.find(side.words) if side.words else -1
    if start < 0:
        return Mention(side.code, side.person, side.post, text[:end], 0, end)
    return Mention(side.code, side.person, side.post, side.words, start, start + len(side.words))


def _attribution(act: Act, text: str) -> Attribution | None:
    if act.by is None:
        return None
    found = _mention(act.by, text, len(act.words))
    return Attribution(found.code, found.person, found.text, found.start, found.end, act.cue)


def _id(report: Report, act: Act) -> str:
    """A content hash, so that the same row gives the same id."""
    codes = (side.code for side in (*act.actors, *act.recipients))
    return hashlib.sha256("|".join((report.id, act.type, act.status, *codes)).encode()).hexdigest()[:16]
