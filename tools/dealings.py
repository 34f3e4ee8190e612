"""Fit what tells whether a report tells of dealings at all: the words of its news, and what its candidates come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from regression import solve

from detente.reading.weighing.dealings import WORD, summed, words_say

PENALTY_OF_WORDS, RAREST_WORD, FOLDS = 12.0, 10, 5
FEWEST = 5
"""Of so many candidates at least the share is taken that are acts: a report with one says little."""
PENALTY = 0.1


@dataclass(frozen=True, slots=True)
class Whole:
    """A report as a whole: its words, how many candidates it has and how many are acts, and how each is scored.

    The scores are those of weights fitted to other reports. `tells` is whether the gold has an act that must be found.
    """

    words: frozenset[str]
    acts: int
    scores: tuple[float, ...]
    tells: bool


def fit_dealings(reports: Sequence[Whole]) -> dict[str, float]:
    """The weights of words and of what candidates come to, as `dealings.csv` has them.

    What words say of a report is learnt from others, as it will be where the weights are put to use.
    """
    said = [0.0] * len(reports)
    for fold in range(FOLDS):
        learnt = _fit_words([report for n, report in enumerate(reports) if n % FOLDS != fold])
        for number in range(fold, len(reports), FOLDS):
            said[number] = learnt["base"] + words_say(reports[number].words, learnt)
    rows = [
        ({"base": 1.0, **summed(report.scores), "words": told}, report.tells)
        for report, told in zip(reports, said, strict=True)
    ]
    found = solve(rows, dict.fromkeys(("base", "expected", "candidates", "words"), PENALTY))
    learnt = _fit_words(reports)
    found["base"] += found["words"] * learnt.pop("base")
    return found | learnt


def _fit_words(reports: Sequence[Whole]) -> dict[str, float]:
    """How much each word says for acts: logistic regression of which share of the candidates are."""
    met = Counter(word for report in reports for word in report.words)
    common = sorted(word for word, count in met.items() if count >= RAREST_WORD)
    penalties = dict.fromkeys(("base", *(WORD + word for word in common)), PENALTY_OF_WORDS)
    rows = [
        (
            {"base": 1.0, **dict.fromkeys((WORD + word for word in report.words), 1.0)},
            report.acts / max(len(report.scores), FEWEST),
        )
        for report in reports
    ]
    return solve(rows, penalties)
