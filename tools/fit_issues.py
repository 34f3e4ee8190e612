"""Fit the weights by which acts get their issues, from our own gold.

    python tools/fit_issues.py [FOLDER...]

Writes `reading/data/words_of_reports.csv` and `words_of_acts.csv`, what the words of a report and those around an act
say of issues (`issue_gold.py`), and `issue_model.csv`, a logistic regression (L2): a row for each issue that an act
found may be about, right where the gold act that the scorer pairs with it names the issue. It is fitted to what words
say that were learnt from other reports. What holds of one issue or type alone is held back more than what holds of
all, and what holds of one party most. Prints F1 on reports that nothing was fitted on, for several thresholds.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from choices import FOLDERS, ROOT
from issue_gold import GoldReport, gold_reports, learnt_from, with_leanings
from regression import solve

from detente.codebook.issues import issue_names
from detente.reading.themes.issue_features import PARTY, Features
from detente.reading.themes.topics import MOST
from detente.reading.themes.wording import BASE, Learnt, Words

TABLES = ROOT / "src/detente/reading/data"
PENALTY, HELD_BACK, OF_ONE, RAREST, FOLDS, PARTS, LEAST = 2.4, 8.0, 16.0, 6, 5, 4, 0.05
LEAST_OF_REPORTS, LEAST_OF_ACTS = 0.03, 0.1
"""Weights of words that are smaller are left out of the tables."""
THRESHOLDS = (-1.0, -0.8, -0.6, -0.4, -0.2, 0.0)


@dataclass(frozen=True, slots=True)
class IssueWeights:
    """All that tells the issues of acts: the weights of features and of words."""

    weights: dict[str, float]
    learnt: Learnt


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the tables."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [report for folder in folders for report in gold_reports(folder)]
    cross_validate(reports)
    found = fitted(reports)
    with (TABLES / "issue_model.csv").open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows([name, f"{weight:.2f}"] for name, weight in found.weights.items() if abs(weight) >= LEAST)
    write_words("words_of_reports", found.learnt.of_reports, LEAST_OF_REPORTS)
    write_words("words_of_acts", found.learnt.of_acts, LEAST_OF_ACTS)


def write_words(name: str, words: Words, least: float) -> None:
    """Write the weights of words."""
    with (TABLES / f"{name}.csv").open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["word", "rarity", "issues"])
        for word, weight in words.items():
            issues = (
                f"{issue} {value:.2f}" for issue, value in weight.issues.items() if abs(value) >= least or word == BASE
            )
            table.writerow([word, f"{weight.rarity:.2f}", "|".join(issues)])


def fitted(reports: Sequence[GoldReport]) -> IssueWeights:
    """The weights of features that are met in enough reports, and of words.

    What words say of a report is learnt from others, as it will be where the weights are put to use.
    """
    met: dict[str, set[int]] = defaultdict(set)
    rows: list[tuple[Features, bool]] = []
    for part in range(PARTS):
        learnt = learnt_from([report for n, report in enumerate(reports) if n % PARTS != part])
        for number, report in list(enumerate(reports))[part::PARTS]:
            for issues, right in with_leanings(report, learnt):
                for issue, features in issues.items():
                    rows.append((features, issue in right))
                    for name in (name for name, value in features.items() if value):
                        met[name].add(number)
    names = sorted(name for name, where in met.items() if len(where) >= RAREST)
    return IssueWeights(solve(rows, {name: penalty(name) for name in names}), learnt_from(reports))


def penalty(name: str) -> float:
    """How much the weight of a feature is held back."""
    if name.startswith(f"{PARTY}:"):
        return OF_ONE
    return PENALTY if is_general(name) else HELD_BACK


def is_general(name: str) -> bool:
    """Whether a feature holds of every issue and type of act."""
    return not any(part.isupper() or part in issue_names() for part in name.split(":"))


def cross_validate(reports: Sequence[GoldReport]) -> None:
    """Print F1 at several thresholds, each report judged by weights from others."""
    counts: Counter[tuple[float, str]] = Counter()
    for fold in range(FOLDS):
        found = fitted([report for n, report in enumerate(reports) if n % FOLDS != fold])
        for issues, right in (act for report in reports[fold::FOLDS] for act in with_leanings(report, found.learnt)):
            scores = {
                issue: sum(found.weights.get(name, 0) * value for name, value in features.items())
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
