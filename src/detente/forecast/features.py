"""What a model makes of a past: how the present pace compares with the usual one, each as a logarithm.

All windows are parts of the horizon, and counts are held against those usual for the pair, so that weights that were
fitted to a busy record hold for a thin one, and those of a month for a year.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from detente.forecast.past import BaseRate, Past

if TYPE_CHECKING:
    from detente.forecast.past import Days

FEATURES = (
    "base", "pace", "fading", "pause", "acts", "lately", "busy", "hostile", "rough", "ahead", "back", "elsewhere",
    "anywhere",
)  # fmt: skip
OWN = FEATURES[:4]
"""Recency and frequency: the features that the acts asked about give by themselves."""
OF_CONTACTS = tuple(name for name in FEATURES if name not in ("hostile", "rough"))
"""Those from which contacts are forecast: how much conflict there is makes no difference to them."""
FEW = 0.5
"""Added to counts, so that none is a quiet time and not an infinitely quiet one."""


def features(past: Past, as_of: int, horizon: int, base: BaseRate) -> list[float]:
    """The features of a past, in the order of `FEATURES`; all are finite."""
    length = max(as_of - past.first + 1, horizon)
    per = horizon / length
    week = max(horizon // 4, 1)
    parties = sorted(_pace(days, as_of, horizon, per) for days in (past.one, past.other))
    return [
        logit(base.probability),
        _pace(past.own, as_of, horizon, per),
        _against(_fading(past.own, as_of, horizon), len(past.own) * per),
        _pause(past.own, as_of, length),
        _pace(past.acts, as_of, horizon, per),
        _pace(past.acts, as_of, week, week / length),
        math.log1p(len(past.acts) * per),
        _pace(past.hostile, as_of, horizon, per),
        math.log1p(len(past.hostile) * per),
        math.log1p(since(past.ahead, as_of - horizon)),
        _pace(past.back, as_of, horizon, per),
        *parties,
    ]


def logit(probability: float) -> float:
    """The log-odds."""
    return math.log(probability / (1 - probability))


def since(days: Days, day: int) -> int:
    """How many days lie after a day."""
    return len(days) - int(days.searchsorted(day, "right"))


def _pace(days: Days, as_of: int, window: int, per: float) -> float:
    """How many there were of late, against as many as there usually are."""
    return _against(since(days, as_of - window), len(days) * per)


def _against(count: float, usual: float) -> float:
    return math.log((count + FEW) / (usual + FEW))


def _fading(days: Days, as_of: int, horizon: int) -> float:
    """The number of acts a horizon, where each counts half as much after each horizon."""
    return float((0.5 ** ((as_of - days) / horizon)).sum() * math.log(2))


def _pause(days: Days, as_of: int, length: int) -> float:
    """How long nothing came, against the usual gap."""
    return math.log((as_of - int(days[-1]) + 1) / (length / len(days) + 1)) if len(days) else 0.0
