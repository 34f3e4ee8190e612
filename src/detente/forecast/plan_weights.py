"""The fitted weights for plans, `data/plan_weights.csv`: a base rate by how a plan stands, and a model of more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from detente.forecast.plans import PLAN_FEATURES
from detente.tables import rows


@dataclass(frozen=True, slots=True)
class PlanWeights:
    """A constant, what each of `PLAN_FEATURES` counts, in log-odds, and its mean where they were fitted."""

    constant: float
    features: tuple[float, ...]
    means: tuple[float, ...]

    def probability(self, inputs: Sequence[float]) -> float:
        """The probability that a plan comes true."""
        added = sum(weight * value for weight, value in zip(self.features, inputs, strict=True))
        return 1 / (1 + math.exp(-self.constant - added))

    def effects(self, inputs: Sequence[float]) -> dict[str, float]:
        """What each feature adds to what it adds on average, in log-odds."""
        parts = zip(PLAN_FEATURES, self.features, self.means, inputs, strict=True)
        return {name: weight * (value - mean) for name, weight, mean, value in parts}


@cache
def plan_weights(model: str) -> PlanWeights:
    """The weights of the `base` rate, or of the `full` model."""
    table = {row["name"]: row for row in rows("forecast", "plan_weights") if row["model"] == model}
    weights, means = (
        tuple(float(table[name][column]) if name in table else 0.0 for name in PLAN_FEATURES)
        for column in ("weight", "mean")
    )
    return PlanWeights(float(table["constant"]["weight"]), weights, means)
