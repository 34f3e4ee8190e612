"""A relation as plain values: the JSON form of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from detente.engagements import Engagement
from detente.pages.flat import engagement_json
from detente.relations import Relation, Standing, Topic


def timeline_json(found: Relation, shown: Sequence[Engagement]) -> dict[str, Any]:
    """The index with its turning points, and engagements."""
    index = asdict(found.index) if found.index else None
    return {**_head(found), "index": index, "engagements": [engagement_json(each) for each in shown]}


def agenda_json(found: Relation, shown: Sequence[Topic]) -> dict[str, Any]:
    """Issues with what each side holds on them."""
    return {**_head(found), "agenda": [asdict(topic) for topic in shown]}


def contacts_json(found: Relation) -> dict[str, Any]:
    """The contact ladder."""
    return {**_head(found), "ladder": [asdict(rung) for rung in found.ladder]}


def desk_json(found: Sequence[Standing]) -> list[dict[str, Any]]:
    """Pairs, each with the line of its index, a value a week."""
    return [asdict(each) for each in found]


def _head(found: Relation) -> dict[str, Any]:
    return {"pair": list(found.pair), "as_of": found.as_of}
