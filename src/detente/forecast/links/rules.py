"""One-step rules: who did this to somebody so long ago does that to them today; how often that held.

The idea is TLogic's (Liu et al., AAAI 2022), with rules of one step counted in full instead of sampled.
"""

from __future__ import annotations

import numpy as np

from detente.forecast.links.arrays import Flags, Floats, Numbers
from detente.forecast.links.past import BINS, Questions, Traces

PRIOR = 3.0
"""How many tries the guess counts for that a rule starts from."""

CERTAIN = 0.9
"""No guess is surer than this."""


class Rules:
    """For relation before, relation asked and bin: of so many tries, how often the object answered."""

    def __init__(self, relations: int) -> None:
        self.relations = relations
        self.hits = np.zeros(relations * relations * BINS, dtype=np.float32)
        self.tries = np.zeros_like(self.hits)

    def learn(self, asked: Questions, traces: Traces, true: Flags) -> None:
        """Take in a day that is over: `true` marks the traces whose object answered the question."""
        cell = self.cells(asked, traces)
        np.add.at(self.tries, cell, 1)
        np.add.at(self.hits, cell[true], 1)

    def cells(self, asked: Questions, traces: Traces) -> Numbers:
        """The place in `hits` and `tries` that each trace falls in."""
        pair = traces.relation * self.relations + asked.relation[traces.question]
        return pair * BINS + traces.bin

    def confidence(self, asked: Questions, traces: Traces) -> tuple[Floats, Floats]:
        """For each trace how likely its object answers the question; and how much its relation raises that.

        What was seldom tried leans on the share of its bin over all rules, times how much its two relations raise it.
        """
        hits, tries = (each.reshape(-1, BINS) for each in (self.hits, self.tries))
        base = (hits.sum(axis=0) + 0.01) / (tries.sum(axis=0) + 1)
        lift = (hits.sum(axis=1) + 1) / (tries @ base + 1)
        cell = self.cells(asked, traces)
        raised = lift[cell // BINS]
        guess = np.minimum(base[cell % BINS] * raised, CERTAIN)
        return (self.hits[cell] + PRIOR * guess) / (self.tries[cell] + PRIOR), raised
