"""Regressions as the fitted tables need them: L2, a penalty for each feature.

Logistic regression of two and of several classes, conditional logit, and ridge regression of several values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import log_softmax

BASE, STEPS, STILL = 1e-3, 500, 1e-4
OF_CHOICES, TINY = 300, 1e-300

Numbers = NDArray[np.float64]


def solve(
    rows: Sequence[tuple[dict[str, float], float]],
    penalties: dict[str, float],
    *,
    counts: Sequence[float] | None = None,
) -> dict[str, float]:
    """The weights of the features that have a penalty, by rows that are right, or to some share; `base` goes free.

    Each row counts for one, or as `counts` has it.
    """
    where = {name: n for n, name in enumerate(penalties)}
    x = _sparse([features for features, _ in rows], where)
    right = np.array([right for _, right in rows], float)
    weight = np.ones(len(rows)) if counts is None else np.array(counts)
    penalty = np.array([BASE if name == "base" else penalties[name] for name in where])

    def loss(w: Numbers) -> tuple[float, Numbers]:
        """How badly weights do, and which way that grows."""
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        worst = weight @ (np.logaddexp(0, z) - right * z) + (penalty * w * w).sum() / 2
        return float(worst), x.T @ (weight * (p - right)) + penalty * w

    found = minimize(loss, np.zeros(len(where)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "gtol": STILL})
    return dict(zip(where, map(float, found.x), strict=True))


def solve_choices(
    choices: Sequence[tuple[Sequence[AbstractSet[str]], Sequence[bool]]], penalties: dict[str, float], *,
    counts: Sequence[float] | None = None, known: Mapping[str, float] | None = None,
) -> dict[str, float]:  # fmt: skip
    """The weights for which one of the right ways of each choice is likeliest among all its ways (conditional logit).

    Each choice has the features of its ways, and which are right; it counts for one, or as `counts` has it. Weights of
    features that are `known` stay as they are.
    """
    where = {name: n for n, name in enumerate(penalties)}
    cells: list[int] = []
    ends, starts, of = [0], list[int](), list[int]()
    for number, (ways, _) in enumerate(choices):
        shared = frozenset.intersection(*map(frozenset, ways))
        starts.append(len(of))
        for way in ways:
            cells += [where[name] for name in way - shared if name in where]
            ends.append(len(cells))
            of.append(number)
    x = csr_matrix((np.ones(len(cells)), np.array(cells), np.array(ends)), shape=(len(of), len(where)))
    group, first = np.array(of), np.array(starts)
    right = np.array([fits for _, each in choices for fits in each], float)
    given = np.array([sum((known or {}).get(name, 0.0) for name in way) for ways, _ in choices for way in ways])
    weight = np.ones(len(choices)) if counts is None else np.array(counts)
    penalty = np.array(list(penalties.values()))

    def loss(w: Numbers) -> tuple[float, Numbers]:
        scores = x @ w + given
        each = np.exp(scores - np.maximum.reduceat(scores, first)[group])
        whole = np.add.reduceat(each, first)
        wanted = np.maximum(np.add.reduceat(each * right, first), TINY)
        pull = (each / whole[group] - each * right / wanted[group]) * weight[group]
        gained = (weight * (np.log(wanted) - np.log(whole))).sum()
        return float(penalty @ (w * w) / 2 - gained), x.T @ pull + penalty * w

    found = minimize(loss, np.zeros(len(where)), jac=True, method="L-BFGS-B", options={"maxiter": OF_CHOICES})
    return dict(zip(where, map(float, found.x), strict=True))


def solve_classes(
    rows: Sequence[tuple[dict[str, float], dict[str, float]]], penalties: dict[str, float], *,
    free: str = "base", steps: int = STEPS,
) -> dict[str, dict[str, float]]:  # fmt: skip
    """The weights of a multinomial regression, by class and feature; each row has how much it counts for each class.

    The feature `free` has no penalty.
    """
    names, classes = list(penalties), sorted({name for _, counts in rows for name in counts})
    where = {name: n for n, name in enumerate(names)}
    wanted = np.array([[counts.get(name, 0.0) for name in classes] for _, counts in rows])
    x = _sparse([features for features, _ in rows], where)
    weight = wanted.sum(axis=1, keepdims=True)
    penalty = np.array([[BASE if name == free else penalties[name]] for name in names])

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        w = flat.reshape(len(names), len(classes))
        shares = log_softmax(x @ w, axis=1)
        pull = x.T @ (np.exp(shares) * weight - wanted) + penalty * w
        return float((penalty * w * w).sum() / 2 - (wanted * shares).sum()), pull.ravel()

    start, options = np.zeros(len(names) * len(classes)), {"maxiter": steps}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    w = found.x.reshape(len(names), len(classes))
    return {kind: dict(zip(names, map(float, w[:, n]), strict=True)) for n, kind in enumerate(classes)}


def solve_ridge(
    rows: Sequence[tuple[dict[str, float], dict[str, float]]], penalty: float, *, free: str = "base"
) -> dict[str, dict[str, float]]:
    """The weights of a ridge regression, by value and feature; `free` is the mean. For fewer rows than features."""
    names = sorted({name for features, _ in rows for name in features})
    values = sorted({name for _, wanted in rows for name in wanted})
    x = _sparse([features for features, _ in rows], {name: n for n, name in enumerate(names)})
    y = np.array([[wanted.get(name, 0.0) for name in values] for _, wanted in rows])
    mean = y.mean(axis=0)
    w = x.T @ np.linalg.solve((x @ x.T).toarray() + penalty * np.eye(len(rows)), y - mean)
    return {
        value: {free: float(mean[n]), **dict(zip(names, map(float, w[:, n]), strict=True))}
        for n, value in enumerate(values)
    }


def _sparse(rows: Sequence[dict[str, float]], where: dict[str, int]) -> csr_matrix:
    """A matrix with a row for each of some features, those alone that have a place."""
    met = [
        (n, where[name], float(value))
        for n, features in enumerate(rows)
        for name, value in features.items()
        if value and name in where
    ]
    row, column, value = zip(*met, strict=True)
    return csr_matrix((value, (row, column)), shape=(len(rows), len(where)))
