"""Logistic regression, as the fitted tables need it: L2 with a penalty for each feature, by Newton's method."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

BASE, STEPS, STILL = 1e-3, 15, 1e-4


def solve(rows: Sequence[tuple[dict[str, float], bool]], penalties: dict[str, float]) -> dict[str, float]:
    """The weights of the features that have a penalty; the feature `base` goes free."""
    names = list(penalties)
    where = {name: n for n, name in enumerate(names)}
    x, right = np.zeros((len(rows), len(names))), np.array([right for _, right in rows], float)
    for n, (features, _) in enumerate(rows):
        for name, value in features.items():
            if name in where:
                x[n, where[name]] = value
    penalty = np.array([BASE if name == "base" else penalties[name] for name in names])
    w = np.zeros(len(names))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(penalty), x.T @ (p - right) + penalty * w)
        w -= step
        if np.abs(step).max() < STILL:
            break
    return dict(zip(names, map(float, w), strict=True))
