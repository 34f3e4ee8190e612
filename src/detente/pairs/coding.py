"""The PLOVER type and quad class of what one marked party does to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

from detente.codebook.plover import quad_of
from detente.pairs.encoder import classes, probabilities
from detente.pairs.marking import Span, marked_pieces
from detente.records import EventType, PairCode

BATCH = 32
Marked = tuple[str, Span | None, Span | None]
"""A sentence with the spans of the actor and of the recipient, None for one that it does not name."""


def code_pair(sentence: str, *, actor: Span | None, recipient: Span | None) -> PairCode:
    """What the party marked as actor does to the one marked as recipient.

    Spans are start and end in code points, the end exclusive; a party that the sentence does not name is None. There is
    always an answer: that something is done is taken as given. Raises `UsageError` where both are None, or where a span
    is empty or reaches outside the sentence.
    """
    return next(code_pairs([(sentence, actor, recipient)]))


def code_pairs(marked: Iterable[Marked]) -> Iterator[PairCode]:
    """The same of many sentences, in batches and in order."""
    waiting = iter(marked)
    while batch := list(islice(waiting, BATCH)):
        shares = probabilities([marked_pieces(*one) for one in batch])
        for row in shares:
            best = int(row.argmax())
            kind, _, mode = classes()[best].partition("/")
            yield PairCode(cast("EventType", kind), mode or None, quad_of(kind), round(float(row[best]), 4))
