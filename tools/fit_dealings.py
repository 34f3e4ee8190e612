"""Fit what tells whether a report tells of dealings at all, from our own gold, and write `reading/data/dealings.csv`.

    python tools/fit_dealings.py [FOLDER...]

A logistic regression (L2) with a row for each report, right where its gold has an act that must be found: over what its
candidates come to by the weights as they are, how many parties act in it, and what its words say. These are weighed by
another, of which share of the candidates is an act; what they say of a report is learnt from other reports. Prints how
many reports without acts and with acts are told apart, each judged by weights from others.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from choices import AT_HOME, FOLDERS, ROOT
from fit_weights import CHUNK, choices_of
from regression import solve

from detente.evaluation import read_gold_folder
from detente.evaluation.gold import Gold
from detente.reading import assembly
from detente.reading.assembly import record_of
from detente.reading.text.parse import Parsed, parse_items
from detente.reading.weighing.dealings import SURE, WORD, Weighed, log_odds, summed, words_of, words_say

TABLE = ROOT / "src/detente/reading/data/dealings.csv"
PENALTY_OF_WORDS, RAREST_WORD, PENALTY, FOLDS, LEAST = 12.0, 10, 0.1, 5, 0.01
FEWEST = 5
"""Of so many candidates at least the share is taken that are acts: a report with one says little."""
Rows = list[tuple[dict[str, float], float]]


@dataclass(frozen=True, slots=True)
class Whole:
    """A report as a whole: its words, what its candidates come to, the share that are acts, and whether any must be."""

    words: frozenset[str]
    told: dict[str, float]
    share: float
    tells: bool


def whole_of(gold: Gold) -> Whole:
    """A report as it is weighed."""
    met: list[tuple[Sequence[Weighed], int]] = []

    def meet(_: Sequence[Parsed], weighed: Sequence[Weighed], acting: int) -> float:
        met.append((weighed, acting))
        return SURE

    items = parse_items(gold.report)
    with mock.patch.object(assembly, "odds_of_dealings", meet):
        record_of(items)
    choices = choices_of(gold)
    weighed, acting = met[0] if met else ((), 0)
    share = min(sum(choice.act for choice in choices) / max(len(weighed), FEWEST), 1.0)
    told = summed(weighed, acting)
    return Whole(frozenset(words_of(items)), told, share, any(act.must for act in gold.events))


def fit(reports: Sequence[Whole]) -> dict[str, float]:
    """The weights of words and of what candidates come to."""
    said = [0.0] * len(reports)
    for fold in range(FOLDS):
        learnt = _fit_words([report for n, report in enumerate(reports) if n % FOLDS != fold])
        for number in range(fold, len(reports), FOLDS):
            said[number] = learnt["base"] + words_say(reports[number].words, learnt)
    rows: Rows = [
        ({"base": 1.0, **report.told, "words": words}, report.tells)
        for report, words in zip(reports, said, strict=True)
    ]
    found = solve(rows, dict.fromkeys(rows[0][0], PENALTY))
    learnt = _fit_words(reports)
    found["base"] += found["words"] * learnt.pop("base")
    return found | learnt


def _fit_words(reports: Sequence[Whole]) -> dict[str, float]:
    """How much each word says for acts."""
    met = Counter(word for report in reports for word in report.words)
    common = sorted(word for word, count in met.items() if count >= RAREST_WORD)
    rows: Rows = [
        ({"base": 1.0, **dict.fromkeys((WORD + word for word in report.words), 1.0)}, report.share)
        for report in reports
    ]
    return solve(rows, dict.fromkeys(("base", *(WORD + word for word in common)), PENALTY_OF_WORDS))


def cross_validate(reports: Sequence[Whole]) -> None:
    """Print how many reports of either kind are told for what they are."""
    right: Counter[bool] = Counter()
    for fold in range(FOLDS):
        weights = fit([report for n, report in enumerate(reports) if n % FOLDS != fold])
        for report in reports[fold::FOLDS]:
            right[report.tells] += (log_odds(report.told, report.words, weights) > 0) == report.tells
    for tells, what in ((False, "without acts"), (True, "with acts")):
        print(f"reports {what}: {right[tells]} of {sum(report.tells == tells for report in reports)}")


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    folders = list(map(Path, sys.argv[1:])) or [*FOLDERS, AT_HOME]
    golds = [gold for folder in folders for gold in read_gold_folder(folder)]
    with ProcessPoolExecutor() as pool:
        reports = list(pool.map(whole_of, golds, chunksize=CHUNK))
    cross_validate(reports)
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows([name, f"{weight:.3f}"] for name, weight in fit(reports).items() if abs(weight) >= LEAST)


if __name__ == "__main__":
    main()
