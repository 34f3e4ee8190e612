"""The recurrency baseline: what happened before happens again, and the sooner the more often and recently it did.

After Gastinger et al., "History Repeats Itself: A Baseline for Temporal Knowledge Graph Forecasting" (IJCAI 2024), with
one decay for all relations. Where it stands is a check of the evaluation, which ours is measured by as well.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from detente.forecast.links.arrays import Floats, Numbers
from detente.forecast.links.counts import FOREVER, Counts
from detente.forecast.links.evaluating import ranks_of_true

HALF_LIFE = 50
"""Days in which an event counts half; chosen on `valid.txt`."""

RELAXED = 0.001
"""The weight of how often the object stood in events of this relation at all, whoever the subject was."""


def baseline_ranks(events: Numbers, relations: int, entities: int, wanted: set[int]) -> Iterator[Floats]:
    """The ranks of all that was true on the days that are wanted; events told both ways, in the order of days."""
    again, popular = Counts((HALF_LIFE,)), Counts((FOREVER,))
    for today in np.split(events, np.flatnonzero(np.diff(events[:, 3])) + 1):
        day = int(today[0, 3])
        if day in wanted:
            asked = today[:, 0] * relations + today[:, 1]
            for key in np.unique(asked):
                true = np.zeros(entities, dtype=np.bool_)
                true[today[asked == key, 2]] = True
                yield ranks_of_true(_scores(int(key), again, popular, relations, entities, day), true, 0, 0)
        again.add((today[:, 0] * relations + today[:, 1]) * entities + today[:, 2], day)
        popular.add(today[:, 1] * entities + today[:, 2], day)


def _scores(asked: int, again: Counts, popular: Counts, relations: int, entities: int, day: int) -> Floats:
    everyone = np.arange(entities)
    whoever = popular.at((asked % relations) * entities + everyone, day)[:, 0].astype(float)
    strict = again.at(asked * entities + everyone, day)[:, 0].astype(float)
    found: Floats = (1 - RELAXED) * strict + RELAXED * whoever / max(float(whoever.sum()), 1.0)
    return found
