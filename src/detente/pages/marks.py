"""A text cut at the edges of its cited passages, so that passages which overlap can each be marked in full."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

WRAPPED = 100  # A text none of whose lines is longer was wrapped by hand: its line ends are no paragraph ends.


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that entry `number` cites: code points of the text, end exclusive."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same passages: those citing it, shortest first, and those that open or close here."""

    text: str
    cited_by: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]


_Span = tuple[int, int]


def mark(text: str, passages: Sequence[Passage]) -> list[list[Piece]]:
    """The paragraphs of the text, each in pieces. A passage that holds no words of the text is left out."""
    edges = sorted({edge for passage in passages for edge in (passage.start, passage.end)})
    paragraphs = [_cut(span, edges) for span in _paragraphs(text)]
    spans = [span for paragraph in paragraphs for span in paragraph]
    cited_by = _cited_by(spans, passages)
    opens, closes = _last(reversed(spans), cited_by), _last(spans, cited_by)
    return [
        [
            Piece(text[slice(*span)].replace("\r", " "), tuple(cited_by[span]), tuple(opens[span]), tuple(closes[span]))
            for span in paragraph
        ]
        for paragraph in paragraphs
    ]


def _paragraphs(text: str) -> list[_Span]:
    wrapped = max(map(len, text.splitlines()), default=0) <= WRAPPED
    paragraph = r"\S.*(?:\n.*\S.*)*" if wrapped else r"\S(?:.*\S)?"
    return [found.span() for found in re.finditer(paragraph, text)]


def _cut(span: _Span, edges: Sequence[int]) -> list[_Span]:
    start, end = span
    return list(pairwise([start, *edges[bisect_right(edges, start) : bisect_left(edges, end)], end]))


def _cited_by(spans: Sequence[_Span], passages: Iterable[Passage]) -> Mapping[_Span, list[int]]:
    found: dict[_Span, list[int]] = defaultdict(list)
    for passage in sorted(passages, key=lambda passage: (passage.end - passage.start, passage.number)):
        first = bisect_left(spans, (passage.start, passage.start))
        for span in spans[first : bisect_left(spans, (passage.end, passage.end))]:
            found[span].append(passage.number)
    return found


def _last(spans: Iterable[_Span], cited_by: Mapping[_Span, list[int]]) -> Mapping[_Span, list[int]]:
    """For each span the passages that it is the last to belong to, in this order of spans."""
    last = {number: span for span in spans for number in cited_by[span]}
    found: dict[_Span, list[int]] = defaultdict(list)
    for number in sorted(last):
        found[last[number]].append(number)
    return found
