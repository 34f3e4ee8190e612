"""Judging a record against gold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from detente.errors import SourceUnreadable
from detente.evaluation.act_judging import judge_act, sides
from detente.evaluation.answers import Answer, Entry, answer_of
from detente.evaluation.gold import Gold
from detente.evaluation.judgements import Judgement
from detente.evaluation.list_judging import judge_lists
from detente.evaluation.matching import match


def judge(gold: Gold, record: Mapping[str, Any]) -> tuple[Judgement, ...]:
    """The judgements on a record, given as `Record.to_dict()` gives it, of the gold's report.

    A record that is not of that form counts as none.
    """
    try:
        answer = answer_of(record, name=gold.name)
    except SourceUnreadable as fault:
        return judge_unread(gold, str(fault))
    return (
        Judgement(gold.name, "record", "right"),
        *_judge_quiet(gold, answer),
        *_judge_acts(gold, answer),
        *judge_lists(gold, answer),
    )


def judge_unread(gold: Gold, reason: str) -> tuple[Judgement, ...]:
    """The judgements on a report that gave no record: it failed, and all acts that must be found are missed."""
    return (Judgement(gold.name, "record", "missed", words=reason), *_missed(gold, ()))


def _judge_quiet(gold: Gold, answer: Answer) -> Iterator[Judgement]:
    """Whether nothing is told of a report in which there is no act."""
    if not gold.events:
        found = f"{len(answer.events)} acts" if answer.events else ""
        yield Judgement(gold.name, "quiet", "wrong" if answer.events else "right", found)


def _judge_acts(gold: Gold, answer: Answer) -> Iterator[Judgement]:
    pairs = match(gold.events, answer.events, gold.report.text)
    for i, j in pairs:
        yield from judge_act(gold.name, gold.events[i], answer.events[j])
    yield from _missed(gold, [i for i, _ in pairs])
    answering = {j for _, j in pairs}
    for j, entry in enumerate(answer.events):
        if j not in answering:
            words = gold.report.text[entry.start : entry.end]
            yield Judgement(gold.name, "acts", "extra", _told(entry), words=words)


def _missed(gold: Gold, found: Collection[int]) -> Iterator[Judgement]:
    for i, act in enumerate(gold.events):
        if act.must and i not in found:
            wanted = f"{act.types[0]} {act.status} {sides(act)}"
            yield Judgement(gold.name, "acts", "missed", wanted=wanted, words=act.evidence.text)


def _told(entry: Entry) -> str:
    return f"{entry.type} {entry.status} {sides(entry)}"
