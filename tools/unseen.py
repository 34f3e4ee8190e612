"""Issues as told on reports that were not fitted to, so that what is fitted to them trusts them no more than it may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from fit_issues import FOLDS, acts_of_reports, fitted

from detente.evaluation import read_gold_folder
from detente.evaluation.gold import Gold
from detente.reading import topics


def golds_with_issues(folders: Iterable[Path]) -> Iterator[tuple[Gold, dict[str, float]]]:
    """Each gold report with weights of issues that were fitted to others."""
    folders = list(folders)
    golds = [gold for folder in folders for gold in read_gold_folder(folder)]
    reports = [acts for folder in folders for acts in acts_of_reports(folder)]
    weights = [fitted([acts for n, acts in enumerate(reports) if n % FOLDS != fold]) for fold in range(FOLDS)]
    for number, gold in enumerate(golds):
        yield gold, weights[number % FOLDS]


@contextmanager
def issues_by(weights: dict[str, float]) -> Iterator[None]:
    """Read with these weights of issues."""
    with mock.patch.object(topics, "_weights", return_value=weights):
        yield
