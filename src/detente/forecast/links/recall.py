"""A log-linear model of which old acquaintance it will be, learned day by day: first it answers, then it learns.

The score of an object is the sum of the weights of all that the subject did to it before, and of where it stands among
the subject's objects; the softmax over these is fitted by gradient with AdaGrad's step sizes (Duchi et al. 2011). Since
each day is answered before it is learned, its answers for the past are fair features to train another model on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.forecast.links.arrays import Flags, Floats, Numbers, highest, most, places, sums
from detente.forecast.links.kinds import Kinds
from detente.forecast.links.past import LAGS, Questions, Traces

STEP = 0.05
START = 0.1
"""The step size, and the squared gradient that each weight begins with."""

NEVER = 999
RANKS = 10
RECENTLY = 16


@dataclass(frozen=True, slots=True)
class Family:
    """Weights of one sort, with the sum of their squared gradients."""

    weights: Floats
    squares: Floats

    @classmethod
    def of(cls, size: int) -> Family:
        """So many weights, all nothing."""
        return cls(np.zeros(size), np.full(size, START))

    def learn(self, keys: Numbers, gradients: Floats) -> None:
        """A step against the gradients of the weights with these keys."""
        total = np.bincount(keys, weights=gradients, minlength=len(self.weights))
        moved = np.flatnonzero(total)
        self.squares[moved] += total[moved] ** 2
        self.weights[moved] -= STEP * total[moved] / np.sqrt(self.squares[moved])


class Recall:
    """The weights: three families for each trace, six for each pair of a question and an object."""

    def __init__(self, kinds: Kinds, relations: int) -> None:
        self.kinds, self.relations = kinds, relations
        lags = len(LAGS) + 1
        pairs = relations * relations
        self.by_trace = [Family.of(size) for size in (pairs, pairs * lags, relations * lags * RECENTLY)]
        ranked = (relations * RANKS, relations * RANKS, RANKS * RANKS)
        others = (relations * kinds.kinds, relations * len(kinds.kind), relations * 2)
        self.by_pair = [Family.of(size) for size in (*ranked, *others)]

    def scores(self, asked: Questions, traces: Traces) -> Floats:
        """The log-probability of each pair among those of its question."""
        score = sums(_total(self.by_trace, self._trace_keys(asked, traces)), traces.starts)
        score = score + _total(self.by_pair, self._pair_keys(asked, traces))
        question = traces.pair_question
        score -= highest(question, score, len(asked), floor=-1e9)[question]
        whole = np.bincount(question, weights=np.exp(score), minlength=len(asked))
        found: Floats = score - np.log(whole[question])
        return found

    def learn(self, asked: Questions, traces: Traces, true: Flags) -> None:
        """Take in a day that is over: `true` marks the pairs whose object answered their question."""
        question = traces.pair_question
        answers = np.bincount(question, weights=true, minlength=len(asked))[question]
        wrong = np.exp(self.scores(asked, traces)) - true / np.maximum(answers, 1)
        gradient = np.where(answers > 0, wrong, 0.0)
        each = np.repeat(gradient, traces.pair_sizes)
        trace_keys, pair_keys = self._trace_keys(asked, traces), self._pair_keys(asked, traces)
        for family, keys in zip(self.by_trace, trace_keys, strict=True):
            family.learn(keys, each)
        for family, keys in zip(self.by_pair, pair_keys, strict=True):
            family.learn(keys, gradient)

    def _trace_keys(self, asked: Questions, traces: Traces) -> list[Numbers]:
        lags = len(LAGS) + 1
        relation = asked.relation[traces.question]
        pair = traces.relation * self.relations + relation
        return [pair, pair * lags + traces.lag, (relation * lags + traces.lag) * RECENTLY + traces.recently]

    def _pair_keys(self, asked: Questions, traces: Traces) -> list[Numbers]:
        question, objects = traces.pair_question, traces.pair_object
        relation, subject = asked.relation[question], asked.subject[question]
        any_gap = -most(-traces.gap, traces.starts)
        same_gap = -most(np.where(traces.same, -traces.gap, -NEVER), traces.starts)
        any_rank = np.minimum(np.log2(1 + places(question, -any_gap)).astype(np.int64), RANKS - 1)
        same_rank = np.minimum(np.log2(1 + places(question, -same_gap)).astype(np.int64), RANKS - 2)
        same_rank[same_gap >= NEVER] = RANKS - 1
        home = self.kinds.country
        compatriots = (home[subject] == home[objects]) & (home[objects] >= 0)
        return [
            relation * RANKS + any_rank,
            relation * RANKS + same_rank,
            any_rank * RANKS + same_rank,
            relation * self.kinds.kinds + self.kinds.kind[objects],
            relation * len(home) + objects,
            relation * 2 + compatriots,
        ]


def _total(families: list[Family], keys: list[Numbers]) -> Floats:
    found: Floats = np.sum([family.weights[key] for family, key in zip(families, keys, strict=True)], axis=0)
    return found
