"""What most witnesses say: each text counts once, however often it is printed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from detente.edtf import Days, bounds
from detente.engagements.engagement import Participant, Telling
from detente.engagements.levels import level_of
from detente.records import Event, Mention, Place

Value = TypeVar("Value", bound=Hashable)

DEFAULT_DAY = 0.3
"""What a date counts for that no words of the report give: the reading took it from the day of publication."""
ELSEWHERE = 0.6
"""What a date counts for that stands beside the words of the act, and may be that of another."""
NEAR = 0.5
EXACT = 10
"""Days: a date that is no wider is better than a month with which it agrees."""
EXACT_ENOUGH = 0.5
_MAIN = 0.25


def witnesses(tellings: Iterable[Telling]) -> int:
    """How many texts tell it that are not nearly the same."""
    return len({telling.witness for telling in tellings})


def ranked(tellings: Iterable[Telling], said: Callable[[Telling], Iterable[Value]]) -> list[tuple[Value, int]]:
    """What they say and how many witnesses do, the best supported first, of equals the one said first."""
    found: defaultdict[Value, set[int]] = defaultdict(set)
    for telling in tellings:
        for value in said(telling):
            found[value].add(telling.witness)
    counts = [(value, len(witnesses)) for value, witnesses in found.items()]
    return sorted(counts, key=lambda pair: -pair[1])


def main(counts: Sequence[tuple[Value, int]]) -> tuple[Value, ...]:
    """The values that at least a quarter as many say as the commonest."""
    return tuple(value for value, count in counts if count >= _MAIN * counts[0][1])


def best_date(tellings: Iterable[Telling], *, long: bool) -> str | None:
    """The date that agrees with most witnesses; of a `long` act, such as a trip, the longest that holds it.

    A date that is the same counts whole, one that only has days in common with it half.
    """
    dated = [(telling, days) for telling in tellings if (days := bounds(telling.event.date))]
    scores: dict[str, float] = {}
    for telling, days in dated:
        votes: dict[int, float] = {}
        for other, others in dated:
            vote = _agreement(days, others) * _certainty(other.event)
            votes[other.witness] = max(vote, votes.get(other.witness, -1.0))
        scores.setdefault(telling.event.date or "", sum(votes.values()))
    best = max(scores.values(), default=0.0)
    spans = {date: days for telling, days in dated if (date := telling.event.date)}
    exact = {date: days for date, days in spans.items() if days.steps <= EXACT and scores[date] >= EXACT_ENOUGH * best}
    ranked_dates = sorted(exact or spans, key=lambda date: (-scores[date], spans[date].steps, date))
    if not long or not ranked_dates:
        return next(iter(ranked_dates), None)
    first = spans[ranked_dates[0]]
    return max((date for date in ranked_dates if spans[date].holds(first)), key=lambda date: spans[date].steps)


def _certainty(event: Event) -> float:
    """What a date counts for: whole where the words of the act give it, less where other words of the report do."""
    if not event.date_text:
        return DEFAULT_DAY
    return 1.0 if event.date_text in event.evidence.text else ELSEWHERE


def _agreement(days: Days, others: Days) -> float:
    if days == others:
        return 1.0
    return NEAR if days.meets(others) else -NEAR


def best_place(tellings: Iterable[Telling]) -> Place | None:
    """The place that most give, with the venue that most give for it; towns before countries."""
    placed = [telling for telling in tellings if telling.event.place]
    countries = ranked(placed, lambda telling: [telling.event.place.country] if telling.event.place else [])
    if not countries:
        return None
    there = [
        telling.event.place
        for telling in placed
        if telling.event.place and telling.event.place.country == countries[0][0]
    ]
    towns = [place for place in there if place.geonames_id] or there
    names = [place.name for place in towns]
    name = max(dict.fromkeys(names), key=names.count)
    named = [place for place in towns if place.name == name]
    return next((place for place in named if place.venue), named[0])


def participants(tellings: Sequence[Telling], day: dt.date | None) -> tuple[Participant, ...]:
    """Who takes part, those with most witnesses first; parties for which nobody is named at the end."""
    people = ranked(tellings, lambda telling: _people(telling))
    first: dict[tuple[str, str], Mention] = {}
    for telling in tellings:
        for mention in (*telling.event.actors, *telling.event.recipients):
            if mention.person and ((mention.code, mention.person) not in first or mention.post):
                first.setdefault((mention.code, mention.person), mention)
    named = tuple(
        Participant(code, person, first[code, person].post, level_of(first[code, person], day), count)
        for code, person in main(people)
        for count in [dict(people)[code, person]]
    )
    codes = {each.code for each in named}
    nameless = ranked(tellings, lambda telling: [m.code for m in (*telling.event.actors, *telling.event.recipients)])
    return named + tuple(_nameless(tellings, code, count, day) for code, count in nameless if code not in codes)


def _nameless(tellings: Sequence[Telling], code: str, count: int, day: dt.date | None) -> Participant:
    mentions = [m for telling in tellings for m in (*telling.event.actors, *telling.event.recipients) if m.code == code]
    posted = next((mention for mention in mentions if mention.post), None)
    return Participant(code, None, posted.post if posted else None, level_of(posted, day) if posted else None, count)


def _people(telling: Telling) -> list[tuple[str, str]]:
    mentions = (*telling.event.actors, *telling.event.recipients)
    return [(mention.code, mention.person) for mention in mentions if mention.person]
