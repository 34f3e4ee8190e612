"""Where two states stand as of a day: index of cooperation and conflict, contacts, agenda, positions, open ends."""

from __future__ import annotations

from detente.relations.desk import desk
from detente.relations.finding import pair_of, relation
from detente.relations.relation import (
    Contact,
    Estimate,
    Index,
    OpenEnd,
    Relation,
    Rung,
    Series,
    Source,
    Stand,
    Standing,
    Topic,
    Turn,
    TurningPoint,
)

__all__ = [
    "Contact",
    "Estimate",
    "Index",
    "OpenEnd",
    "Relation",
    "Rung",
    "Series",
    "Source",
    "Stand",
    "Standing",
    "Topic",
    "Turn",
    "TurningPoint",
    "desk",
    "pair_of",
    "relation",
]
