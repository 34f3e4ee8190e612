"""On which rung of the ladder a contact stands: by the posts that its people held on the day (`data/ranks.csv`)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import get_args

from detente.engagements import Participant
from detente.engagements.levels import keys_of_title
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


def rank_by_words(words: Iterable[str]) -> Rank | None:
    """The rung that most of some words name, such as "the foreign ministers"; None where they name none."""
    counts = Counter(rank for text in words for rank in {r for said, r in _words().items() if said in text.casefold()})
    return max(counts, key=lambda rank: (counts[rank], RANKS.index(rank)), default=None)


def channel_of(issues: Iterable[str]) -> Rank | None:
    """The rung whose channel one of these issues is, such as military contacts."""
    return next((rank for issue in issues for rank in RANKS if _channels().get(issue) == rank), None)


def _side(participants: Iterable[Participant], code: str, day: dt.date | None) -> frozenset[Rank]:
    """The rungs for which the highest of a side may stand."""
    found = [ranks for each in participants if each.code == code and (ranks := ranks_of(each, day))]
    return min(found, key=lambda ranks: RANKS.index(_highest(ranks)), default=frozenset())


def ranks_of(participant: Participant, day: dt.date | None) -> frozenset[Rank]:
    """The rungs for which somebody may stand on a day; none where neither the person nor the post is known."""
    keys = _held(participant.person, day) or keys_of_title(participant.post or "")
    ranked = {rank for key in keys for rank in _table().get(key, ())}
    if ranked:
        return frozenset(ranked)
    return frozenset({LOWEST}) if keys or participant.person or participant.post else frozenset()


def _held(name: str | None, day: dt.date | None) -> frozenset[str]:
    person = people().get(name) if name else None
    if person is None:
        return frozenset()
    iso = (day or dt.date.max).isoformat()
    return frozenset(term.post for term in person.terms if term.holds_on(iso))


def _highest(ranks: Iterable[Rank]) -> Rank:
    return min(ranks, key=RANKS.index)


@cache
def _channels() -> dict[str, str]:
    return {row["issue"]: row["rank"] for row in rows("relations", "channels")}


@cache
def _words() -> dict[str, Rank]:
    return {row["words"]: rank for row in rows("relations", "rank_words") for rank in RANKS if rank == row["rank"]}


@cache
def _table() -> dict[str, tuple[Rank, ...]]:
    known = {row["post"]: cell_list(row["ranks"]) for row in rows("relations", "ranks")}
    return {post: tuple(rank for rank in RANKS if rank in ranks) for post, ranks in known.items()}
