"""How often a turn is claimed where there is none: the values of a pair's acts go to the days of others."""

from __future__ import annotations

import random
from collections.abc import Sequence

from detente.relations.turning import Dated, turnings


def false_alarms(values: Sequence[Dated], shuffles: int, seed: int) -> int:
    """In how many shuffles of these acts a turn is claimed; the days and what counts on them stay as they are."""
    chance = random.Random(seed)
    claimed = 0
    for _ in range(shuffles):
        shuffled = [each.value for each in values]
        chance.shuffle(shuffled)
        claimed += bool(turnings([each._replace(value=value) for each, value in zip(values, shuffled, strict=True)]))
    return claimed
