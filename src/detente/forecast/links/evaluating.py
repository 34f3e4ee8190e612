"""How high the true answers stand: ranks, time-aware filtered, ties at their average."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.forecast.links.arrays import Flags, Floats


@dataclass(frozen=True, slots=True)
class Standing:
    """How well answers stood over so many questions: mean reciprocal rank, and the share among the first 1, 3, 10."""

    questions: int
    mrr: float
    hits1: float
    hits3: float
    hits10: float


def standing(ranks: Floats) -> Standing:
    """The figures of these ranks, each from 1 on."""
    hits = [float((ranks <= limit).mean()) for limit in (1, 3, 10)]
    return Standing(len(ranks), float((1 / ranks).mean()), *hits)


def ranks_of_true(scores: Floats, true: Flags, missed: int, others: int) -> Floats:
    """The rank of each true answer of one question among all but the other true ones.

    `scores` are those of the candidates and `true` marks the answers among them; `missed` answers stand outside, among
    `others` that have no score and so come behind all, each at the average rank of the others there.
    """
    wrong = np.sort(scores[~true])
    found = scores[true]
    above = len(wrong) - np.searchsorted(wrong, found, side="right")
    level = len(wrong) - np.searchsorted(wrong, found, side="left") - above
    behind = len(wrong) + 1 + (others - missed) / 2
    return np.concatenate([1 + above + level / 2, np.full(missed, behind)])
