"""Judging a record against gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import chain
from typing import Any

from detente.errors import SourceUnreadable
from detente.evaluation.answers import Answer, Entry, answer_of
from detente.evaluation.criteria import date_right, place_right, status_right, who_right
from detente.evaluation.gold import Gold, GoldEvent
from detente.evaluation.judgements import Judgement, Measure, Verdict
from detente.evaluation.matching import match
from detente.evaluation.parties import same_as_any


def judge(gold: Gold, record: Mapping[str, Any]) -> tuple[Judgement, ...]:
    """The judgements on a record, given as `Record.to_dict()` gives it, of the gold's report.

    A record that is not of that form counts as none.
    """
    try:
        answer = answer_of(record, name=gold.name)
    except SourceUnreadable as fault:
        return judge_unread(gold, str(fault))
    return tuple(Judge(gold, answer).judgements())


def judge_unread(gold: Gold, reason: str) -> tuple[Judgement, ...]:
    """The judgements on a report that gave no record: it failed, and all acts that must be found are missed."""
    judge = Judge(gold, Answer((), frozenset(), (), frozenset(), frozenset()))
    return Judgement(gold.name, "reports", "wrong", reason), *judge.acts_missed(set())
