"""The briefing on two states."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from detente.briefing import Briefing, brief
from detente.web.api.asking import ArchiveHere, AsOf, Day

router = APIRouter(tags=["relations"])


class AskedBriefing(AsOf):
    """Which briefing is asked for."""

    since: Day | None = Field(None, description="The day of the last one; by default 30 days before.")


@router.get("/briefing/{one}/{other}")
def briefing(archive: ArchiveHere, one: str, other: str, asked: Annotated[AskedBriefing, Query()]) -> Briefing:
    """A page in sentences on where two states or bodies, by code or name, stand; each sentence cites its sources."""
    with archive.view(asked.as_of) as view:
        return brief(view, (one, other), since=asked.since)
