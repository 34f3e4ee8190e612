"""A level that drifts, told by values that are few, uneven in time and now and then far off: its estimate and band.

The model is a local level (a random walk from step to step) with observations that scatter around it by Student's t:

    level[t] = level[t-1] + move,    move ~ N(0, drift)
    value[i] = level[t(i)] + error,  error ~ sqrt(scatter) * t(FREEDOM)

The t is a normal whose variance differs from value to value (a scale mixture), so the level is found by turns: a Kalman
filter and Rauch-Tung-Striebel smoother over the steps, then how far each value is to be trusted by how far off it lies,
and the scatter anew. Between the turns the drift is chosen that makes the values likeliest. Where values are few, what
is usual (`USUAL`) decides on both. At a break, which has to be told, the level may move as far as it likes. See Durbin
and Koopman, Time Series Analysis by State Space Methods (2012), chapters 2, 4 and 14.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

FREEDOM = 4.0
ROUNDS = 4
DRIFTS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2)
FIRMNESS = 10.0
"""How many values the usual scatter counts for."""
TENTH = 1.2815515655446004
"""A tenth of a normal lies beyond so many deviations on either side, and 80 % between them."""


class Point(NamedTuple):
    """A value told of a step, as Goldstein's scale goes (-10 to 10), and what it weighs: 1 for one that is an act."""

    step: int
    value: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Model:
    """How a level moves and how values scatter around it.

    `drift` is the variance of its moves from step to step, `scatter` that of a value around it; before anything is
    known the level may be at `start`, with variance `spread`. `breaks` are the steps to which it may have jumped.
    """

    drift: float
    scatter: float
    start: float
    spread: float
    breaks: frozenset[int] = frozenset()

    def moves(self, steps: int) -> list[float]:
        """The variance of the move from each of so many steps to the next."""
        found = [self.drift] * steps
        for step in self.breaks:
            if 0 < step <= steps:
                found[step - 1] += self.spread
        return found


USUAL = Model(drift=0.2, scatter=10.0, start=0.5, spread=12.0)
"""What is usual for two states, a week a step; `benchmarks/relations` measures how well its bands hold."""


class Level(NamedTuple):
    """The level at a step: its mean and variance, given all values."""

    mean: float
    variance: float

    @property
    def low(self) -> float:
        """Where the 80 % band begins."""
        return max(-10.0, self.mean - TENTH * math.sqrt(self.variance))

    @property
    def high(self) -> float:
        """Where the 80 % band ends."""
        return min(10.0, self.mean + TENTH * math.sqrt(self.variance))


Told = Sequence[tuple[float, float] | None]
"""Of each step the mean of its values and the variance of that mean; None where nothing is told of it."""


def levels(points: Sequence[Point], steps: int, usual: Model = USUAL) -> list[Level]:
    """The level at each of so many steps."""
    return fitted(points, steps, usual)[0]


def fitted(points: Sequence[Point], steps: int, usual: Model = USUAL) -> tuple[list[Level], Model]:
    """The level at each of so many steps, and the model that fits these values best."""
    trust, model, _ = _settled(points, [1.0] * len(points), steps, usual, usual)
    told = _pooled(points, trust, steps, model.scatter)
    drift = max(DRIFTS, key=lambda drift: _likelihood(told, replace(model, drift=drift), usual))
    _, model, found = _settled(points, trust, steps, replace(model, drift=drift), usual)
    return found, model


def nowcasts(told: Told, model: Model = USUAL) -> list[Level]:
    """The level at each step as it was known then, by the values told until then.

    `told` are means of many values, so that none of them is far off, and what scatters is as usual.
    """
    mean, variance = model.start, model.spread
    found: list[Level] = []
    for value, move in zip(told, model.moves(len(told)), strict=True):
        if value is not None:
            total = variance + value[1]
            mean, variance = mean + variance / total * (value[0] - mean), variance * value[1] / total
        found.append(Level(mean, variance))
        variance += move
    return found


def smoothed(told: Told, model: Model = USUAL) -> list[Level]:
    """The level at each step by all values, also those told afterwards; else as `nowcasts`."""
    known = nowcasts(told, model)
    found = known[-1:]
    moves = model.moves(len(told))
    for (mean, variance), move in zip(known[-2::-1], moves[-2::-1], strict=True):
        ahead = variance + move
        share = variance / ahead
        later, spread = found[-1]
        found.append(Level(mean + share * (later - mean), variance + share**2 * (spread - ahead)))
    return found[::-1]


def _settled(
    points: Sequence[Point], trust: Sequence[float], steps: int, model: Model, usual: Model
) -> tuple[list[float], Model, list[Level]]:
    """The level, the trust in each value and the scatter after some rounds."""
    found: list[Level] = []
    kept = list(trust)
    for _ in range(ROUNDS):
        found = smoothed(_pooled(points, kept, steps, model.scatter), model)
        off = [(value - found[step].mean) ** 2 + found[step].variance for step, value, _ in points]
        kept = [(FREEDOM + 1) / (FREEDOM + each / model.scatter) for each in off]
        total = sum(weight * own * each for (_, _, weight), own, each in zip(points, kept, off, strict=True))
        count = sum(weight for _, _, weight in points)
        model = replace(model, scatter=(FIRMNESS * usual.scatter + total) / (FIRMNESS + count))
    return kept, model, found


def _pooled(points: Sequence[Point], trust: Sequence[float], steps: int, scatter: float) -> Told:
    sums, counts = [0.0] * steps, [0.0] * steps
    for (step, value, weight), own in zip(points, trust, strict=True):
        counts[step] += weight * own
        sums[step] += weight * own * value
    return [(total / count, scatter / count) if count else None for total, count in zip(sums, counts, strict=True)]


def _likelihood(told: Told, model: Model, usual: Model) -> float:
    """How likely the values are, and the drift: as often twice the usual as half of it, and seldom far from it."""
    found = -0.5 * math.log(model.drift / usual.drift) ** 2
    mean, variance = model.start, model.spread
    for value, move in zip(told, model.moves(len(told)), strict=True):
        if value is not None:
            total = variance + value[1]
            found -= 0.5 * (math.log(total) + (value[0] - mean) ** 2 / total)
            mean, variance = mean + variance / total * (value[0] - mean), variance * value[1] / total
        variance += move
    return found
