"""What our own gold tells of the issues of acts, and the weights of words learnt from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from unittest import mock

from regression import solve_classes, solve_ridge

from detente.evaluation import read_gold_folder
from detente.evaluation.answers import answer_of
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading.acts.candidate import Candidate
from detente.reading.assembly import record_of
from detente.reading.details.evidence import evidence_of
from detente.reading.text.parse import parse_items
from detente.reading.themes.issue_features import Features, IssueWords, add_leanings, topics
from detente.reading.themes.wording import BASE, Learnt, Words, WordWeight, words_of_act, words_of_report

OF_REPORTS, OF_ACTS = 0.3, 5.0
"""How much the weights of words are held back."""
STEPS, LEAST_REPORTS, LEAST_ACTS, MOST = 60, 3, 5, 0.5
"""A word is learnt that stands in so many reports, or with acts of so many, and in at most such a share of all."""


@dataclass(frozen=True, slots=True)
class GoldAct:
    """An act found that answers a gold act: the signs of the issues that it may be about, its words, its issues."""

    signs: dict[str, Features]
    kind: str
    words: frozenset[str]
    issues: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """The words of a report, the share of each issue among the acts that it tells, and the acts found."""

    bag: Counter[str]
    shares: dict[str, float]
    acts: list[GoldAct]


def gold_reports(folder: Path) -> Iterator[GoldReport]:
    """The gold of a folder, with the acts found that answer a gold act with issues."""
    signs = IssueWords.signs
    for gold in read_gold_folder(folder):
        met: dict[tuple[object, ...], tuple[dict[str, Features], Candidate]] = {}

        def listen(
            words: IssueWords, candidate: Candidate, gold: Gold = gold,
            met: dict[tuple[object, ...], tuple[dict[str, Features], Candidate]] = met,
        ) -> dict[str, Features]:  # fmt: skip
            found = signs(words, candidate)
            at = evidence_of(gold.report, candidate.sentence, candidate.trigger)
            sides = (frozenset(m.code for m in side) for side in (candidate.sides.actors, candidate.sides.recipients))
            kept = {issue: dict(features) for issue, features in found.items()}
            met[candidate.type, at.start, at.end, *sides] = kept, candidate
            return found

        items = parse_items(gold.report)
        with mock.patch.object(IssueWords, "signs", listen):
            entries = answer_of(record_of(items).to_dict(), name=gold.name).events
        acts = []
        for i, j in match(gold.events, entries, gold.report.text):
            issues, e = frozenset(gold.events[i].issues), entries[j]
            if issues:
                found, candidate = met[e.type, e.start, e.end, e.actors, e.recipients]
                acts.append(GoldAct(found, candidate.type, words_of_act(candidate), issues))
        words = sum(map(words_of_report, items), Counter[str]())
        yield GoldReport(words, _shares(event.issues for event in gold.events), acts)


def learnt_from(reports: Sequence[GoldReport]) -> Learnt:
    """The weights of words, learnt from some reports."""
    return Learnt(_of_reports(reports), _of_acts(reports))


def with_leanings(report: GoldReport, learnt: Learnt) -> Iterator[tuple[dict[str, Features], frozenset[str]]]:
    """The issues that each act may be about with all that speaks for them, and those that it is about."""
    of_report = topics(learnt, report.bag)
    for act in report.acts:
        features = {issue: dict(signs) for issue, signs in act.signs.items()}
        add_leanings(features, act.kind, of_report, learnt.chances(act.words))
        yield features, act.issues


def _shares(issues: Iterable[Collection[str]]) -> dict[str, float]:
    """The share of each issue among acts, an act with several counting for a part of each."""
    found: defaultdict[str, float] = defaultdict(float)
    for each in issues:
        for issue in each:
            found[issue] += 1 / len(each)
    total = sum(found.values()) or 1
    return {issue: count / total for issue, count in found.items()}


def _of_reports(reports: Sequence[GoldReport]) -> Words:
    met = Counter(word for report in reports for word in report.bag)
    known = {word: n for word, n in met.items() if LEAST_REPORTS <= n < MOST * len(reports)}
    rarity = {word: log(len(reports) / n) for word, n in known.items()}
    plain = Learnt({BASE: WordWeight(1, {}), **{word: WordWeight(each, {}) for word, each in rarity.items()}}, {})
    weights = solve_ridge([(plain.weighed(report.bag), report.shares) for report in reports], OF_REPORTS, free=BASE)
    return _table(weights, rarity)


def _of_acts(reports: Sequence[GoldReport]) -> Words:
    met = Counter(word for report in reports for word in {word for act in report.acts for word in act.words})
    rows = [
        ({BASE: 1.0, **dict.fromkeys(act.words, 1.0)}, _shares([act.issues]))
        for report in reports
        for act in report.acts
    ]
    penalties = {BASE: OF_ACTS} | {word: OF_ACTS for word, n in sorted(met.items()) if n >= LEAST_ACTS}
    return _table(solve_classes(rows, penalties, free=BASE, steps=STEPS), {})


def _table(weights: Mapping[str, Mapping[str, float]], rarity: Mapping[str, float]) -> Words:
    """Weights by issue and word, turned round."""
    words = {word for found in weights.values() for word in found}
    return {
        word: WordWeight(
            rarity.get(word, 1.0), {issue: found[word] for issue, found in weights.items() if word in found}
        )
        for word in sorted(words)
    }
