"""Fit the weights by which candidates become acts, from our own gold, and write `reading/data/weights.csv`.

    python tools/fit_weights.py [--added] [FOLDER...]

Three regressions (L2) over the features of candidates. `choice` learns which of the ways to complete a
candidate gives it the parties of the gold act (conditional logit: the ways of one candidate compete); `sides` learns
whether a way does so at all; `act` whether the way so chosen would be paired with a gold act. Features seen in fewer
than eight candidates are left out. Excerpts of each report are learnt from beside it (`excerpts.py`), so that the
weights hold for a sentence by itself. Rows marked `rule` are kept as they are: they rule out what can't be an act.
Prints the figures of a five-fold cross-validation by report.

With `--added` all weights stay as they are, and the `choice` only learns what the features add that the table lacks.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

from choices import FOLDERS, ROOT
from excerpts import excerpts_of
from regression import solve, solve_choices

from detente.evaluation import read_gold_folder
from detente.evaluation.answers import Entry
from detente.evaluation.criteria import who_right
from detente.evaluation.gold import Gold, GoldEvent
from detente.evaluation.matching import match
from detente.reading import assembly
from detente.reading.acts.candidate import Candidate
from detente.reading.assembly import record_of
from detente.reading.details.evidence import evidence_of
from detente.reading.parties.relevance import tells_again
from detente.reading.text.parse import parse_items
from detente.reading.weighing.dealings import SURE
from detente.reading.weighing.presence import PRESENT
from detente.reading.weighing.scoring import best
from detente.records import Report

TABLE = ROOT / "src/detente/reading/data/weights.csv"
PENALTY, CHOICE_PENALTY, RAREST, FOLDS, CHUNK = 10.0, 10.0, 8, 5, 4
LEAST = 0.01
OF_EXCERPTS = 0.5
"""What a candidate of an excerpt counts for."""
THRESHOLDS = (-0.6, -0.4, -0.2, 0.0, 0.2)


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate: the features of each way to complete it, which of these are right, and whether it is an act.

    `counted` is false for an act that may be recorded and may be left out; `weight` is what the candidate counts for.
    """

    ways: list[set[str]]
    right: list[bool]
    act: bool
    counted: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Met:
    """A candidate as it is met in reading: the ways to complete it, which are right, and the gold act that it tells."""

    ways: list[Candidate]
    right: list[bool]
    act: GoldEvent | None


def met_in(gold: Gold) -> list[Met]:
    """The candidates of a report, as they are met in reading it; without those of what is told twice."""
    met: list[list[Candidate]] = []

    def meet(ways: list[Candidate]) -> Candidate:
        met.append(ways)
        return best(ways)

    items = parse_items(gold.report)
    with mock.patch.object(assembly, "odds_of_dealings", return_value=SURE):  # else some are read once more
        record_of(items, choose=meet)
    able = [[way for way in ways if way.sides.codes()] for ways in met if not tells_again(ways[0].sentence, items[0])]
    able = [ways for ways in able if ways]
    flat = [(number, way) for number, ways in enumerate(able) for way in ways]
    entries = [entry_of(gold.report, way) for _, way in flat]
    answers = {flat[j][0]: gold.events[i] for i, j in match(gold.events, entries, gold.report.text)}
    found = []
    for number, ways in enumerate(able):
        act = answers.get(number)
        found.append(Met(ways, [act is not None and who_right(act, entry_of(gold.report, way)) for way in ways], act))
    return found


def choices_of(gold: Gold) -> list[Choice]:
    """The candidates of a report with what there is to choose about them."""
    return [
        Choice([way.features for way in met.ways], met.right, met.act is not None, met.act is None or met.act.must)
        for met in met_in(gold)
    ]


def with_excerpts(gold: Gold) -> tuple[list[Choice], list[Choice]]:
    """The candidates of a report, and those of its excerpts."""
    short = (choice for each in excerpts_of(gold) for choice in choices_of(each))
    return choices_of(gold), [replace(choice, weight=OF_EXCERPTS) for choice in short]


def entry_of(report: Report, candidate: Candidate) -> Entry:
    """A candidate as the scorer sees an event."""
    sides = candidate.sides
    words = evidence_of(report, candidate.sentence, candidate.trigger)
    people = tuple(m.person for m in (*sides.actors, *sides.recipients) if m.person)
    return Entry(
        candidate.type, candidate.standing.status, frozenset(m.code for m in sides.actors),
        frozenset(m.code for m in sides.recipients), people, None, None, frozenset(), None, words.start, words.end,
    )  # fmt: skip


def fit(rows: list[set[str]], right: list[bool], counts: list[float]) -> dict[str, float]:
    """Weights of the common features, `base` for the intercept."""
    told = [({"base": 1.0, **dict.fromkeys(features, 1.0)}, one) for features, one in zip(rows, right, strict=True)]
    return solve(told, dict.fromkeys([*names_of(rows), "base"], PENALTY), counts=counts)


