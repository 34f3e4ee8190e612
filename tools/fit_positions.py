"""Fit by how much words speak for positions and their stances, from our own gold.

    python tools/fit_positions.py [FOLDER...]

Writes `reading/data/position_model.csv`, a logistic regression over what each stand says of a holder and an issue,
right where the gold has that position in the stand's sentence; and `stance_model.csv`, a multinomial one over the
stands that show a position of the gold. Prints F1 and the share of right stances on reports that the weights were not
fitted on, for several thresholds. The issues of the acts are told by weights fitted to other reports.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import exp, prod
from pathlib import Path
from unittest import mock

from choices import FOLDERS, ROOT
from fit_issues import IssueWeights
from regression import solve, solve_classes
from unseen import golds_with_issues, issues_by

from detente.evaluation.gold import Gold
from detente.reading import assembly
from detente.reading.details.told import Told
from detente.reading.text.parse import parse_items
from detente.reading.themes import stances
from detente.reading.themes.positions import Sign, signs
from detente.reading.themes.stances import likeliest, stance_features
from detente.reading.themes.stands import Stand
from detente.records import Position

DATA = ROOT / "src/detente/reading/data"
PENALTY, OF_STANCES, RAREST, FOLDS, LEAST = 4.0, 2.0, 4, 5, 0.01
THRESHOLDS = (0.15, 0.17, 0.19, 0.21, 0.23, 0.25, 0.27, 0.3)

Signs = list[tuple[Sign, bool]]
Fitted = tuple[Gold, Signs]
Weights = dict[str, float]
Stances = dict[str, Weights]


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the tables."""
    folders = list(map(Path, sys.argv[1:])) or FOLDERS
    reports = [(gold, labelled(gold, weights)) for gold, weights in golds_with_issues(folders)]
    cross_validate(reports)
    weights = fitted(reports)
    write("position_model", ["feature", "weight"], ([name, weight] for name, weight in weights.items()))
    of_stances = fitted_stances(reports, weights)
    told = sorted((name, stance, weight) for stance, each in of_stances.items() for name, weight in each.items())
    write("stance_model", ["feature", "stance", "weight"], map(list, told))


def write(table: str, header: list[str], rows: Iterable[list[str | float]]) -> None:
    """Write a table of the reading; the last cell of a row is its weight, and those next to nothing are left out."""
    with (DATA / f"{table}.csv").open("w", newline="") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow(header)
        lines.writerows([*names, f"{weight:.2f}"] for *names, weight in rows if abs(float(weight)) >= LEAST)


def labelled(gold: Gold, issues: IssueWeights) -> Signs:
    """What the stands of a report say of positions, and whether the gold has it so in the stand's sentence.

    The issues of the acts are told by these weights.
    """
    met: list[Sign] = []

    def listen(told: Sequence[Told], said: Sequence[Stand]) -> list[Position]:
        met.extend(signs(told, said))
        return []

    with issues_by(issues), mock.patch.object(assembly, "positions_of", listen):
        assembly.record_of(parse_items(gold.report))
    return [(sign, any(_says(sign, position) for position in gold.positions)) for sign in met]


def _says(sign: Sign, position: Position) -> bool:
    sentence = sign.stand.sentence
    start = sentence.offset + sentence.span.start_char
    end = sentence.offset + sentence.span.end_char
    same = sign.about == (position.holder, position.issue)
    return same and position.start < end and start < position.end


def frequent(rows: Iterable[tuple[int, Weights]]) -> list[str]:
    """The features that are met in enough reports; each row has the number of its report."""
    met: dict[str, set[int]] = defaultdict(set)
    for number, features in rows:
        for name in (name for name, value in features.items() if value):
            met[name].add(number)
    return [name for name, where in sorted(met.items()) if len(where) >= RAREST]


def fitted(reports: list[Fitted]) -> Weights:
    """The weights by feature, of those that are met in enough reports."""
    names = frequent((n, sign.features) for n, (_, said) in enumerate(reports) for sign, _ in said)
    rows = [(sign.features, right) for _, said in reports for sign, right in said]
    return solve(rows, dict.fromkeys(names, PENALTY))


def fitted_stances(reports: list[Fitted], weights: Weights) -> Stances:
    """The weights by stance and feature, from all stands that show a position of the gold.

    A stand counts by its share in what shows the position, and once more where the gold takes its words.
    """
    shown: list[tuple[int, Weights, dict[str, float]]] = []
    for number, (gold, said) in enumerate(reports):
        for position in gold.positions:
            signs_of = [sign for sign, _ in said if sign.about == (position.holder, position.issue)]
            chances = [chance(sign, weights) for sign in signs_of]
            for sign, each in zip(signs_of, chances, strict=True):
                features = stance_features(sign.stand, position.issue)
                shown.append((number, features, {position.stance: each / sum(chances)}))
            theirs = {id(s.stand): s.stand for s, _ in said if s.stand.holder == position.holder}
            quoted = [stand for stand in theirs.values() if _shared(stand, position)]
            shown += [(number, stance_features(s, position.issue), {position.stance: 1.0}) for s in quoted]
    names = frequent((number, features) for number, features, _ in shown)
    return solve_classes([each[1:] for each in shown], dict.fromkeys(names, OF_STANCES))


def _shared(stand: Stand, position: Position) -> bool:
    return stand.words.start < position.end and position.start < stand.words.end


def chance(sign: Sign, weights: Weights) -> float:
    """How likely a sign shows a position."""
    return 1 / (1 + exp(-sum(weights.get(name, 0) * value for name, value in sign.features.items())))


def cross_validate(reports: list[Fitted]) -> None:
    """Print F1 and right stances at several thresholds, each report judged by weights from others."""
    counts: Counter[tuple[float, str]] = Counter()
    for fold in range(FOLDS):
        others = [each for n, each in enumerate(reports) if n % FOLDS != fold]
        weights = fitted(others)
        with mock.patch.object(stances, "_weights", return_value=fitted_stances(others, weights)):
            for gold, said in (each for n, each in enumerate(reports) if n % FOLDS == fold):
                counts.update(counted(gold, said, weights))
    for threshold in THRESHOLDS:
        hits, total, right = (counts[threshold, what] for what in ("hit", "all", "stance"))
        print(f"threshold {threshold:.2f}: f1 {2 * hits / total:.3f}, stance {right / hits:.3f}")


def counted(gold: Gold, said: Signs, weights: Weights) -> Counter[tuple[float, str]]:
    """For each threshold, how many positions are found and right, found or wanted, and right in their stance."""
    counts: Counter[tuple[float, str]] = Counter()
    shown: dict[tuple[str, str], list[tuple[float, Stand]]] = defaultdict(list)
    for sign, _ in said:
        shown[sign.about].append((chance(sign, weights), sign.stand))
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for position in gold.positions:
        held[position.holder, position.issue].add(position.stance)
    for threshold in THRESHOLDS:
        told = {about for about, each in shown.items() if 1 - prod(1 - p for p, _ in each) > threshold}
        hits = told & held.keys()
        counts[threshold, "hit"] += len(hits)
        counts[threshold, "all"] += len(told) + len(held)
        counts[threshold, "stance"] += sum(likeliest(shown[each], issue=each[1])[0] in held[each] for each in hits)
    return counts


if __name__ == "__main__":
    main()
