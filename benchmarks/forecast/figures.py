"""Brier skill and calibration error of forecasts, beside what chance alone would do."""

from __future__ import annotations

import numpy as np

_DRAWS = 400


def brier(chances: np.ndarray, happened: np.ndarray) -> float:
    """The mean squared error of probabilities: 0 is perfect."""
    return float(((chances - happened) ** 2).mean())


def skill(chances: np.ndarray, base: np.ndarray, happened: np.ndarray) -> float:
    """The part of the base rate's Brier score that a model does away with."""
    return 1 - brier(chances, happened) / brier(base, happened)


def calibration_error(chances: np.ndarray, happened: np.ndarray, groups: int) -> float:
    """How far what was said lies from what came, on average over groups of equally many forecasts, in their order."""
    order = np.argsort(chances, kind="stable")
    parts = np.array_split(order, groups)
    return float(sum(abs((chances - happened)[part].sum()) for part in parts) / len(chances))


def chance_error(chances: np.ndarray, groups: int) -> float:
    """The calibration error that flawless forecasts of these questions would show by chance, on average."""
    random = np.random.default_rng(0)
    drawn = ((random.random(len(chances)) < chances).astype(float) for _ in range(_DRAWS))
    return float(np.mean([calibration_error(chances, happened, groups) for happened in drawn]))
