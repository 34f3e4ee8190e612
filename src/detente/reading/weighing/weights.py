"""Tables of weights by feature: what the features of a way add up to."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from itertools import repeat

from detente.tables import rows


def total(table: str, features: Iterable[str]) -> float:
    """What the features add up to by a table of the reading; those that it does not have count nothing."""
    weights = _weights(table)
    return math.fsum(map(weights.get, features, repeat(0.0)))


@cache
def _weights(table: str) -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("reading", table)}
