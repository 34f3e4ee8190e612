"""The fitted weights for plans, `data/plan_weights.csv`: a base rate by how a plan stands, and a model of all that is told."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from detente.forecast.plans import PLAN_FEATURES
from detente.tables import rows


@dataclass(frozen=True, slots=True)
class PlanWeights:
    """A constant and what each of `PLAN_FEATURES` counts, in log-odds."""

    constant: float
    features: tuple[float, ...]

    def probability(self, inputs: Sequence[float]) -> float:
        """The probability that a plan comes true."""
        return 1 / (1 + math.exp(-self.constant - sum(self.effects(inputs))))

    def effects(self, inputs: Sequence[float]) -> list[float]:
        """What each feature adds, in log-odds."""
        return [weight * value for weight, value in zip(self.features, inputs, strict=True)]


@cache
def plan_weights(model: str) -> PlanWeights:
    """The weights of the `base` rate, or of the `full` model."""
    found = {row["name"]: float(row["weight"]) for row in rows("forecast", "plan_weights") if row["model"] == model}
    return PlanWeights(found["constant"], tuple(found.get(name, 0.0) for name in PLAN_FEATURES))
