"""A candidate: words that may express an act, with its sides and what speaks for and against.

It decides nothing. Its features lie open, so that a scorer, by rules or learned, can take or leave it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.codebook.lexicon import Expression
from detente.reading.acts.surroundings import Sides
from detente.reading.grammar.status import Standing
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence

HOSTILE = frozenset(("ASSAULT", "SANCTION", "COERCE", "MOBILIZE"))
"""Types of what is done to others against their will."""
UNFIT = frozenset(("no-person", "homeward", "unfit"))
"""Notes of sides that an expression does not fit."""


@dataclass(slots=True)
class Candidate:
    """Words that may express an act; `rivals` are what else they may express, acts of other types, less likely ones.

    `alike` are those who are said to have done the same, `echoed` the word for it: `Chile left, as did Peru`.
    """

    sentence: Sentence
    trigger: Token
    expression: Expression
    sides: Sides
    standing: Standing
    type: str
    mode: str | None
    features: set[str] = field(default_factory=set)
    rivals: list[Candidate] = field(default_factory=list)
    alike: set[str] = field(default_factory=set)
    echoed: Token | None = None


def uttered(sentence: Sentence, token: Token, expression: Expression, sides: Sides, cue: str) -> Candidate:
    """A candidate that took place as it is told."""
    return Candidate(sentence, token, expression, sides, Standing("occurred", cue), expression.type, expression.mode)
