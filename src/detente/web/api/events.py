"""Events: single acts as single reports tell them, each with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import FoundEvent, Page, ReportLine
from detente.errors import EntryMissing
from detente.records import Evidence
from detente.web.api.asking import ArchiveHere, Asked, AsOf, linked

router = APIRouter(tags=["events"])

_AROUND = 400


@dataclass(frozen=True, slots=True)
class Passage:
    """The words on which an event rests, and what stands before and after them in the report, up to 400 characters."""

    event: str
    report: ReportLine
    before: str
    evidence: Evidence
    after: str


@router.get("/events")
def events(
    archive: ArchiveHere, asked: Annotated[Asked, Query()], request: Request, response: Response
) -> Page[FoundEvent]:
    """Events that fit all that is asked for, by their days; one without a date stands on the day of its report."""
    with archive.view(asked.as_of) as view:
        found = view.events(asked.query(), order=asked.order, limit=asked.limit, after=asked.after)
    return linked(request, response, found)


@router.get("/events/{id}")
def event(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> FoundEvent:  # noqa: A002
    """One event by its id or the beginning of it, with the report that tells of it."""
    with archive.view(asked.as_of) as view:
        found = view.find(id)
    if isinstance(found, ReportLine):
        raise EntryMissing(f"{id!r} is a report; ask for it at /reports")
    return found


@router.get("/events/{id}/evidence")
def evidence(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> Passage:  # noqa: A002
    """The words on which an event rests, where they stand in its report."""
    found = event(archive, id, asked)
    with archive.view(asked.as_of) as view:
        text = view.text(found.report.key)
    words = found.event.evidence
    before, after = text[max(0, words.start - _AROUND) : words.start], text[words.end : words.end + _AROUND]
    return Passage(found.event.id, found.report, before, words, after)
