"""An act as its report tells it: what it may be about, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from spacy.tokens import Token

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


def sigmoid(score: float) -> float:
    """The chance that a score of a logistic regression stands for."""
    return 1 / (1 + exp(-score))
