"""Fit the weights by which acts are given their places, from our own gold, and write `reading/data/place_weights.csv`.

    python tools/fit_places.py [FOLDER...]

A conditional logit (L2, L-BFGS) over the ways to place each act that answers a gold act: the ways compete with each
other and with giving no place. Features met in few reports are left out. Prints, for reports that the weights were not
fitted on, how often the place is right where the gold has one, and how often one is given where the gold has none.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from detente.evaluation import read_gold_folder
from detente.evaluation.answers import answer_of
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading import story
from detente.reading.assembly import record_of
from detente.reading.parse import parse
from detente.reading.place_ways import BINDING, LEANING, Survey
from detente.records import Place

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/detente/reading/data/place_weights.csv"
BOUND = {f"rule:{name}" for name in BINDING}
FOLDERS = [ROOT / "corpus/reports" / name for name in ("train", "dev")]
PENALTY, OF_PAIRS, RAREST, FOLDS, LEAST, STEPS = 15.0, 30.0, 15, 5, 0.005, 300
UNTOLD = 0.5
"""What an act whose place the gold leaves open counts for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The ways to place an act, and which of them are right; the last way is no place, and `told` whether it is wrong.

    `bound` is the way that a rule takes, whatever the weights say.
    """

    ways: list[set[str]]
    right: list[bool]
    told: bool
    bound: int | None


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [choices_of(gold) for folder in folders for gold in read_gold_folder(folder)]
    cross_validate(reports)
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows([name, f"{weight:.2f}"] for name, weight in fitted(reports).items() if abs(weight) >= LEAST)


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with the ways to place them."""
    met: list[tuple[Survey, int]] = []

    def meet(survey: Survey, number: int) -> Place | None:
        met.append((survey, number))
        return None

    with mock.patch.object(story, "best_place", meet):
        record = record_of(parse(gold.report))
    answer = answer_of(record.to_dict(), name=gold.name)
    found = []
    for i, j in match(gold.events, answer.events, gold.report.text):
        survey, number = met[j]
        wanted = gold.events[i].place
        ways = survey.ways(number)
        right = [wanted is not None and way.place.country == wanted.country for way in ways]
        features = [*(way.features for way in ways), survey.nowhere(number)]
        ruled = next((n for n, way in enumerate(ways) if way.features & BOUND), None)
        found.append(Choice(features, [*right, wanted is None], wanted is not None, ruled))
    return found


def fitted(reports: Sequence[list[Choice]]) -> dict[str, float]:
    """The weights by feature, of those that are met in enough reports."""
    met: dict[str, set[int]] = defaultdict(set)
    for number, choices in enumerate(reports):
        for name in (name for choice in choices for way in choice.ways for name in way):
            met[name].add(number)
    names = sorted(name for name, where in met.items() if len(where) >= RAREST)
    return dict(zip(names, map(float, _solve([c for each in reports for c in each if any(c.right)], names)), strict=True))


def _solve(choices: Sequence[Choice], names: list[str]) -> np.ndarray:
    """The weights for which the first right way of each choice is likeliest, under the penalty."""
    where = {name: n for n, name in enumerate(names)}
    ways = [(number, way) for number, choice in enumerate(choices) for way in choice.ways]
    cells = [(n, where[name]) for n, (_, way) in enumerate(ways) for name in way if name in where]
    rows, columns = zip(*cells, strict=True)
    x = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(ways), len(names)))
    of = np.array([number for number, _ in ways])
    starts = np.concatenate(([0], np.cumsum([len(choice.ways) for choice in choices])[:-1]))
    targets = starts + [choice.right.index(True) for choice in choices]
    counts = np.array([1.0 if choice.told else UNTOLD for choice in choices])

    penalty = np.array([OF_PAIRS if " " in name else PENALTY for name in names])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = x @ w
        top = np.maximum.reduceat(scores, starts)
        each = np.exp(scores - top[of])
        whole = np.add.reduceat(each, starts)
        gained = (counts * (scores[targets] - top - np.log(whole))).sum()
        pull = each / whole[of] * counts[of]
        pull[targets] -= counts
        return float(penalty @ (w * w) / 2 - gained), x.T @ pull + penalty * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    weights: np.ndarray = found.x
    return weights


def cross_validate(reports: Sequence[list[Choice]]) -> None:
    """Print the shares of places that are right, each report judged by weights from others."""
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = fitted([each for n, each in enumerate(reports) if n % FOLDS != fold])
        for choice in (c for n, each in enumerate(reports) if n % FOLDS == fold for c in each):
            scores = [sum(weights.get(name, 0.0) for name in way) for way in choice.ways]
            scores[-1] -= LEANING
            at = choice.bound if choice.bound is not None else scores.index(max(scores))
            given = at < len(scores) - 1
            counts["told" if choice.told else "untold"] += 1
            counts["right"] += choice.told and given and choice.right[at]
            counts["unasked"] += not choice.told and given
    print(f"right {counts['right'] / counts['told']:.3f} of {counts['told']} places that the gold has")
    print(f"given {counts['unasked'] / counts['untold']:.3f} of {counts['untold']} times where it has none")


if __name__ == "__main__":
    main()
