"""The fitted weights, `data/weights.csv`: one model for contacts and one for other acts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from detente.forecast.features import FEATURES, OF_CONTACTS
from detente.forecast.kinds import Kind
from detente.tables import rows

SIDES = {"contacts": OF_CONTACTS, "acts": FEATURES}
"""The features of each model."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A constant that holds for a kind, and what each feature counts, in log-odds."""

    constant: float
    features: tuple[float, ...]

    def probability(self, inputs: Sequence[float]) -> float:
        """The probability, from the features in the order of `FEATURES`."""
        log_odds = self.constant + sum(self.effects(inputs))
        return 1 / (1 + math.exp(-log_odds))

    def effects(self, inputs: Sequence[float]) -> list[float]:
        """What each feature adds, in log-odds."""
        return [weight * value for weight, value in zip(self.features, inputs, strict=True)]


def side_of(kind: Kind) -> str:
    """Which of the models a kind belongs to."""
    return "contacts" if kind.forms else "acts"


@cache
def weights_of(kind: Kind) -> Weights | None:
    """The weights for a kind; None where no model does better than the base rate."""
    found = {row["name"]: float(row["weight"]) for row in rows("forecast", "weights") if row["side"] == side_of(kind)}
    own = found.get(f"kind {kind.key}")
    if own is None:
        return None
    return Weights(found["constant"] + own, tuple(found.get(name, 0.0) for name in FEATURES))
