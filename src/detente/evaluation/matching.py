"""Which entry of a record answers which gold act."""

from __future__ import annotations

from collections.abc import Sequence

from detente.evaluation.answers import Entry
from detente.evaluation.criteria import status_right, who_right
from detente.evaluation.gold import GoldEvent
from detente.evaluation.parties import same_as_any
from detente.evaluation.sentences import Sentences


def match(gold: Sequence[GoldEvent], entries: Sequence[Entry], text: str) -> list[tuple[int, int]]:
    """Pairs of a gold act and the entry that answers it, by their numbers; one to one, the best fit first.

    An entry can answer an act in whose sentence its evidence stands and of which it names an acceptable type. Of equal
    fits the act that comes first in the gold is served first, and by the entry that comes first in the record.
    """
    sentences = Sentences(text)
    fits = (
        (-fit(act, entry), i, j)
        for i, act in enumerate(gold)
        for j, entry in enumerate(entries)
        if _may_answer(act, entry, sentences)
    )
    pairs: dict[int, int] = {}
    served: set[int] = set()
    for _, i, j in sorted(fits):
        if i not in pairs and j not in served:
            pairs[i] = j
            served.add(j)
    return list(pairs.items())


def fit(act: GoldEvent, entry: Entry) -> float:
    """How well an entry answers an act, from 1 to 4.6: the sides count 2, status and a person .5, shared words .6."""
    who, status = who_right(act, entry), status_right(act, entry)
    named = any(same_as_any(name, entry.people) for name in act.people)
    return 1 + 2 * who + 0.5 * status + 0.5 * named + 0.6 * _overlap(act, entry)


def _may_answer(act: GoldEvent, entry: Entry, sentences: Sentences) -> bool:
    words = act.evidence
    return entry.type in act.types and sentences.shared((words.start, words.end), (entry.start, entry.end))


def _overlap(act: GoldEvent, entry: Entry) -> float:
    """The characters that the two pieces of evidence share, as a share of the shorter one."""
    words = act.evidence
    common = min(words.end, entry.end) - max(words.start, entry.start)
    return max(0, common) / max(1, min(words.end - words.start, entry.end - entry.start))
