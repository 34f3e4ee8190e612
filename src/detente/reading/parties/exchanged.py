"""Of whom the talk is in a briefing: those whom a question and its answer name, and the house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from detente.reading.names.authorship import asks
from detente.reading.text.parse import Sentence

Counts = Mapping[str, float]
"""How often each party is named."""
LONG = 40
"""Sentences of a briefing that goes from one matter to the next; one of fewer is mostly about one."""


def counts_by_exchange(
    sentences: Sequence[Sentence], by_paragraph: Mapping[int, Counter[str]], house: str | None, of_house: float
) -> dict[int, Counts]:
    """How often each party is named in the exchange in which a paragraph stands, by paragraph.

    An exchange that names nobody but the house goes on with the one before: `Q And when?`. Before the first question
    each paragraph may be of another matter. The house, which speaks throughout, counts so many times, and more than any
    other. A short text, and one without questions, has none.
    """
    if house is None or len(sentences) < LONG:
        return {}
    exchanges: list[tuple[list[int], Counter[str]]] = []
    asked = False
    for number, (first, *_) in groupby(sentences, key=lambda sentence: sentence.paragraph):
        puts = asks(first.whole)
        if puts or not asked:
            exchanges.append(([], Counter[str]()))
        asked |= puts
        numbers, named = exchanges[-1]
        numbers.append(number)
        named.update(by_paragraph.get(number, {}))
    found: dict[int, Counts] = {}
    last: Counter[str] = Counter()
    for numbers, named in exchanges if asked else ():
        last = named if named.keys() - {house} else last
        counts = {**last, house: max(of_house, 1.0 + max(last.values(), default=0))}
        found |= dict.fromkeys(numbers, counts)
    return found
