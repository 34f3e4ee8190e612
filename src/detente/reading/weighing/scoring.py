"""Deciding which candidates are acts, and between whom.

Each candidate carries features in the open; `data/weights.csv` gives each feature three weights. Those for the `choice`
add up to how much speaks for one way to complete it against the others; those for its `sides` to how sure its parties
are, and those for its `act` to how much speaks for an act at all: what reaches the threshold is recorded. A learned
scorer can take the table's place without another design: it needs only the same features.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from detente.reading.acts.candidates import Candidate
from detente.tables import rows

THRESHOLD = -1.1
BASE = "base"
"""The feature of every candidate."""
OF_SIDES = 0.5
"""How much of what speaks for the parties also speaks for the act."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an act was recorded: the expression of the lexicon and its frame, the score, and what added up to it.

    `weights` has what each feature added, the heaviest first; the act was recorded since `score` is over `threshold`.
    """

    expression: str
    frame: str
    score: float
    threshold: float
    weights: Mapping[str, float]


def reason(candidate: Candidate) -> Reason:
    """What made an act of a candidate."""
    named = (BASE, *sorted(candidate.features))
    each = {name: round(_of_acts().get(name, 0.0), 3) for name in named}
    heaviest = dict(sorted(((n, w) for n, w in each.items() if w), key=lambda item: -abs(item[1])))
    told = candidate.expression
    return Reason(told.words, told.frame, round(score(candidate), 3), THRESHOLD, heaviest)


@cache
def _weights(column: str) -> dict[str, float]:
    return {row["feature"]: float(row[column]) for row in rows("reading", "weights")}


def _sum(weights: Mapping[str, float], candidate: Candidate) -> float:
    return math.fsum(map(weights.get, (BASE, *candidate.features), repeat(0.0)))


@cache
def _of_acts() -> dict[str, float]:
    """What each feature says of an act, by itself and by what it says of the parties."""
    acts, sides = _weights("act"), _weights("sides")
    return {feature: weight + OF_SIDES * sides[feature] for feature, weight in acts.items()}


def score(candidate: Candidate) -> float:
    """How much speaks for an act between these parties."""
    return _sum(_of_acts(), candidate)


def accepted(candidate: Candidate) -> bool:
    """Whether the candidate is recorded."""
    return score(candidate) > THRESHOLD


def best(ways: list[Candidate]) -> Candidate:
    """Of the ways to complete a candidate, the one whose parties most speak for themselves; the first of equals."""
    return max(ways, key=lambda way: _sum(_weights("choice"), way)) if len(ways) > 1 else ways[0]
