"""The fitted weights for plans, `data/plan_weights.csv`: a base rate by how a plan stands, and a model of more."""

from __future__ import annotations

from functools import cache

from detente.forecast.plans import PLAN_FEATURES
from detente.forecast.weights import Weights, weighing
from detente.tables import rows


@cache
def plan_weights(model: str) -> Weights:
    """The weights of the `base` rate, or of the `full` model, over `PLAN_FEATURES`."""
    table = {row["name"]: row for row in rows("forecast", "plan_weights") if row["model"] == model}
    return weighing(table, PLAN_FEATURES)
