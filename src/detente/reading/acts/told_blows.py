"""Attacks that are spoken of once they were told of: `the attack`, `these killings`, `it`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from detente.reading.grammar.syntax import DEFINITE
from detente.reading.grammar.tokens import Token
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.tables import words

POINTING = frozenset("it this them these".split())
"""Words for what was told of just before."""
TERROR = frozenset("terror terrorism terrorist".split())
TOLD_OF = frozenset(("nsubj", "nsubjpass", "dobj"))
"""How a noun hangs that a pronoun may stand for."""


def is_told_blow(word: Token, sentence: Sentence, talk: Talk) -> bool:
    """Whether a word stands for an attack told of before: `the bombing`, `the terrorist act`, or `it` after that."""
    if word.lower_ in POINTING and word.pos_ == "PRON":
        return next(map(names_blow, _nouns_before(word, sentence, talk)), _blow_told_last(sentence, talk))
    return is_definite(word) and names_blow(word)


def _blow_told_last(sentence: Sentence, talk: Talk) -> bool:
    """Whether the last act told is an attack, of this sentence or the one before."""
    last = talk.told[-1] if talk.told else None
    return last is not None and last.kind == "ASSAULT" and sentence.index - last.sentence <= 1


def names_blow(noun: Token) -> bool:
    """Whether a noun names an attack or a murder."""
    if noun.lemma_.lower() == "act":
        return any(c.lemma_.lower() in TERROR for c in noun.children)
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words("reading", "blows")


def is_definite(noun: Token) -> bool:
    """`the attack`, `those killings`, `such raids`."""
    return any(c.lower_ == "such" or (c.dep_ == "det" and c.lower_ in DEFINITE) for c in noun.lefts)


def _nouns_before(word: Token, sentence: Sentence, talk: Talk) -> Iterator[Token]:
    """The nouns that a pronoun may stand for, the nearest first, in its sentence and the one before."""
    here = (noun for noun in reversed(sentence.tokens) if noun.i < word.i)
    last = talk.sentences[sentence.index - 1].tokens if sentence.index else ()
    for noun in chain(here, reversed(last)):
        if noun.pos_ == "NOUN" and noun.dep_ in TOLD_OF and is_definite(noun):
            yield noun
