"""Fit the weights by which acts speak for positions, from our own gold, and write `reading/data/position_model.csv`.

    python tools/fit_positions.py [FOLDER...]

A logistic regression over what each act says of a holder and an issue; right where the gold has that position in the
act's sentence. Prints F1 on reports that the weights were not fitted on, for several thresholds. The issues of the
acts are told by weights fitted to other reports.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import exp, prod
from pathlib import Path
from unittest import mock

from regression import solve
from unseen import golds_with_issues, issues_by

from detente.evaluation.gold import Gold
from detente.reading import assembly
from detente.reading.parse import parse
from detente.reading.positions import Sign, signs
from detente.reading.told import Told
from detente.records import Position

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/detente/reading/data/position_model.csv"
FOLDERS = [ROOT / "corpus/reports" / name for name in ("train", "dev")]
PENALTY, RAREST, FOLDS, LEAST = 4.0, 4, 5, 0.01
THRESHOLDS = (0.15, 0.17, 0.19, 0.21, 0.23, 0.25, 0.27, 0.3)

Signs = list[tuple[Sign, bool]]
Fitted = tuple[Gold, Signs]


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [(gold, labelled(gold, weights)) for gold, weights in golds_with_issues(folders)]
    cross_validate(reports)
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows([name, f"{weight:.2f}"] for name, weight in fitted(reports).items() if abs(weight) >= LEAST)


def labelled(gold: Gold, weights: dict[str, float]) -> Signs:
    """What the acts of a report say of positions, and whether the gold has it so in the act's sentence.

    The issues of the acts are told by these weights.
    """
    met: list[Sign] = []

    def listen(told: Sequence[Told]) -> list[Position]:
        met.extend(signs(told))
        return []

    with issues_by(weights), mock.patch.object(assembly, "positions_of", listen):
        assembly.record_of(parse(gold.report))
    return [(sign, any(_says(sign, position) for position in gold.positions)) for sign in met]


def _says(sign: Sign, position: Position) -> bool:
    sentence = sign.told.sentence
    start = sentence.offset + sentence.span.start_char
    end = sentence.offset + sentence.span.end_char
    same = (sign.holder, sign.issue) == (position.holder, position.issue)
    return same and position.start < end and start < position.end


def fitted(reports: list[Fitted]) -> dict[str, float]:
    """The weights by feature, of those that are met in enough reports."""
    met: dict[str, set[int]] = defaultdict(set)
    for number, (_, said) in enumerate(reports):
        for sign, _ in said:
            for name in (name for name, value in sign.features.items() if value):
                met[name].add(number)
    rows = [(sign.features, right) for _, said in reports for sign, right in said]
    return solve(rows, {name: PENALTY for name, where in sorted(met.items()) if len(where) >= RAREST})


def cross_validate(reports: list[Fitted]) -> None:
    """Print F1 at several thresholds, each report judged by weights from others."""
    counts: Counter[tuple[float, str]] = Counter()
    for fold in range(FOLDS):
        weights = fitted([each for n, each in enumerate(reports) if n % FOLDS != fold])
        for gold, said in (each for n, each in enumerate(reports) if n % FOLDS == fold):
            unlikely: dict[tuple[str, str], list[float]] = defaultdict(list)
            for sign, _ in said:
                score = sum(weights.get(name, 0) * value for name, value in sign.features.items())
                unlikely[sign.holder, sign.issue].append(1 / (1 + exp(score)))
            right = {(position.holder, position.issue) for position in gold.positions}
            for threshold in THRESHOLDS:
                told = {pair for pair, each in unlikely.items() if 1 - prod(each) > threshold}
                counts[threshold, "hit"] += len(told & right)
                counts[threshold, "all"] += len(told) + len(right)
    for threshold in THRESHOLDS:
        print(f"threshold {threshold:.2f}: f1 {2 * counts[threshold, 'hit'] / counts[threshold, 'all']:.3f}")


if __name__ == "__main__":
    main()
