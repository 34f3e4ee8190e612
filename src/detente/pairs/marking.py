"""A sentence with two marked parties, as the encoder reads it: word pieces with a mark before and after each party."""

from __future__ import annotations

from detente.encoders.pieces import FIRST, LAST, number_of, vocabulary
from detente.errors import UsageError

Span = tuple[int, int]
"""Start and end in code points, the end exclusive."""

ACTOR, RECIPIENT = ("[unused1]", "[unused2]"), ("[unused3]", "[unused4]")
"""The pieces that stand before and after a party; the vocabulary keeps them for such use."""
LONGEST = 160
"""Word pieces of a sentence that are read; what follows is left out, around the parties where it must be."""


def marked_pieces(sentence: str, actor: Span | None, recipient: Span | None) -> list[int]:
    """The numbers of the word pieces of a sentence with its parties marked; one that it does not name is None.

    A party may stand within the other (`the <Syrian> rebels`). Raises `UsageError` where neither is given, or where a
    span is empty or reaches outside the sentence.
    """
    marks: list[tuple[int, bool, int, str]] = []
    for name, span, (before, after) in (("actor", actor, ACTOR), ("recipient", recipient, RECIPIENT)):
        if span is None:
            continue
        start, end = span
        if not 0 <= start < end <= len(sentence):
            raise UsageError(
                f"the {name} ({start}, {end}) is no part of the sentence, which has {len(sentence)} characters: "
                "give the start and the end of its words, counted from 0"
            )
        marks += [(start, True, -end, before), (end, False, -start, after)]
    if not marks:
        raise UsageError("mark the actor, the recipient or both: neither is given")
    return _window(_pieces(sentence, [(at, piece) for at, _, _, piece in sorted(marks)]))


def _pieces(sentence: str, marks: list[tuple[int, str]]) -> list[int]:
    found: list[int] = []
    done = 0
    for at, mark in marks:
        found += [*_encode(sentence[done:at]), number_of(mark)]
        done = at
    return found + _encode(sentence[done:])


def _encode(words: str) -> list[int]:
    return list(vocabulary().encode(words, add_special_tokens=False).ids)


def _window(pieces: list[int]) -> list[int]:
    """The pieces between those that open and close a sentence; of a long one, a stretch that holds the marks."""
    marks = [number for number, piece in enumerate(pieces) if piece in {number_of(m) for m in (*ACTOR, *RECIPIENT)}]
    room = LONGEST - 2
    if marks[-1] - marks[0] >= room:
        kept = pieces[marks[0] : marks[0] + room // 2] + pieces[marks[-1] + 1 - room // 2 : marks[-1] + 1]
    else:
        start = max(0, min(marks[-1] + 1 - room, len(pieces) - room)) if marks[-1] >= room else 0
        kept = pieces[start : start + room]
    return [number_of(FIRST), *kept, number_of(LAST)]
