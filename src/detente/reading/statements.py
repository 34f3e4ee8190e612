"""Statements that are acts though no verb names one: `the move was unacceptable`, `there is nothing to mediate`.

What a state's speaker says of another in words of blame is an accusation; in words of praise, support; a refusal in so
many words is a rejection, and a consequence held out a threat. The words stand in `data/statements.csv`.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from detente.codebook.lexicon import Expression
from detente.reading.attribution import attribute, speaker_of
from detente.reading.judgements import judgements
from detente.reading.parse import Sentence
from detente.reading.phrases import base_forms, matching
from detente.reading.references import Resolver
from detente.reading.surroundings import Sides, codes_of
from detente.reading.syntax import arguments
from detente.records import EventType
from detente.tables import rows

ORDER: tuple[EventType, ...] = ("THREATEN", "REJECT", "ACCUSE", "SUPPORT", "REQUEST")
COPULAS = frozenset("be remain seem look appear become sound constitute represent amount".split())
PREDICATE = frozenset("attr acomp oprd dobj prep".split())
MODES = {"ACCUSE": "disapprove", "REQUEST": "change"}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = {}
    for row in rows("reading", "statements"):
        words.setdefault(row["type"], []).append(row["words"])
    return {kind: matching(found) for kind, found in words.items()}


def statement(sentence: Sentence, token: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """What the clause headed by a verb says on somebody's word, where its words make that an act of speech."""
    if token.pos_ not in ("VERB", "AUX") or token.dep_ not in ("ccomp", "ROOT", "conj", "parataxis"):
        return None
    by = attribute(sentence, token, resolver)
    if by is None or by.code == "MEDIA":
        return None
    kind = _kind(token)
    if kind is None:
        return None
    subject = arguments(token).subject
    about = resolver.parties(sentence, subject, loose=True) if subject is not None else []
    others = [m for m in about if m.code != by.code]
    if kind == "THREATEN" and by.code not in codes_of(about):
        others = others[:1]
    expression = Expression(f"says: {kind}", "verb", frozenset((kind,)), (), kind, MODES.get(kind), "statement")
    return expression, Sides([speaker_of(by)], others)


def _kind(verb: Token) -> EventType | None:
    """What the words of the verb's own clause make it."""
    own = (token for token in verb.subtree if not _in_other_clause(token, verb))
    lemmas = base_forms(own)
    return next((kind for kind in ORDER if _patterns()[kind].search(lemmas)), None) or _verdict(verb)


def _verdict(verb: Token) -> EventType | None:
    """Praise or blame that a clause such as `the raid was barbaric` utters; what is `not acceptable` is blamed."""
    if verb.lemma_ not in COPULAS:
        return None
    parts = [child for child in verb.children if child.dep_ in PREDICATE]
    said = {t.lemma_.lower() for part in parts for t in part.subtree if not _in_other_clause(t, verb)}
    denied = any(child.dep_ == "neg" for child in verb.children) or "no" in said
    if said & judgements("bad"):
        return None if denied else "ACCUSE"
    if said & judgements("good"):
        return "ACCUSE" if denied else "SUPPORT"
    return None


def _in_other_clause(token: Token, verb: Token) -> bool:
    """Whether a word belongs to a clause beside or within that of the verb."""
    return any(a.dep_ in ("conj", "advcl", "relcl") and verb.is_ancestor(a) for a in token.ancestors)
