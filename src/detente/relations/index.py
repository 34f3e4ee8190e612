"""The index of two states: cooperation against conflict over time, from what was done between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from detente.archive import Deed
from detente.relations.relation import Estimate, Index, Series
from detente.relations.series import Model, Point, levels

STEP = 7
CLAIM = 0.5
"""What a claim counts beside an act."""
MODEL = Model(drift=0.4, scatter=12.0, start=1.0, spread=9.0)


def index_of(deeds: Sequence[Deed], pair: tuple[str, str], as_of: dt.date) -> Index | None:
    """The index from the first act on until the day; None where nothing was done."""
    if not deeds:
        return None
    start = as_of - dt.timedelta(days=STEP * ((as_of - deeds[0].day).days // STEP))

    def series(some: Sequence[Deed]) -> Series:
        return _series(some, start, as_of)

    return Index(
        step=STEP,
        joint=series(deeds),
        directed={code: series([deed for deed in deeds if code in deed.actors]) for code in pair},
        verbal=series([deed for deed in deeds if deed.quad % 2]),
        material=series([deed for deed in deeds if not deed.quad % 2]),
        turning_points=(),
    )


def _series(deeds: Sequence[Deed], start: dt.date, end: dt.date) -> Series:
    """Steps end on `start`, on every seventh day after it, and last on `end`; none begins before the first act."""
    steps = (end - start).days // STEP + 1
    points = [Point(_step(deed.day, start), deed.goldstein, CLAIM if deed.claimed else 1.0) for deed in deeds]
    acts = [0] * steps
    for point in points:
        acts[point.step] += 1
    estimates = (
        Estimate(start + dt.timedelta(days=STEP * step), level.mean, level.low, level.high)
        for step, level in enumerate(levels(points, steps, MODEL))
    )
    return Series(tuple(estimates), tuple(acts))


def _step(day: dt.date, start: dt.date) -> int:
    return max(0, -((start - day).days // STEP))
