"""Comparing two annotations of the same reports: each is judged as if it were a reader's record of the other's gold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from detente.errors import SourceMissing, SourceUnreadable
from detente.evaluation import Figures, Gold, GoldEvent, Judgement, figures, judge, read_gold, read_gold_folder
from detente.evaluation.answers import answer_of
from detente.evaluation.matching import match

Kept = Literal["shared", "must", "all"]
"""Which acts of an annotation count as its record: those that must be found and, of the optional ones, those that
answer an act of the other annotation, none, or all."""

COUNTED = ("reports", "must", "extra")
FIGURES = (
    "f1", "full_recall", "complete_recall", "who", "status", "date", "place", "people_f1", "issues_f1", "by_f1",
    "agenda_f1", "positions_f1", "stance", "outlooks_f1", "precedents_f1",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two annotations of one report."""

    first: Gold
    second: Gold

    def turned(self) -> Pair:
        """The same pair with each in the other's place."""
        return Pair(self.second, self.first)


def read_pairs(second: Path, firsts: Iterable[Path]) -> Iterator[Pair]:
    """Each report of the folder `second`, with its annotation in whichever of the folders `firsts` holds it.

    Raises `SourceMissing` where none does, `SourceUnreadable` where the two annotations are not of one text.
    """
    folders = list(firsts)
    for gold in read_gold_folder(second):
        holders = [folder for folder in folders if (folder / f"{gold.name}.json").exists()]
        if not holders:
            raise SourceMissing(f"{gold.name} of {second} has no first annotation in {', '.join(map(str, folders))}")
        pair = Pair(read_gold(holders[0], gold.name), gold)
        if pair.first.report.text != gold.report.text:
            raise SourceUnreadable(f"{gold.name}.txt differs between {holders[0]} and {second}; copy it anew")
        yield pair


def judge_pairs(pairs: Iterable[Pair], *, keep: Kept = "shared") -> list[Judgement]:
    """The judgements on the second annotation of each pair, with the first as gold."""
    return [judgement for pair in pairs for judgement in judge(pair.first, record_of(_kept(pair, keep)))]


def both_ways(pairs: Sequence[Pair], *, keep: Kept = "shared") -> tuple[Figures, Figures]:
    """The figures of the second annotation against the first, and of the first against the second."""
    turned = [pair.turned() for pair in pairs]
    return figures(judge_pairs(pairs, keep=keep)), figures(judge_pairs(turned, keep=keep))


def mean(one: float | int | None, other: float | int | None) -> float | None:
    """The mean of two figures, None where either was not measured."""
    return None if one is None or other is None else (one + other) / 2


def record_of(gold: Gold) -> dict[str, Any]:
    """An annotation in the form of a record; of the acceptable types of an act, the best."""
    return {
        "events": [_entry(act) for act in gold.events],
        "agenda": [{"issue": item.issue} for item in gold.agenda],
        "positions": [{"holder": each.holder, "issue": each.issue, "stance": each.stance} for each in gold.positions],
        "outlooks": [{"outlook": each.outlook} for each in gold.outlooks],
        "precedents": [{"kind": each.kind} for each in gold.precedents],
    }


def _kept(pair: Pair, keep: Kept) -> Gold:
    """The second annotation with the acts that count as its record.

    By default an optional act is no surplus where the first annotation has not got it, and no agreement is lost where
    it has: whoever marks an act as optional leaves it open whether to record it.
    """
    if keep == "all":
        return pair.second
    entries = answer_of(record_of(pair.second), name=pair.second.name).events
    pairs = match(pair.first.events, entries, pair.first.report.text)
    shared = {j for _, j in pairs} if keep == "shared" else set()
    acts = tuple(act for j, act in enumerate(pair.second.events) if act.must or j in shared)
    return replace(pair.second, events=acts)


def _entry(act: GoldEvent) -> dict[str, Any]:
    return {
        "type": act.types[0],
        "status": act.status,
        "actors": list(act.actors),
        "recipients": list(act.recipients),
        "people": list(act.people),
        "date": act.date,
        "place": {"country": act.place.country} if act.place else None,
        "issues": list(act.issues),
        "by": act.by,
        "evidence": {"start": act.evidence.start, "end": act.evidence.end},
    }
