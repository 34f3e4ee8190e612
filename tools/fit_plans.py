"""Fit how likely plans come true to the sample archive, an archive made with `detente add` from `corpus/sample`.

Run from the repository's root: python tools/fit_plans.py ARCHIVE. It writes `plan_weights.csv` in
`src/detente/forecast/data`, and prints how well each model does on a pair that it was not fitted to.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from detente.archive import Archive, Query, View
from detente.engagements import all_engagements, settle
from detente.forecast.logistic import fitted, predicted
from detente.forecast.plans import PLAN_BASE, PLAN_FEATURES, came, plans

PATH = Path("src/detente/forecast/data/plan_weights.csv")
PAIRS = (("USA", "CHN"), ("ARM", "AZE"), ("JPN", "KOR"), ("IRN", "SAU"))
WINDOWS = (7, 30, 90)
STEP = 7
RIDGE = 1.0
WORTH = 3.0
"""As how many cases a plan counts, however often it was asked about."""
MODELS = {"base": PLAN_BASE, "full": PLAN_FEATURES}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a plan: the pair, the plan's id, its inputs, and whether it came true."""

    pair: tuple[str, str]
    plan: str
    inputs: list[float]
    came: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("archive", type=Path)
    archive = Archive(options.parse_args(arguments).archive)
    settle(archive)
    with archive.view() as view:
        asked = [each for pair in PAIRS for each in _asked(view, pair)]
    inputs, happened = np.array([each.inputs for each in asked]), np.array([float(each.came) for each in asked])
    often = Counter(each.plan for each in asked)
    weights = np.array([WORTH / often[each.plan] for each in asked])
    print(f"{len(often)} plans, {len(asked)} questions")
    _tell(asked, inputs, happened, weights)
    with PATH.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["model", "name", "weight", "mean"])
        for model, names in MODELS.items():
            found = fitted(inputs[:, _columns(names)], happened, weights, ridge=RIDGE)
            means = [0.0, *np.average(inputs[:, _columns(names)], axis=0, weights=weights)]
            table = zip(("constant", *names), found, means, strict=True)
            writer.writerows((model, name, f"{weight:.4f}", f"{mean:.4f}") for name, weight, mean in table)
    return 0


def _asked(view: View, pair: tuple[str, str]) -> Iterator[Asked]:
    """What could be asked of the plans of a pair, week by week, as far as it was decided before the archive ends."""
    first, last = view.oldest(), view.newest()
    assert first
    assert last
    known = list(all_engagements(view, Query(pair=pair)))
    for number in range(first.toordinal() + STEP, last.toordinal(), STEP):
        day = dt.date.fromordinal(number)
        for plan in plans(all_engagements(view.at(day), Query(pair=pair)), pair, day):
            ends = [day + dt.timedelta(window) for window in WINDOWS] + ([plan.date.last] if plan.date else [])
            for end in ends:
                if day < end <= last:
                    found = came(plan.subject(""), known, pair, after=day, by=end)
                    yield Asked(pair, plan.engagement.id, plan.inputs(day, end), found is not None)


def _tell(asked: Sequence[Asked], inputs: np.ndarray, happened: np.ndarray, weights: np.ndarray) -> None:
    parts = [np.array([each.pair == pair for each in asked]) for pair in PAIRS]
    plain = np.zeros(len(asked))
    for part in parts:
        plain[part] = np.average(happened[~part], weights=weights[~part])
    before = np.average((plain - happened) ** 2, weights=weights)
    for model, names in MODELS.items():
        columns = _columns(names)
        chances = np.zeros(len(asked))
        for part in parts:
            found = fitted(inputs[~part][:, columns], happened[~part], weights[~part], ridge=RIDGE)
            chances[part] = predicted(inputs[part][:, columns], found)
        score = np.average((chances - happened) ** 2, weights=weights)
        print(f"{model}: Brier {score:.3f}, skill {1 - score / before:+.3f} over the mean of the other pairs")


def _columns(names: Sequence[str]) -> list[int]:
    return [PLAN_FEATURES.index(name) for name in names]


if __name__ == "__main__":
    sys.exit(main())
