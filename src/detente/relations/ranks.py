"""On which rung of the ladder a contact stands: by the posts that its people held on the day, `data/ranks.csv`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import get_args

from detente.engagements import Participant
from detente.engagements.levels import posts_called
from detente.entities.people import people
from detente.relations.relation import Rank
from detente.tables import cell_list, rows

RANKS: tuple[Rank, ...] = get_args(Rank)
"""The rungs from the highest to the lowest."""
LOWEST: Rank = "working level"


def rank_of(participants: Iterable[Participant], pair: tuple[str, str], day: dt.date | None) -> Rank | None:
    """The rung of a contact between two parties: the highest that both sides reach; None where nobody is known.

    A minister whom a president receives stands on the minister's rung; who is alone named stands for both.
    """
    known = list(participants)
    sides = [ranks for code in pair if (ranks := _side(known, code, day))]
    if not sides:
        return None
    common = set.intersection(*map(set, sides))
    if common:
        return _highest(common)
    return max((_highest(side) for side in sides), key=RANKS.index)


def _side(participants: Iterable[Participant], code: str, day: dt.date | None) -> frozenset[Rank]:
    """The rungs for which the highest of a side may stand."""
    found = [ranks for each in participants if each.code == code and (ranks := ranks_of(each, day))]
    return min(found, key=lambda ranks: RANKS.index(_highest(ranks)), default=frozenset())


def ranks_of(participant: Participant, day: dt.date | None) -> frozenset[Rank]:
    """The rungs for which somebody may stand on a day; none where neither the person nor the post is known."""
    keys = _held(participant.person, day) or (posts_called(participant.post) if participant.post else frozenset())
    ranked = {rank for key in keys for rank in _table().get(key, ())}
    if ranked:
        return frozenset(ranked)
    return frozenset({LOWEST}) if keys or participant.person or participant.post else frozenset()


def _held(name: str | None, day: dt.date | None) -> frozenset[str]:
    person = people().get(name) if name else None
    if person is None:
        return frozenset()
    iso = (day or dt.date.max).isoformat()
    held = {term.post for term in person.terms if term.holds_on(iso)}
    return frozenset(held or {person.term_on(day).post})


def _highest(ranks: Iterable[Rank]) -> Rank:
    return min(ranks, key=RANKS.index)


@cache
def _table() -> dict[str, tuple[Rank, ...]]:
    known = {row["post"]: cell_list(row["ranks"]) for row in rows("relations", "ranks")}
    return {post: tuple(rank for rank in RANKS if rank in ranks) for post, ranks in known.items()}
