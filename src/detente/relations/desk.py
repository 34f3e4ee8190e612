"""The desk: all pairs that had to do with each other, by how active they are and how they changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby
from math import sqrt
from typing import Literal

from detente.archive import View, WeekTally
from detente.entities.parties import is_state
from detente.relations.index import SHARED, STEP
from detente.relations.relation import Standing
from detente.relations.series import USUAL, Level, Told, nowcasts, smoothed

Ranking = Literal["activity", "change"]

WEEKS = 56
LATELY = 4
"""Weeks that are held against the time before them."""
LEAST = 5
"""Acts in these weeks from which on anything can be said."""
SURE = 1.96
"""Deviations from which on a change is more than noise: one pair in twenty that never changed shows so much."""


def desk(
    view: View, as_of: dt.date | str | None = None, *, by: Ranking = "activity", states: bool = True
) -> list[Standing]:
    """Every pair in which something was done within the year, the most active or the most changed first.

    By change, what is no more than noise stands behind all that is more. `states` leaves out bodies and groups. Without
    a day it is that of the view, else the last of publication. Raises `UsageError` where the day makes no sense.
    """
    seen = view if as_of is None else view.at(as_of)
    day = dt.date.fromisoformat(seen.as_of) if seen.as_of else seen.newest() or dt.date.today()
    tallies = list(seen.tallies(day, weeks=WEEKS))
    first = min((tally.week for tally in tallies), default=day)
    known = max((day - first).days // STEP + 1 - LATELY, LATELY)
    groups = groupby(tallies, key=lambda tally: tally.pair)
    found = [_standing(pair, list(weeks), day, known) for pair, weeks in groups]
    kept = [each for each in found if not states or all(map(is_state, each.pair))]
    if by == "activity":
        return sorted(kept, key=lambda each: (-each.acts, -each.usual, each.pair))
    return sorted(kept, key=lambda each: (each.noise, -abs(each.change), -each.acts, each.pair))


def _standing(pair: tuple[str, str], weeks: Sequence[WeekTally], as_of: dt.date, before_weeks: int) -> Standing:
    """Where a pair stands by its weeks; `before_weeks` is how many of them the archive knows before the last ones."""
    steps = {tally.week: tally for tally in weeks}
    days = [as_of - dt.timedelta(days=STEP * back) for back in range(WEEKS - 1, -1, -1)]
    told: Told = [_told(steps[day]) if day in steps else None for day in days]
    first = next(place for place, value in enumerate(told) if value is not None)
    known, line = nowcasts(told[first:]), smoothed(told[first:])
    before = known[-1 - LATELY] if len(known) > LATELY else None
    counts = [steps[day].acts if day in steps else 0 for day in days]
    acts, earlier = sum(counts[-LATELY:]), sum(counts[:-LATELY])
    return Standing(
        pair=pair,
        as_of=as_of,
        acts=acts,
        usual=earlier * LATELY / before_weeks,
        level=known[-1].mean,
        change=known[-1].mean - before.mean if before else 0.0,
        noise=before is None or acts < LEAST or not _differs(told[-LATELY:], before),
        line=tuple(level.mean for level in line),
        last=max(tally.last for tally in weeks),
    )


def _told(tally: WeekTally) -> tuple[float, float]:
    """The mean of a week's values and its variance; acts of one day have some of their scatter in common."""
    alike = 1 + SHARED * (tally.acts / tally.days - 1)
    return tally.total / tally.acts, USUAL.scatter * alike / tally.acts


def _differs(told: Told, before: Level) -> bool:
    """Whether the mean of some weeks differs from the level before them by more than chance."""
    known = [value for value in told if value is not None]
    firmness = sum(1 / variance for _, variance in known)
    mean = sum(value / variance for value, variance in known) / firmness
    return abs(mean - before.mean) > SURE * sqrt(before.variance + 1 / firmness)
