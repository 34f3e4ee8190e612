"""Weighing the columns: gradient-boosted trees that learn which candidate to put first (LambdaMART, Burges 2010)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from detente.errors import UsageError
from detente.forecast.links.arrays import Floats
from detente.forecast.links.features import Candidates
from detente.forecast.links.forecasting import Day

LEARNED, RECENT = 104, 40
"""Days that the ranker is fitted to for a benchmark, and for a single question."""

ROUNDS = 200
WRONG = 30
"""Trees, and wrong candidates of each question to learn from: a share of all, drawn evenly."""

SETTINGS: dict[str, Any] = {
    "objective": "lambdarank",
    "label_gain": [0, 1],
    "lambdarank_truncation_level": 20,
    "learning_rate": 0.1,
    "num_leaves": 31,
    "min_data_in_leaf": 60,
    "lambda_l2": 5,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 63,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


class Ranker:
    """A fitted ranker."""

    def __init__(self, model: Any, threads: int) -> None:
        self._model, self._threads = model, threads

    def scores(self, found: Candidates) -> Floats:
        """How strongly each candidate is expected; only the order within a question means anything."""
        scores: Floats = self._model.predict(found.columns, num_threads=self._threads)
        return scores


def fit(days: Iterable[Day], *, threads: int = 2, seed: int = 1) -> Ranker:
    """A ranker fitted to these days. Raises `UsageError` where LightGBM is missing or no question has an answer."""
    lightgbm = _lightgbm()
    chance = np.random.default_rng(seed)
    columns, labels, sizes = [], [], []
    names: tuple[str, ...] = ()
    for day in days:
        found = day.candidates
        many = np.bincount(found.question, minlength=len(day.asked))
        answered = np.bincount(found.question, weights=day.true, minlength=len(day.asked)) > 0
        drawn = day.true | (chance.random(len(day.true)) < WRONG / many[found.question])
        kept = drawn & answered[found.question]
        names = found.names
        columns.append(found.columns[kept])
        labels.append(day.true[kept])
        sizes.append(np.bincount(found.question[kept]))
    group = np.concatenate(sizes) if sizes else np.zeros(0, dtype=np.int64)
    if not group.any():
        raise UsageError("there is nothing to learn from: no event of train.txt repeats anything from before its day")
    settings = SETTINGS | {"seed": seed, "num_threads": threads}
    data = lightgbm.Dataset(
        np.concatenate(columns),
        np.concatenate(labels),
        group=group[group > 0],
        feature_name=_plain(names),
        params=settings,
    )
    return Ranker(lightgbm.train(settings, data, ROUNDS), threads)


def _plain(names: Iterable[str]) -> list[str]:
    return [name.replace(" ", "_") for name in names]


def _lightgbm() -> Any:
    try:
        import lightgbm
    except ImportError:
        raise UsageError("link forecasts need LightGBM; install it with: pip install 'detente[forecast]'") from None
    return lightgbm
