"""Whether a report tells of dealings between states at all, once all that may be an act in it has been weighed.

A court, a cup or a cabinet is reported with all of diplomacy's words, and with foreigners in it. Each of these words by
itself may pass for an act; that little else in the report speaks for any, and its other words are those of such news,
tells that none is one. A logistic regression: `data/dealings.csv` has its weights, for each word and for what all
candidates together come to.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from detente.reading.parties.relevance import SHORT
from detente.reading.text.parse import Parsed
from detente.tables import rows

WORD = "word:"
"""Begins the feature of a word."""
OPEN_CLASSES = frozenset(("NOUN", "VERB", "ADJ"))


def tells_of_dealings(parsed: Parsed, scores: Sequence[float]) -> bool:
    """Whether a report tells of dealings, given how much speaks for each of its candidates; a short text does."""
    if len(parsed.sentences) < SHORT:
        return True
    weights = _weights()
    told = summed(scores) | {"words": words_say(words_of(parsed), weights)}
    return weights["base"] + sum(weights[name] * value for name, value in told.items()) > 0


def summed(scores: Sequence[float]) -> dict[str, float]:
    """What the candidates of a report come to: how many acts are to be expected, and out of how many."""
    expected = math.fsum(1 / (1 + math.exp(-score)) for score in scores)
    return {"expected": math.log1p(expected), "candidates": math.log1p(len(scores))}


def words_of(parsed: Parsed) -> set[str]:
    """The nouns, verbs and adjectives of a report, in their base forms."""
    return {
        token.lemma_.lower()
        for sentence in parsed.sentences
        for token in sentence.tokens
        if token.pos_ in OPEN_CLASSES and token.text.isalpha()
    }


def words_say(found: Iterable[str], weights: Mapping[str, float]) -> float:
    """How much the words of a report speak for acts in it."""
    return math.fsum(weights.get(WORD + word, 0.0) for word in found)


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("reading", "dealings")}
