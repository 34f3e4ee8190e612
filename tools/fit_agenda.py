"""Fit the weights by which issues come on the agenda, from our own gold, and write `reading/data/agenda_model.csv`.

    python tools/fit_agenda.py [FOLDER...]

A logistic regression over the issues that may be on a report's agenda. Prints F1 on reports that the weights were not
fitted on, for several thresholds. The issues of each report's acts are told by weights fitted to other reports.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp
from pathlib import Path
from unittest import mock

from choices import FOLDERS, ROOT
from fit_issues import IssueWeights
from regression import solve
from unseen import golds_with_issues, issues_by

from detente.evaluation.gold import Gold
from detente.reading import assembly
from detente.reading.details.told import Told
from detente.reading.text.parse import Sentence, parse_items
from detente.reading.themes.agenda import raised_in, subjects
from detente.reading.themes.issue_features import Features, Hit
from detente.records import AgendaItem, Report

TABLE = ROOT / "src/detente/reading/data/agenda_model.csv"
PENALTY, FOLDS = 2.0, 5
THRESHOLDS = (0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32, 0.35)

Subjects = tuple[dict[str, Features], frozenset[str]]
"""The issues that may be on the agenda of a report, and those that the gold has on it."""


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [subjects_of(gold, weights) for gold, weights in golds_with_issues(folders)]
    cross_validate(reports)
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows([name, f"{weight:.2f}"] for name, weight in fitted(reports).items())


def subjects_of(gold: Gold, weights: IssueWeights) -> Subjects:
    """What may be on the agenda of a report, its issues told by these weights, and what is."""
    met: dict[str, Features] = {}

    def listen(
        told: Sequence[Told], sentences: Iterable[Sentence], hits: Mapping[int, list[Hit]], _: Report
    ) -> list[AgendaItem]:
        meetings = [each for each in told if each.event.type == "CONSULT"]
        met.update(subjects(told, hits, raised_in(meetings, sentences, hits)))
        return []

    with issues_by(weights), mock.patch.object(assembly, "agenda_of", listen):
        assembly.record_of(parse_items(gold.report))
    return met, frozenset(item.issue for item in gold.agenda)


def fitted(reports: Sequence[Subjects]) -> dict[str, float]:
    """The weights by feature."""
    rows = [(features, issue in right) for found, right in reports for issue, features in found.items()]
    names = sorted({name for features, _ in rows for name in features})
    return solve(rows, dict.fromkeys(names, PENALTY))


def cross_validate(reports: Sequence[Subjects]) -> None:
    """Print F1 at several thresholds, each report judged by weights from others."""
    counts: Counter[tuple[float, str]] = Counter()
    for fold in range(FOLDS):
        weights = fitted([each for n, each in enumerate(reports) if n % FOLDS != fold])
        for found, right in (each for n, each in enumerate(reports) if n % FOLDS == fold):
            scores = {
                issue: sum(weights.get(name, 0) * value for name, value in features.items())
                for issue, features in found.items()
            }
            for threshold in THRESHOLDS:
                told = {issue for issue, score in scores.items() if 1 / (1 + exp(-score)) > threshold}
                counts[threshold, "hit"] += len(told & right)
                counts[threshold, "all"] += len(told) + len(right)
    for threshold in THRESHOLDS:
        print(f"threshold {threshold:.2f}: f1 {2 * counts[threshold, 'hit'] / counts[threshold, 'all']:.3f}")


if __name__ == "__main__":
    main()
