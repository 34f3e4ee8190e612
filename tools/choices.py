"""Conditional logit, as the tables that choose among ways need it: L2, by L-BFGS, cross-validated by report."""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from regression import solve_choices

from detente.evaluation import read_gold_folder
from detente.evaluation.answers import Entry, answer_of
from detente.evaluation.gold import Gold
from detente.reading import story
from detente.reading.assembly import record_of
from detente.reading.details.place_ways import Survey
from detente.reading.text.parse import parse_items
from detente.records import Place

ROOT = Path(__file__).parents[1]
FOLDERS = [ROOT / "corpus/reports" / name for name in ("train", "dev", "wide", "broad", "wires", "news", "press")]
AT_HOME = ROOT / "corpus/reports/home"
"""News at home, nearly without acts: learnt from where the question is whether there are any."""
FOLDS, LEAST = 5, 0.005
UNTOLD = 0.5
"""What an act for which the gold has nothing counts for."""


def placed(gold: Gold) -> tuple[tuple[Entry, ...], dict[int, Survey]]:
    """The acts read of a report, and by number the survey by which each is placed, as what is said in a call is not."""
    met: dict[int, Survey] = {}

    def meet(survey: Survey, number: int) -> Place | None:
        met[number] = survey
        return None

    with mock.patch.object(story, "best_place", meet):
        record = record_of(parse_items(gold.report))
    return answer_of(record.to_dict(), name=gold.name).events, met


@dataclass(frozen=True, slots=True)
class Choice:
    """The ways to set an act, and which of them are right; the last is to leave it open, which is wrong where `told`.

    `bound` is the number of the way that a rule takes, whatever the weights say.
    """

    ways: list[set[str]]
    right: list[bool]
    told: bool
    bound: int | None


@dataclass(frozen=True, slots=True)
class Restraint:
    """How weights are held back: features that are pairs of others by a penalty of their own.

    Those that fewer than `rarest` reports have are left out.
    """

    penalty: float = 15.0
    of_pairs: float = 30.0
    rarest: int = 15


def fit(
    choices_of: Callable[[Gold], list[Choice]],
    what: str,
    table: str,
    leaning: float,
    restraint: Restraint = Restraint(),
) -> None:
    """Fit a table of the reading to the folders that the command names; print how well it does on unseen reports."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [choices_of(gold) for folder in folders for gold in read_gold_folder(folder)]
    cross_validate(reports, what, leaning, restraint)
    write(ROOT / f"src/detente/reading/data/{table}.csv", fitted(reports, restraint))


def write(table: Path, weights: dict[str, float]) -> None:
    """Write the weights that are not next to nothing."""
    with table.open("w", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["feature", "weight"])
        rows.writerows([name, f"{weight:.2f}"] for name, weight in weights.items() if abs(weight) >= LEAST)


def fitted(reports: Sequence[list[Choice]], restraint: Restraint) -> dict[str, float]:
    """The weights by feature, of those that are met in enough reports."""
    met: dict[str, set[int]] = defaultdict(set)
    for number, choices in enumerate(reports):
        for name in (name for choice in choices for way in choice.ways for name in way):
            met[name].add(number)
    names = sorted(name for name, where in met.items() if len(where) >= restraint.rarest)
    able = [choice for choices in reports for choice in choices if any(choice.right)]
    penalties = {name: restraint.of_pairs if " " in name else restraint.penalty for name in names}
    counts = [1.0 if choice.told else UNTOLD for choice in able]
    return solve_choices([(choice.ways, choice.right) for choice in able], penalties, counts=counts)


def cross_validate(reports: Sequence[list[Choice]], what: str, leaning: float, restraint: Restraint) -> None:
    """Print the shares of what is right, each report judged by weights from others."""
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = fitted([each for n, each in enumerate(reports) if n % FOLDS != fold], restraint)
        for choice in (c for n, each in enumerate(reports) if n % FOLDS == fold for c in each):
            scores = [sum(weights.get(name, 0.0) for name in way) for way in choice.ways]
            scores[-1] -= leaning
            at = choice.bound if choice.bound is not None else scores.index(max(scores))
            given = at < len(scores) - 1
            counts["told" if choice.told else "untold"] += 1
            counts["right"] += choice.told and given and choice.right[at]
            counts["given"] += given
            counts["unasked"] += not choice.told and given
    print(f"right {counts['right'] / counts['told']:.3f} of {counts['told']} {what} that the gold has")
    if counts["untold"]:
        print(f"given {counts['unasked'] / counts['untold']:.3f} of {counts['untold']} times where it has none")
    print(f"f1 {2 * counts['right'] / (counts['given'] + counts['told']):.3f}")
