"""Deciding which candidates are acts.

Each candidate carries features in the open; the scorer adds up their weights from `data/weights.csv`, and what reaches
the threshold is recorded. A learned scorer can take the table's place without another design: it needs only the same
features.
"""

from __future__ import annotations

import math
from functools import cache

from detente.reading.acts import Candidate
from detente.tables import rows

THRESHOLD = -1.2


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("reading", "weights")}


def score(candidate: Candidate) -> float:
    """How much speaks for an act: the sum of the weights of the candidate's features."""
    weights = _weights()
    return math.fsum((weights.get("base", 0.0), *(weights.get(feature, 0.0) for feature in candidate.features)))


def accepted(candidate: Candidate) -> bool:
    """Whether the candidate is recorded."""
    return score(candidate) > THRESHOLD


def best(ways: list[Candidate]) -> Candidate:
    """Of the ways to complete a candidate, the one that most speaks for; the first of equals."""
    return max(ways, key=score)
