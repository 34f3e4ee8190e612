"""Deciding which candidates are acts, and between whom.

Each candidate carries features in the open; `data/weights.csv` gives each feature three weights. Those for the `choice`
add up to how much speaks for one way to complete it against the others; those for its `sides` to how sure its parties
are, and those for its `act` to how much speaks for an act at all. Where that leaves a doubt, an encoder is asked for a
second opinion. What reaches the threshold is recorded. A learned scorer can take the table's place without another
design: it needs only the same features.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from detente.reading.acts.candidate import Candidate
from detente.reading.weighing.circumstances import FEW_LINES
from detente.reading.weighing.second_opinion import ACT, opinion
from detente.tables import Row, rows

THRESHOLD = -1.45
OF_LINES = -1.57
"""The threshold of a few lines, about which the encoder is not asked, that mostly speaks against."""
BASE = "base"
"""The feature of every candidate."""
OF_SIDES = 0.5
"""How much of what speaks for the parties also speaks for the act."""
OF_ENCODER = 0.5
"""How much of the encoder's log odds speaks for the act."""
IN_DOUBT = 2.0
"""How far from the threshold the features have to leave a candidate for the encoder to be asked no more."""
BEYOND_SAVING = 1.0
"""How far below the threshold the features leave what no second opinion makes an act."""
ENCODER = "second-opinion"
"""What the encoder's part in a score is called among the reasons."""


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
    each[ENCODER] = round(_second(candidate, by_features(candidate)), 3)
    heaviest = dict(sorted(((n, w) for n, w in each.items() if w), key=lambda item: -abs(item[1])))
    told = candidate.expression
    return Reason(told.words, told.frame, round(score(candidate), 3), threshold(candidate), heaviest)


@cache
def _weights(column: str) -> dict[str, float]:
    return {row["feature"]: weight for row in _table() if (weight := float(row[column]))}


@cache
def _table() -> list[Row]:
    return rows("reading", "weights")


def _sum(weights: Mapping[str, float], candidate: Candidate) -> float:
    return math.fsum(map(weights.get, (BASE, *candidate.features), repeat(0.0)))


@cache
def _of_acts() -> dict[str, float]:
    """What each feature says of an act, by itself and by what it says of the parties."""
    acts, sides = _weights("act"), _weights("sides")
    return {name: acts.get(name, 0.0) + OF_SIDES * sides.get(name, 0.0) for name in acts.keys() | sides.keys()}


def by_features(candidate: Candidate) -> float:
    """How much the features say for an act between these parties."""
    return _sum(_of_acts(), candidate)


def score(candidate: Candidate) -> float:
    """How much speaks for an act between these parties."""
    first = by_features(candidate)
    return first + _second(candidate, first)


def _second(candidate: Candidate, first: float) -> float:
    """What the encoder adds to what the features say."""
    if abs(first - THRESHOLD) > IN_DOUBT:
        return 0.0
    return OF_ENCODER * opinion(candidate, ACT).get(candidate.type, 0.0)


def accepted(candidate: Candidate) -> bool:
    """Whether the candidate is recorded."""
    first, least = by_features(candidate), threshold(candidate)
    return first > least - BEYOND_SAVING and first + _second(candidate, first) > least


def threshold(candidate: Candidate) -> float:
    """How much must speak for an act."""
    return OF_LINES if FEW_LINES in candidate.features else THRESHOLD


def best(ways: list[Candidate]) -> Candidate:
    """Of the ways to complete a candidate, the one whose parties most speak for themselves; the first of equals."""
    return max(ways, key=lambda way: _sum(_weights("choice"), way)) if len(ways) > 1 else ways[0]
