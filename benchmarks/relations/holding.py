"""How well the 80 % band holds: days are left out, and what was done on them is held against the band of the others."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from detente.relations.index import SHARED, STEP
from detente.relations.series import USUAL, Point, fitted
from detente.relations.turning import Dated, turnings

LEFT_OUT = 0.25
LEAST = 15
T_TENTH = 1.5332062737131432
"""A tenth of Student's t of 4 degrees lies beyond so many deviations on either side."""


@dataclass(frozen=True, slots=True)
class Held:
    """A day that was left out: how many acts the band rests on, and whether the day's mean lies within it."""

    acts: int
    within: bool


def held(values: Sequence[Dated], seed: int, *, share: float = 1.0) -> Iterator[Held]:
    """A quarter of the days against the band of the others, or of a share of their acts, and the scatter of a mean."""
    chance = random.Random(seed)
    out = {day for day in sorted({each.day for each in values}) if chance.random() < LEFT_OUT}
    known = [each for each in values if each.day not in out and chance.random() < share]
    if len(known) < 3:
        return
    first = min(each.day for each in values)
    steps = (max(each.day for each in values) - first).days // STEP + 1
    points = [Point((each.day - first).days // STEP, each.value, each.weight) for each in known]
    breaks = frozenset((turning.day - first).days // STEP for turning in turnings(known))
    levels, model = fitted(points, steps, replace(USUAL, breaks=breaks))
    days: defaultdict[int, list[float]] = defaultdict(list)
    for each in values:
        if each.day in out:
            days[(each.day - first).days].append(each.value)
    for day, told in days.items():
        level = levels[day // STEP]
        alike = 1 + SHARED * (len(told) - 1)
        off = sum(told) / len(told) - level.mean
        yield Held(len(known), abs(off) < T_TENTH * sqrt(level.variance + model.scatter * alike / len(told)))
