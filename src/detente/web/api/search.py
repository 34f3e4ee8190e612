"""Search: one box for evidence, people, places, states and bodies."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from detente.archive import Hits
from detente.archive import search as searched
from detente.web.api.asking import ArchiveHere, Limited, Words

router = APIRouter(tags=["search"])


class Wanted(Limited):
    """What is looked for."""

    words: Words = Field(description='All these words, in any form; a "quoted phrase", or a begin*.')


@router.get("/search")
def search(archive: ArchiveHere, asked: Annotated[Wanted, Query()]) -> Hits:
    """Events by their evidence, the latest first; people and places by their names; codes of states and bodies."""
    with archive.view(asked.as_of) as view:
        return searched(view, asked.words, limit=asked.limit)
