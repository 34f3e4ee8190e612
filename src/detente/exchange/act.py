"""What a row of somebody else's table tells, and the report and record that are made of it.

The text of such a report is the words that tell the act, an empty line, and the row as it stands in its set, so that
nothing is lost and the way back is exact. Its publisher is the set.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import NamedTuple

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

APART = "\n\n"


class Side(NamedTuple):
    """A party as a row names it; `words` have to stand in the row or in the words of the act."""

    code: str
    words: str
    person: str | None = None
    post: str | None = None


class Act(NamedTuple):
    """What a row tells; a named tuple, since millions of them are made.

    `words` are the evidence; `key` is the row's own id in its set, None where it has none; `id` is that of the event,
    where it was an event of ours before. `told` is given where the words are none of a report's but put together of the
    names of both sides and of the kind of act, which it is; `again` tells that the row is a further mention of an act
    that another row of the set tells. An archive keeps such rows in a shorter form.
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
    told: str | None = None
    again: bool = False

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.words + APART + self.row


def record_of(act: Act) -> Record:
    """The record of one row."""
    text = act.text
    report = Report.of(
        text, title=act.title, publisher=act.publisher, url=act.url, published=act.published, language=act.language
    )
    event = Event(
        id=act.id or event_id(act, report.id), type=act.type, mode=act.mode, contexts=act.contexts, status=act.status,
        actors=tuple([_mention(side, text, len(act.words)) for side in act.actors]),
        recipients=tuple([_mention(side, text, len(act.words)) for side in act.recipients]), date=act.date,
        date_text=act.date_text, place=act.place, issues=act.issues, by=_attribution(act, text),
        because_of=act.because_of, evidence=Evidence(0, len(act.words), act.words), plover=act.plover, cameo=act.cameo,
    )  # fmt: skip
    return Record(report, (event,))


def address_of(act: Act, report: str | None = None) -> str:
    """Which row of its set an act is, such as `icews:32889836`; one without an id goes by that of its report."""
    return f"{act.scheme}:{act.key or report or hashlib.sha256(act.text.encode()).hexdigest()}"


def event_id(act: Act, report: str) -> str:
    """A content hash, so that the same row gives the same id: 16 hexadecimal digits. `report` is the report's id."""
    codes = [side.code for side in (*act.actors, *act.recipients)]
    return hashlib.sha256("|".join((report, act.type, act.status, *codes)).encode()).hexdigest()[:16]


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
