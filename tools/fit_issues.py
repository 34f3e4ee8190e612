"""Fit the weights by which acts get their issues, from our own gold, and write `reading/data/issue_model.csv`.

    python tools/fit_issues.py [FOLDER...]

A logistic regression (L2): a row for each issue that an act found may be about, right where the gold act that the
scorer pairs with it names the issue. What holds of one issue or type alone is held back more than what holds of all,
and what holds of one party most. Prints F1 on reports that the weights were not fitted on, for several thresholds.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

from regression import solve

from detente.codebook.issues import issue_names
from detente.evaluation import read_gold_folder
from detente.evaluation.answers import answer_of
from detente.evaluation.matching import match
from detente.reading.acts import Candidate
from detente.reading.assembly import record_of
from detente.reading.evidence import evidence_of
from detente.reading.issue_features import PARTY, Features, IssueWords
from detente.reading.parse import parse
from detente.reading.topics import MOST
from detente.records import Report

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/detente/reading/data/issue_model.csv"
FOLDERS = [ROOT / "corpus/reports" / name for name in ("train", "dev", "wide")]
PENALTY, HELD_BACK, OF_ONE, RAREST, FOLDS, LEAST = 2.4, 8.0, 16.0, 6, 5, 0.05
THRESHOLDS = (-1.0, -0.8, -0.6, -0.4, -0.2, 0.0)

Act = tuple[dict[str, Features], frozenset[str]]
"""The issues that an act may be about with their features, and those that it is about."""


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [acts for folder in folders for acts in acts_of_reports(folder)]
    cross_validate(reports)
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows([name, f"{weight:.2f}"] for name, weight in fitted(reports).items() if abs(weight) >= LEAST)


def acts_of_reports(folder: Path) -> list[list[Act]]:
    """For each report, the acts found that answer a gold act with issues."""
    met: dict[tuple[object, ...], dict[str, Features]] = {}
    weigh = IssueWords.features
    found = []
    for gold in read_gold_folder(folder):

        def listen(words: IssueWords, candidate: Candidate, report: Report = gold.report) -> dict[str, Features]:
            features = weigh(words, candidate)
            at = evidence_of(report, candidate.sentence, candidate.trigger)
            sides = candidate.sides.actors, candidate.sides.recipients
            met[(candidate.type, at.start, at.end, *(frozenset(m.code for m in side) for side in sides))] = features
            return features

        met.clear()
        with mock.patch.object(IssueWords, "features", listen):
            entries = answer_of(record_of(parse(gold.report)).to_dict(), name=gold.name).events
        pairs = ((gold.events[i].issues, entries[j]) for i, j in match(gold.events, entries, gold.report.text))
        found.append(
            [(met[e.type, e.start, e.end, e.actors, e.recipients], frozenset(issues)) for issues, e in pairs if issues]
        )
    return found


def fitted(reports: Sequence[list[Act]]) -> dict[str, float]:
    """The weights by feature, of those that are met in enough reports."""
    met: dict[str, set[int]] = defaultdict(set)
    rows: list[tuple[Features, bool]] = []
    for number, acts in enumerate(reports):
        for issues, right in acts:
            for issue, features in issues.items():
                rows.append((features, issue in right))
                for name in (name for name, value in features.items() if value):
                    met[name].add(number)
    names = sorted(name for name, where in met.items() if len(where) >= RAREST)
    return solve(rows, {name: penalty(name) for name in names})


def penalty(name: str) -> float:
    """How much the weight of a feature is held back."""
    if name.startswith(f"{PARTY}:"):
        return OF_ONE
    return PENALTY if is_general(name) else HELD_BACK


def is_general(name: str) -> bool:
    """Whether a feature holds of every issue and type of act."""
    return not any(part.isupper() or part in issue_names() for part in name.split(":"))


def cross_validate(reports: list[list[Act]]) -> None:
    """Print F1 at several thresholds, each report judged by weights from others."""
    counts: Counter[tuple[float, str]] = Counter()
    for fold in range(FOLDS):
        weights = fitted([acts for n, acts in enumerate(reports) if n % FOLDS != fold])
        for issues, right in (act for n, acts in enumerate(reports) if n % FOLDS == fold for act in acts):
            scores = {
                issue: sum(weights.get(name, 0) * value for name, value in features.items())
                for issue, features in issues.items()
            }
            ranked = sorted(scores, key=lambda issue: (-scores[issue], issue))[:MOST]
            for threshold in THRESHOLDS:
                told = {issue for n, issue in enumerate(ranked) if n == 0 or scores[issue] > threshold}
                counts[threshold, "hit"] += len(told & right)
                counts[threshold, "all"] += len(told) + len(right)
    for threshold in THRESHOLDS:
        print(f"threshold {threshold:+.1f}: f1 {2 * counts[threshold, 'hit'] / counts[threshold, 'all']:.3f}")


if __name__ == "__main__":
    main()
