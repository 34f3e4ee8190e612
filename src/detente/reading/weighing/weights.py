"""Tables of weights by feature: what the features of a way add up to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import repeat
from operator import mul

from detente.tables import rows


@cache
def weights_of(table: str) -> dict[str, float]:
    """The weight of each feature by a table of the reading."""
    return {row["feature"]: float(row["weight"]) for row in rows("reading", table)}


def total(table: str, features: Iterable[str]) -> float:
    """What the features add up to by a table of the reading; those that it does not have count nothing."""
    return math.fsum(map(weights_of(table).get, features, repeat(0.0)))


def weighted(table: str, features: Mapping[str, float]) -> float:
    """What features that hold to some degree add up to."""
    score: float = sum(map(mul, map(weights_of(table).get, features, repeat(0.0)), features.values()))
    return score
