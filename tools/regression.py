"""Logistic regression, as the fitted tables need it: L2 with a penalty for each feature, by L-BFGS."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

BASE, STEPS, STILL = 1e-3, 500, 1e-4

Numbers = NDArray[np.float64]


def solve(rows: Sequence[tuple[dict[str, float], bool]], penalties: dict[str, float]) -> dict[str, float]:
    """The weights of the features that have a penalty; the feature `base` goes free."""
    where = {name: n for n, name in enumerate(penalties)}
    met = [
        (n, where[name], float(value))
        for n, (features, _) in enumerate(rows)
        for name, value in features.items()
        if value and name in where
    ]
    row, column, value = zip(*met, strict=True)
    x = csr_matrix((value, (row, column)), shape=(len(rows), len(where)))
    right = np.array([right for _, right in rows], float)
    penalty = np.array([BASE if name == "base" else penalties[name] for name in where])

    def loss(w: Numbers) -> tuple[float, Numbers]:
        """How badly weights do, and which way that grows."""
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        worst = np.logaddexp(0, z).sum() - right @ z + (penalty * w * w).sum() / 2
        return float(worst), x.T @ (p - right) + penalty * w

    found = minimize(loss, np.zeros(len(where)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "gtol": STILL})
    return dict(zip(where, map(float, found.x), strict=True))
