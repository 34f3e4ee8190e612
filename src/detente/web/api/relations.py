"""Where two states stand as of a day."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query

from detente.relations import Relation
from detente.relations import relation as relation_of
from detente.web.api.asking import ArchiveHere, Limited

router = APIRouter(tags=["relations"])


@router.get("/relation/{one}/{other}")
def relation(archive: ArchiveHere, one: str, other: str, asked: Annotated[Limited, Query()]) -> Relation:
    """Where two states or bodies, by code or name, stand: index, contacts, agenda and positions, open ends.

    Of their engagements there are the newest, at most `limit`; /engagements?pair=ONE&pair=OTHER has them all.
    """
    with archive.view(asked.as_of) as view:
        found = relation_of(view, (one, other))
    return replace(found, engagements=found.engagements[: asked.limit])
