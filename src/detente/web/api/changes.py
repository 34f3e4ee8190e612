"""What changes the archive: texts added, and what people say of events that are one act or were read wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import Outcome, ReportLine
from detente.engagements import Engagement, engagement, join, part, settle
from detente.engagements.correcting import correct as correct_event
from detente.errors import SourceForeign, SourceUnreadable
from detente.records import Aspect, Correction, Judgement, Record, Report
from detente.web.api.asking import LONGEST, ArchiveHere, Day, JsonOnly
from detente.web.turns import read_in_turn

router = APIRouter(tags=["corrections"])

LONGEST_TEXT = 1_000_000
MOST_EVENTS = 100

About = Annotated[str, Field(min_length=1, max_length=LONGEST)]
EventId = Annotated[str, Field(pattern=r"^[0-9a-fA-F]{4,64}$")]


class NewReport(BaseModel):
    """A text in English, and what is known of it; a headline and a day that the text itself gives are found there."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=LONGEST_TEXT)
    title: About | None = None
    publisher: About | None = None
    url: About | None = Field(None, description="Where it comes from. A later text from there takes its place.")
    published: Day | None = Field(None, description="The day of publication; relative dates count from it.")


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report (`known`: it was there already, and nothing changed), and its record."""

    outcome: Outcome
    report: ReportLine
    record: Record


class NewJudgement(BaseModel):
    """A person's word: `same` makes one engagement of those that these events tell of, `different` takes them out."""

    model_config = ConfigDict(extra="forbid")

    verdict: Literal["same", "different"]
    events: list[EventId] = Field(min_length=1, max_length=MOST_EVENTS)
    who: About = Field(description="Who says so.")
    why: About | None = None


class NewCorrection(BaseModel):
    """What a person corrects in an event: its status, who acts or is acted upon (codes), or that it is no act."""

    model_config = ConfigDict(extra="forbid")

    event: EventId
    aspect: Aspect
    value: str = Field("", max_length=LONGEST, description="The status, or codes parted by |; empty for no act.")
    who: About = Field(description="Who says so.")
    why: About


@router.post("/readings", tags=["reports"], dependencies=[JsonOnly])
def read_only(new: NewReport) -> Record:
    """The record of a text, which is not kept."""
    return read_in_turn(_report(new))


@router.post(
    "/reports",
    tags=["reports"],
    status_code=201,
    dependencies=[JsonOnly],
    responses={200: {"model": Added, "description": "It was there already"}},
)
def add(archive: ArchiveHere, new: NewReport, request: Request, response: Response) -> Added:
    """Read a text into the archive. A text that is there already changes nothing, and answers 200."""
    report = _report(new)
    with archive.writer() as writer:
        outcome: Outcome = "known" if writer.has(report) else writer.add(read_in_turn(report))
    settle(archive)
    with archive.view() as view:
        found = view.find(report.id)
        line = found if isinstance(found, ReportLine) else found.report
        record = view.record(line)
    response.status_code = 200 if outcome == "known" else 201
    response.headers["Location"] = f"{request.scope.get('root_path', '')}/reports/{report.id}"
    return Added(outcome, line, record)


@router.post("/judgements", status_code=201, dependencies=[JsonOnly])
def judge(archive: ArchiveHere, new: NewJudgement) -> tuple[Engagement, ...]:
    """Keep a person's word with the moment: the engagements that these events tell of afterwards."""
    if new.verdict == "same":
        join(archive, new.events, who=new.who, **_why(new))
    else:
        part(archive, new.events, who=new.who, **_why(new))
    with archive.view() as view:
        found = {each.id: each for each in (engagement(view, event) for event in new.events)}
    return tuple(found.values())


@router.post("/corrections", status_code=201, dependencies=[JsonOnly])
def correct(archive: ArchiveHere, new: NewCorrection) -> Correction:
    """Keep a correction with the moment; the record of its report has a later version then, and the text stays."""
    event = correct_event(archive, new.event, new.aspect, new.value, who=new.who, why=new.why)
    with archive.view() as view:
        return next(each for each in view.corrections() if (each.event, each.aspect) == (event, new.aspect))


@router.get("/corrections")
def corrections(archive: ArchiveHere) -> tuple[Correction, ...]:
    """What people corrected in events, the latest first."""
    with archive.view() as view:
        return view.corrections()


@router.get("/judgements")
def judgements(archive: ArchiveHere) -> tuple[Judgement, ...]:
    """What people said of which events tell of the same act."""
    with archive.view() as view:
        return view.judgements()


def _why(new: NewJudgement) -> dict[str, str]:
    return {"why": new.why} if new.why else {}


def _report(new: NewReport) -> Report:
    """The report, with what its text tells of itself. Raises `SourceUnreadable` or `SourceForeign` where it is none."""
    from detente.reading import with_header
    from detente.sources.language import foreign_language
    from detente.sources.reports import report_of_text

    text = new.text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not text.strip() or "\0" in text:
        raise SourceUnreadable("the text is empty, or no text; give that of a report")
    if language := foreign_language(text):
        raise SourceForeign(f"the text is in {language}; only English is read, so give an English version")
    known = {name: getattr(new, name) for name in ("title", "publisher", "url", "published")}
    return with_header(report_of_text(text, **known))
