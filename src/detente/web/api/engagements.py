"""Engagements: acts by all that reports say of them, and what was expected and claimed of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import Page
from detente.engagements import (
    Check,
    Engagement,
    Outcome,
    Tally,
    checks,
    engagement,
    outcome,
    outcomes,
    parts_of,
    tally,
)
from detente.engagements import engagements as found_by
from detente.records import Judgement
from detente.web.api.asking import ArchiveHere, Asked, AskedAtOnce, AsOf, linked

router = APIRouter(tags=["engagements"])


@dataclass(frozen=True, slots=True)
class Outlooks:
    """The latest contacts of which something was expected, and who was right how often, of all that are asked for."""

    outcomes: tuple[Outcome, ...]
    tally: tuple[Tally, ...]


@router.get("/engagements")
def engagements(
    archive: ArchiveHere, asked: Annotated[Asked, Query()], request: Request, response: Response
) -> Page[Engagement]:
    """Engagements of which an event tells that fits all that is asked for, by their last days."""
    with archive.view(asked.as_of) as view:
        found = found_by(view, asked.query(), order=asked.order, limit=asked.limit, after=asked.after)
    return linked(request, response, found)


@router.get("/engagements/{id}")
def one_engagement(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> Engagement:  # noqa: A002
    """The engagement of which the event tells whose id begins so: its life, contradictions and all that was told."""
    with archive.view(asked.as_of) as view:
        return engagement(view, id)


@router.get("/engagements/{id}/parts")
def parts(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> tuple[Engagement, ...]:  # noqa: A002
    """The meetings in the course of a trip."""
    with archive.view(asked.as_of) as view:
        return parts_of(view, engagement(view, id))


@router.get("/engagements/{id}/outcome")
def its_outcome(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> Outcome:  # noqa: A002
    """What was expected of an engagement and of the meetings in its course, and what came of it."""
    with archive.view(asked.as_of) as view:
        return outcome(view, engagement(view, id), today=asked.as_of)


@router.get("/engagements/{id}/judgements")
def its_judgements(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> tuple[Judgement, ...]:  # noqa: A002
    """Why its events were taken for one act, what was kept apart, and what people said of it."""
    with archive.view(asked.as_of) as view:
        found = [each for telling in engagement(view, id).tellings for each in view.judgements(telling.event.id)]
    return tuple(dict.fromkeys(found))


@router.get("/outlooks")
def outlooks(archive: ArchiveHere, asked: Annotated[AskedAtOnce, Query()]) -> Outlooks:
    """What was expected of visits and meetings, beside what came of them, the newest first; and who was right."""
    with archive.view(asked.as_of) as view:
        found = list(outcomes(view, asked.query(), today=asked.as_of))
    return Outlooks(tuple(found[: asked.limit]), tally(found))


@router.get("/precedents")
def precedents(archive: ArchiveHere, asked: Annotated[AskedAtOnce, Query()]) -> tuple[Check, ...]:
    """Superlatives that reports claim, such as the first visit in five years, held against the archive."""
    with archive.view(asked.as_of) as view:
        return tuple(islice(checks(view, asked.query()), asked.limit))
