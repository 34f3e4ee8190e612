"""Where two states stand as of a day, and all pairs by how active they are and how they changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import Page
from detente.entities.parties import code_of
from detente.errors import UsageError
from detente.relations import Relation, Standing, pair_of
from detente.relations import relation as relation_of
from detente.relations.desk import Ranking, desk
from detente.web.api.asking import ArchiveHere, Limited, Words, linked
from detente.web.asked import remembered

router = APIRouter(tags=["relations"])


class AskedPairs(Limited):
    """Which pairs are shown."""

    after: int = Field(0, ge=0, description="Behind so many, as the page before tells.")
    order: Ranking = Field("activity", description="The most active or the most changed first.")
    party: Words | None = Field(None, description="With this state or body, by name or code.")
    states: bool = Field(default=True, description="Leave out bodies and groups.")


@router.get("/pairs")
def pairs(
    archive: ArchiveHere, asked: Annotated[AskedPairs, Query()], request: Request, response: Response
) -> Page[Standing]:
    """Every pair between which something was done within the year, with the line of its index."""
    party = code_of(asked.party) if asked.party else None
    if asked.party and party is None:
        raise UsageError(f"no state or body is called {asked.party!r}; /bodies lists them")
    with archive.view(asked.as_of) as view:
        about = ("desk", asked.order, asked.states)
        ranked = remembered(request, view, about, lambda: desk(view, by=asked.order, states=asked.states))
    found = [each for each in ranked if party in (None, *each.pair)]
    end = asked.after + asked.limit
    return linked(request, response, Page(tuple(found[asked.after : end]), str(end) if end < len(found) else None))


@router.get("/relation/{one}/{other}")
def relation(
    archive: ArchiveHere, one: str, other: str, asked: Annotated[Limited, Query()], request: Request
) -> Relation:
    """Where two states or bodies, by code or name, stand: index, contacts, agenda and positions, open ends.

    Of their engagements there are the newest, at most `limit`; /engagements?pair=ONE&pair=OTHER has them all.
    """
    with archive.view(asked.as_of) as view:
        pair = pair_of(one, other)
        found = remembered(request, view, ("relation", pair), lambda: relation_of(view, pair))
    return replace(found, engagements=found.engagements[: asked.limit])
