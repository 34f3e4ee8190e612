"""Candidates: every place in a report where words may express an act, with the sides and what speaks for and against it.

A candidate decides nothing. Its features lie open, so that a scorer, by rules or learned, can take or leave it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from detente.codebook.lexicon import Expression, expressions
from detente.reading.frames import FRAMES, Sides, look_around
from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.status import Standing, standing
from detente.reading.syntax import arguments

NO_ACT = "NONE"
UNFIT = frozenset(("no-person", "homeward", "unfit"))


@dataclass(slots=True)
class Candidate:
    """Words that may express an act."""

    sentence: Sentence
    trigger: Token
    expression: Expression
    sides: Sides
    standing: Standing
    type: str
    mode: str | None
    features: set[str] = field(default_factory=set)


def near_words(verb: Token) -> set[str]:
    """Words that can complete a verb's expression: particles, prepositions, objects, and the objects of prepositions."""
    found: set[str] = set()
    targets = list(arguments(verb).objects)
    for child in verb.children:
        if child.dep_ in ("nsubj", "punct", "advcl", "ccomp", "relcl"):
            continue
        found |= {child.lower_, child.lemma_.lower()}
        if child.dep_ in ("prep", "prt", "dobj", "dative", "agent"):
            targets += [g for g in child.children if g.dep_ in ("pobj", "conj", "prep")]
    for target in targets:
        found |= {target.lemma_.lower(), target.lower_}
        found |= {c.lemma_.lower() for c in target.children if c.dep_ in ("conj", "compound", "amod")}
        found |= {g.lemma_.lower() for c in target.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children}
    return found


def _before_words(noun: Token) -> set[str]:
    start = max(noun.sent.start, noun.i - 4)
    return {t.lemma_.lower() for t in noun.doc[start : noun.i]} | {t.lower_ for t in noun.doc[start : noun.i]}


def _matches(token: Token) -> list[Expression]:
    """The expressions that a token may head, the most specific first; one of type NONE rules out the less specific."""
    pos = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}.get(token.pos_)
    found = expressions().get((token.lemma_.lower(), pos), ()) if pos else ()
    if not found:
        return []
    near = _before_words(token) if pos == "noun" else near_words(token)
    fitting = [e for e in found if all(other & near for other in e.others)]
    return [] if fitting and fitting[0].type == NO_ACT else [e for e in fitting if e.type != NO_ACT]


def candidates(sentence: Sentence, resolver: Resolver) -> Iterator[Candidate]:
    """All candidates of a sentence, in order."""
    for token in sentence.span:
        if resolver.labels.name_at(sentence, token) or resolver.labels.post_at(sentence, token):
            continue
        fitting = _matches(token)
        if not fitting:
            continue
        at = look_around(sentence, token, resolver)
        tried = [(expression, FRAMES[expression.frame](at)) for expression in fitting]
        expression, sides = next(((e, s) for e, s in tried if not s.notes & UNFIT), tried[0])
        yield Candidate(sentence, token, expression, sides, standing(token), expression.type, expression.mode)
