"""The fitted weights, `data/weights.csv`: one model for contacts and one for other acts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from detente.forecast.features import FEATURES, OF_CONTACTS
from detente.forecast.kinds import Kind
from detente.tables import Row, rows

SIDES = {"contacts": OF_CONTACTS, "acts": FEATURES}
"""The features of each model."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A constant, the names of features, what each counts, in log-odds, and its mean where they were fitted."""

    constant: float
    names: tuple[str, ...]
    features: tuple[float, ...]
    means: tuple[float, ...]

    def probability(self, inputs: Sequence[float]) -> float:
        """The probability, from the features in the order of their names."""
        added = sum(weight * value for weight, value in zip(self.features, inputs, strict=True))
        return 1 / (1 + math.exp(-self.constant - added))

    def effects(self, inputs: Sequence[float]) -> dict[str, float]:
        """What each feature adds to what it adds on average, in log-odds."""
        parts = zip(self.names, self.features, self.means, inputs, strict=True)
        return {name: weight * (value - mean) for name, weight, mean, value in parts}


def side_of(kind: Kind) -> str:
    """Which of the models a kind belongs to."""
    return "contacts" if kind.forms else "acts"


@cache
def weights_of(kind: Kind) -> Weights | None:
    """The weights for a kind; None where no model does better than the base rate."""
    table = {row["name"]: row for row in rows("forecast", "weights") if row["side"] == side_of(kind)}
    own = table.get(f"kind {kind.key}")
    if own is None:
        return None
    return weighing(table, FEATURES, float(own["weight"]))


def weighing(table: Mapping[str, Row], names: Sequence[str], more: float = 0.0) -> Weights:
    """The weights in rows by their names, `more` added to the constant; a feature without a row counts nothing."""
    weights, means = (
        tuple(float(table[name][column]) if name in table else 0.0 for name in names) for column in ("weight", "mean")
    )
    return Weights(float(table["constant"]["weight"]) + more, tuple(names), weights, means)