def fit_choice(choices: list[Choice], known: Mapping[str, float] | None = None) -> dict[str, float]:
    """Weights of the features by which the right way stands out among those of its candidate, but for those `known`."""
    told = [c for c in choices if any(c.right) and not all(c.right)]
    names = (name for name in names_of([way for c in told for way in c.ways]) if name not in (known or {}))
    penalties, counts = dict.fromkeys(names, CHOICE_PENALTY), [c.weight for c in told]
    return solve_choices([(c.ways, c.right) for c in told], penalties, counts=counts, known=known)


def names_of(rows: list[set[str]]) -> list[str]:
    """The features that are common enough to weigh."""
    counts = Counter(feature for features in rows for feature in features)
    return sorted(f for f, n in counts.items() if n >= RAREST)


def fit_all(choices: list[Choice]) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """The weights of the choice, of the sides, and of the acts, by feature."""
    choice = fit_choice(choices)
    alike = [replace(c, ways=[{f for f in way if not f.startswith(PRESENT)} for way in c.ways]) for c in choices]
    each = [(way, right, c.weight) for c in alike for way, right in zip(c.ways, c.right, strict=True)]
    sides = fit(*map(list, zip(*each, strict=True)))
    chosen = [max(range(len(c.ways)), key=lambda at: total(choice, c.ways[at])) for c in choices]
    ways = [c.ways[at] for c, at in zip(alike, chosen, strict=True)]
    return choice, sides, fit(ways, [c.act for c in choices], [c.weight for c in choices])


def total(weights: dict[str, float], features: set[str]) -> float:
    """What the features add up to."""
    return weights.get("base", 0.0) + sum(weights.get(feature, 0.0) for feature in features)


def main() -> None:
    """Fit the weights, print how well they do on reports that they were not fitted on, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS, metavar="FOLDER")
    parser.add_argument("--added", action="store_true", help="fit only what the table has no weights of")
    options = parser.parse_args()
    with TABLE.open(newline="") as lines:
        table = list(csv.DictReader(lines))
    rules = [row["feature"] for row in table if row["kind"] == "rule"]
    golds = [gold for folder in options.folders for gold in read_gold_folder(folder)]
    with ProcessPoolExecutor() as pool:
        read = list(pool.map(with_excerpts, golds, chunksize=CHUNK))
    reports, excerpts = ([list(without(found, set(rules))) for found in each] for each in zip(*read, strict=True))
    everything = [one for found in (*reports, *excerpts) for one in found]
    if options.added:
        earlier = {
            column: {row["feature"]: float(row[column]) for row in table if row["kind"] != "rule"}
            for column in ("choice", "sides", "act")
        }
        choice = earlier["choice"] | fit_choice(everything, earlier["choice"])
        write(rules, choice, earlier["sides"], earlier["act"])
    else:
        cross_validate(reports, excerpts, sum(event.must for gold in golds for event in gold.events))
        write(rules, *fit_all(everything))


def write(rules: list[str], choice: dict[str, float], sides: dict[str, float], act: dict[str, float]) -> None:
    """Write the table: rules as they are, and what has a weight worth the name."""
    with TABLE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["feature", "choice", "sides", "act", "kind"])
        table.writerows([name, -9, -9, -9, "rule"] for name in rules)
        for name in sorted(choice | sides | act, key=lambda name: (name != "base", name)):
            each = [weights.get(name, 0.0) for weights in (choice, sides, act)]
            if any(abs(weight) >= LEAST for weight in each):
                table.writerow([name, *(round(weight, 3) for weight in each), "fitted"])


def without(choices: list[Choice], ruled: set[str]) -> Iterator[Choice]:
    """The candidates without the ways that a rule rules out."""
    for choice in choices:
        kept = [(way, right) for way, right in zip(choice.ways, choice.right, strict=True) if not way & ruled]
        if kept:
            yield replace(choice, ways=[way for way, _ in kept], right=[right for _, right in kept])


def cross_validate(reports: list[list[Choice]], excerpts: list[list[Choice]], wanted: int) -> None:
    """Print, for several thresholds, the figures of reports that are judged by weights from the others."""
    hits: Counter[tuple[float, str]] = Counter()
    for fold in range(FOLDS):
        others = [n for n in range(len(reports)) if n % FOLDS != fold]
        choice_by, _, act = fit_all([c for n in others for c in (*reports[n], *excerpts[n])])
        for choice in (c for n, found in enumerate(reports) if n % FOLDS == fold for c in found):
            scores = [total(choice_by, way) for way in choice.ways]
            at = scores.index(max(scores))
            score = total(act, choice.ways[at])
            for threshold in THRESHOLDS:
                if score > threshold and choice.counted:
                    hits[threshold, "kept"] += 1
                    hits[threshold, "acts"] += choice.act
                    hits[threshold, "right"] += choice.right[at]
    for threshold in THRESHOLDS:
        kept, acts, right = (hits[threshold, what] for what in ("kept", "acts", "right"))
        f1 = 2 * acts / (kept + wanted)
        print(f"threshold {threshold:+.1f}: precision {acts / kept:.3f} recall {acts / wanted:.3f} f1 {f1:.3f}", end="")
        print(f" who {right / acts:.3f} full {right / wanted:.3f}")


if __name__ == "__main__":
    main()
