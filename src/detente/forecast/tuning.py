"""Calibrating a model to an archive: how its forecasts of a pair would have come out on earlier days."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from detente.forecast.features import features, logit
from detente.forecast.histories import History
from detente.forecast.logistic import fitted
from detente.forecast.past import base_rate
from detente.forecast.weights import weights_of

ORIGINS = 26
"""Earlier days at most on which is asked, a horizon apart."""
SPARSE = 5
"""Days with an act of the kind below which the record says too little for more than a base rate."""
ENOUGH = 40
"""Decided questions below which nothing can be calibrated."""
SHARE = 0.3
"""How far a model is followed away from the base rate where nothing is known of how it does in an archive."""
RIDGE = 20.0
"""Strength with which both are held to what is so without cases, in cases."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """How far a model is followed: in log-odds, the base rate, plus `share` of what the model adds, plus `constant`."""

    constant: float = 0.0
    share: float = SHARE
    cases: int = 0

    def probability(self, said: float, base: float) -> float:
        """The probability, from what the model says and the base rate."""
        return 1 / (1 + math.exp(-self.constant - logit(base) - self.share * (logit(said) - logit(base))))


def tuning_of(histories: Sequence[History], as_of: int, horizon: int) -> Tuning:
    """How well the model did with a pair on earlier days, as far as that was decided by a day."""
    import numpy as np

    origins = range(as_of - horizon, as_of - horizon * (ORIGINS + 1), -horizon)
    rows = [row for history in histories for origin in origins if (row := _case(history, origin, horizon))]
    happened = np.array([row[2] for row in rows])
    if len(rows) < ENOUGH or not 0 < happened.sum() < len(rows):
        return Tuning(cases=len(rows))
    added = np.array([[logit(said) - logit(base)] for said, base, _ in rows])
    found = fitted(
        added,
        happened,
        np.ones(len(rows)),
        ridge=RIDGE,
        towards=np.array([SHARE]),
        constant_ridge=RIDGE,
        beside=np.array([logit(base) for _, base, _ in rows]),
    )
    return Tuning(float(found[0]), float(np.clip(found[1], 0, 1)), len(rows))


def _case(history: History, origin: int, horizon: int) -> tuple[float, float, float] | None:
    """What the model would have said on a day, the base rate, and 1 where it came; None where it says nothing."""
    weights, past = weights_of(history.kind), history.past
    if weights is None or origin - past.first + 1 < horizon:
        return None
    seen = past.until(origin)
    if len(seen.own) < SPARSE:
        return None
    base = base_rate(seen, origin, horizon, history.kind.rate)
    said = weights.probability(features(seen, origin, horizon, base))
    came = len(past.until(origin + horizon).own) > len(seen.own)
    return said, base.probability, float(came)
