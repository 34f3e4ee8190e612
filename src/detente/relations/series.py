"""A level that drifts, told by values that are few, uneven in time and now and then far off: its estimate and band.

The model is a local level (a random walk from step to step) with observations that scatter around it by Student's t:

    level[t] = level[t-1] + drift,  drift ~ N(0, q)
    value[i] = level[t(i)] + error, error ~ s * t(FREEDOM)

The t is a normal whose variance differs from value to value (a scale mixture), so the level is found by turns: a Kalman
filter and Rauch-Tung-Striebel smoother over the steps, then each value's weight anew from how far off it lies. See
Durbin and Koopman, Time Series Analysis by State Space Methods (2012), chapters 4 and 14.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

FREEDOM = 4.0
ROUNDS = 8
QUARTER = 1.2815515655446004
"""A normal's 90 % point: between this and its negative lie 80 %."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value (Goldstein's, -10 to 10) told of a step, and what it counts (1 for an act, less for a claim)."""

    step: int
    value: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Model:
    """How a level moves and how values scatter around it.

    `drift` is the variance of its moves from step to step, `scatter` that of a value around it; before anything is
    known the level may be at `start`, with variance `spread`.
    """

    drift: float
    scatter: float
    start: float
    spread: float


@dataclass(frozen=True, slots=True)
class Level:
    """The level at a step: its mean and variance, given all values."""

    mean: float
    variance: float

    @property
    def low(self) -> float:
        """Where the 80 % band begins."""
        return max(-10.0, self.mean - QUARTER * math.sqrt(self.variance))

    @property
    def high(self) -> float:
        """Where the 80 % band ends."""
        return min(10.0, self.mean + QUARTER * math.sqrt(self.variance))


def levels(points: Sequence[Point], steps: int, model: Model) -> list[Level]:
    """The level at each of so many steps."""
    weights = [1.0] * len(points)
    found: list[Level] = []
    for _ in range(ROUNDS):
        found = _smoothed(_pooled(points, weights, steps, model), model)
        weights = [_trust(point, found[point.step], model) for point in points]
    return found


def _trust(point: Point, level: Level, model: Model) -> float:
    """What a value counts given how far off it lies: 1 and a little on the level, less and less away from it."""
    off = (point.value - level.mean) ** 2 + level.variance
    return (FREEDOM + 1) / (FREEDOM + point.weight * off / model.scatter)


def _pooled(
    points: Sequence[Point], weights: Sequence[float], steps: int, model: Model
) -> list[tuple[float, float] | None]:
    """Of each step the mean of its values and the variance of that mean; None where nothing is told of it."""
    sums = [0.0] * steps
    counts = [0.0] * steps
    for point, weight in zip(points, weights, strict=True):
        counts[point.step] += point.weight * weight
        sums[point.step] += point.weight * weight * point.value
    return [
        (total / count, model.scatter / count) if count else None for total, count in zip(sums, counts, strict=True)
    ]


def _smoothed(told: Sequence[tuple[float, float] | None], model: Model) -> list[Level]:
    mean, variance = model.start, model.spread
    filtered: list[tuple[float, float]] = []
    for value in told:
        if value is not None:
            gain = variance / (variance + value[1])
            mean, variance = mean + gain * (value[0] - mean), variance * (1 - gain)
        filtered.append((mean, variance))
        variance += model.drift
    found = [Level(*filtered[-1])]
    for mean, variance in reversed(filtered[:-1]):
        back = variance / (variance + model.drift)
        after = found[-1]
        found.append(
            Level(
                mean + back * (after.mean - mean),
                variance + back**2 * (after.variance - variance - model.drift),
            )
        )
    return found[::-1]
