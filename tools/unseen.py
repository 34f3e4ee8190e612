"""Issues as told on reports that were not fitted to, so that what is fitted to them trusts them no more than it may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from fit_issues import FOLDS, IssueWeights, fitted
from issue_gold import gold_reports

from detente.evaluation import read_gold_folder
from detente.evaluation.gold import Gold
from detente.reading.themes import issue_features
from detente.reading.weighing import weights


def golds_with_issues(folders: Iterable[Path]) -> Iterator[tuple[Gold, IssueWeights]]:
    """Each gold report with weights of issues that were fitted to others."""
    folders = list(folders)
    golds = [gold for folder in folders for gold in read_gold_folder(folder)]
    reports = [report for folder in folders for report in gold_reports(folder)]
    found = [fitted([report for n, report in enumerate(reports) if n % FOLDS != fold]) for fold in range(FOLDS)]
    for number, gold in enumerate(golds):
        yield gold, found[number % FOLDS]


@contextmanager
def issues_by(found: IssueWeights) -> Iterator[None]:
    """Read with these weights of issues."""
    known = weights.weights_of

    def weights_of(table: str) -> dict[str, float]:
        return found.weights if table == "issue_model" else known(table)

    with (
        mock.patch.object(weights, "weights_of", weights_of),
        mock.patch.object(issue_features, "learnt", return_value=found.learnt),
    ):
        yield
