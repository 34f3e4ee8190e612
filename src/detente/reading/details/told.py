"""An act as its report tells it: what it may be about, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p

from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.records import Event


@dataclass(frozen=True, slots=True)
class Told:
    """An act with its sentence, how far down the report that stands (0 to 1), and the scores of its issues.

    `trigger` is the word that names it.
    """

    event: Event
    sentence: Sentence
    trigger: Token
    depth: float
    scores: dict[str, float]


def richness(told: Sequence[Told]) -> dict[str, float]:
    """How many acts a report tells, and how many in a sentence: of news that tells few, little is said on issues."""
    return {"acts": log1p(len(told)), "dense": len(told) / (told[-1].sentence.index + 1)}


def sigmoid(score: float) -> float:
    """The chance that a score of a logistic regression stands for."""
    return 1 / (1 + exp(-score))
