"""Judging a record's agenda, positions, outlooks and precedents: what each holds, wherever its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evaluation.answers import Answer
from detente.evaluation.gold import Gold
from detente.evaluation.judgements import Judgement, Measure, Verdict

Words = dict[str, str]


def judge_lists(gold: Gold, answer: Answer) -> Iterator[Judgement]:
    """The judgements on what stands beside the events.

    The agenda is compared by issue, positions by holder and issue, outlooks by expectation, precedents by kind, each as
    a set; the stance is judged for each position of the record whose holder and issue the gold has.
    """
    wanted: dict[Measure, Words] = {
        "agenda": {item.issue: item.text for item in gold.agenda},
        "positions": {_about(each.holder, each.issue): each.text for each in gold.positions},
        "outlooks": {each.outlook: each.text for each in gold.outlooks},
        "precedents": {each.kind: each.text for each in gold.precedents},
    }
    found: dict[Measure, frozenset[str]] = {
        "agenda": answer.agenda,
        "positions": frozenset(_about(each.holder, each.issue) for each in answer.positions),
        "outlooks": answer.outlooks,
        "precedents": answer.precedents,
    }
    for measure, words in wanted.items():
        yield from _compare(gold.name, measure, found[measure], words)
    yield from _stances(gold, answer)


def _compare(report: str, measure: Measure, found: frozenset[str], wanted: Words) -> Iterator[Judgement]:
    for what, words in wanted.items():
        if what in found:
            yield Judgement(report, measure, "right", what, what, words)
        else:
            yield Judgement(report, measure, "missed", "", what, words)
    for what in sorted(found - wanted.keys()):
        yield Judgement(report, measure, "extra", what)


def _stances(gold: Gold, answer: Answer) -> Iterator[Judgement]:
    for stand in answer.positions:
        held = [each for each in gold.positions if (each.holder, each.issue) == (stand.holder, stand.issue)]
        if held:
            stances = [each.stance for each in held]
            verdict: Verdict = "right" if stand.stance in stances else "wrong"
            found = _about(stand.holder, stand.issue, stand.stance)
            yield Judgement(gold.name, "stance", verdict, found, ", ".join(stances), held[0].text)


def _about(*parts: str | None) -> str:
    return " ".join(part or "none" for part in parts)
