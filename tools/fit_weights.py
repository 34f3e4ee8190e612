"""Fit the weights by which candidates become acts, from our own gold, and write `reading/data/weights.csv`.

    python tools/fit_weights.py [corpus/reports/dev]

A logistic regression (L2, Newton's method) over the features of every candidate; a candidate counts as right where the
scorer would pair it with a gold act. Features seen in fewer than ten candidates are left out. Rows marked `rule` are
kept as they are: they rule out what can't be an act. Prints the figures of a five-fold cross-validation by report.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from detente.evaluation import read_gold_folder
from detente.evaluation.answers import Entry
from detente.evaluation.criteria import who_right
from detente.evaluation.matching import match
from detente.reading.acts import Candidate
from detente.reading.assembly import record_of
from detente.reading.evidence import evidence_of
from detente.reading.parse import parse
from detente.reading.scoring import best
from detente.records import Report

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/detente/reading/data/weights.csv"
PENALTY, RAREST, FOLDS = 5.0, 10, 5
LEAST = 0.01
THRESHOLDS = (-0.8, -0.4, 0.0, 0.4)


def labelled_candidates(folder: Path) -> list[list[tuple[set[str], bool]]]:
    """For each report, every candidate's features and whether a gold act would be paired with it."""
    labelled = []
    for gold in read_gold_folder(folder):
        met: list[Candidate] = []

        def meet(ways: list[Candidate], met: list[Candidate] = met) -> Candidate:
            met.extend(ways)
            return best(ways)

        record_of(parse(gold.report), choose=meet)
        able = [c for c in met if c.sides.codes()]
        entries = [entry_of(gold.report, c) for c in able]
        pairs = match(gold.events, entries, gold.report.text)
        right = {j for i, j in pairs if who_right(gold.events[i], entries[j])}
        labelled.append([(c.features, n in right) for n, c in enumerate(able)])
    return labelled


def entry_of(report: Report, candidate: Candidate) -> Entry:
    """A candidate as the scorer sees an event."""
    sides = candidate.sides
    words = evidence_of(report, candidate.sentence, candidate.trigger)
    people = tuple(m.person for m in (*sides.actors, *sides.recipients) if m.person)
    return Entry(
        candidate.type, candidate.standing.status, frozenset(m.code for m in sides.actors),
        frozenset(m.code for m in sides.recipients), people, None, None, frozenset(), None, words.start, words.end,
    )  # fmt: skip


def fit(rows: list[set[str]], right: np.ndarray, names: list[str]) -> np.ndarray:
    """Weights of the features, the last one the intercept."""
    where = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, -1] = 1
    for n, features in enumerate(rows):
        for feature in features:
            if feature in where:
                x[n, where[feature]] = 1
    w = np.zeros(x.shape[1])
    penalty = np.full(len(w), PENALTY)
    penalty[-1] = 1e-3
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x.T * (p * (1 - p))) @ x + np.diag(penalty)
        w -= np.linalg.solve(hessian, x.T @ (p - right) + penalty * w)
    return w


def names_of(rows: list[set[str]], ruled: set[str]) -> list[str]:
    """The features that are common enough to weigh."""
    counts = Counter(feature for features in rows for feature in features)
    return sorted(f for f, n in counts.items() if n >= RAREST and f not in ruled)


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "corpus/reports/dev"
    with TABLE.open(newline="") as lines:
        rules = [row for row in csv.DictReader(lines) if row["kind"] == "rule"]
    ruled = {row["feature"] for row in rules}
    reports = [
        [(features, right) for features, right in found if not features & ruled]
        for found in labelled_candidates(folder)
    ]
    cross_validate(reports, ruled)
    weights = fitted([item for found in reports for item in found], ruled)
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight", "kind"])
        table.writerows([row["feature"], row["weight"], "rule"] for row in rules)
        table.writerow(["base", round(weights.pop("base"), 3), "fitted"])
        table.writerows([name, round(w, 3), "fitted"] for name, w in weights.items() if abs(w) >= LEAST)


def fitted(items: list[tuple[set[str], bool]], ruled: set[str]) -> dict[str, float]:
    """The weights by feature, `base` for the intercept."""
    rows = [features for features, _ in items]
    names = names_of(rows, ruled)
    weights = fit(rows, np.array([right for _, right in items], float), names)
    return dict(zip([*names, "base"], map(float, weights), strict=True))


def cross_validate(reports: list[list[tuple[set[str], bool]]], ruled: set[str]) -> None:
    """Print precision and recall of the candidates at several thresholds, each report judged by weights from others."""
    hits: Counter[tuple[float, bool, bool]] = Counter()
    for fold in range(FOLDS):
        weight = fitted([item for n, found in enumerate(reports) if n % FOLDS != fold for item in found], ruled)
        for features, right in (item for n, found in enumerate(reports) if n % FOLDS == fold for item in found):
            score = weight["base"] + sum(weight.get(f, 0) for f in features)
            for threshold in THRESHOLDS:
                hits[threshold, score > threshold, right] += 1
    for threshold in THRESHOLDS:
        kept, false, missed = hits[threshold, True, True], hits[threshold, True, False], hits[threshold, False, True]
        precision, recall = kept / (kept + false), kept / (kept + missed)
        print(f"threshold {threshold:+.1f}: precision {precision:.3f} recall {recall:.3f} of the candidates")


if __name__ == "__main__":
    main()
