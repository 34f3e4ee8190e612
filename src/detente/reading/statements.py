"""Statements that are acts though no verb names one: `the move was unacceptable`, `China would hit back`, `there is nothing to mediate`.

What a state's speaker says of another in words of blame is an accusation; in words of praise, support; a refusal in so many words
is a rejection, and a consequence held out a threat. The words stand in `data/statements.csv`.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from detente.codebook.lexicon import Expression
from detente.reading.attribution import attribute
from detente.reading.frames import Sides
from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.syntax import arguments
from detente.records import EventType, Mention
from detente.tables import rows

ORDER: tuple[EventType, ...] = ("THREATEN", "REJECT", "ACCUSE", "SUPPORT", "REQUEST")
MODES = {"ACCUSE": "disapprove", "REQUEST": "change"}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = {}
    for row in rows("reading", "statements"):
        words.setdefault(row["type"], []).append(re.escape(row["words"]))
    return {kind: re.compile(rf"\b(?:{'|'.join(found)})\b") for kind, found in words.items()}


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
    speaker = Mention(by.code, by.person, None, by.text, by.start, by.end)
    subject = arguments(token).subject
    about = resolver.parties(sentence, subject, loose=True) if subject is not None else []
    others = [m for m in about if m.code != by.code]
    if kind == "THREATEN" and others and not any(m.code == by.code for m in about):
        others = others[:1]
    return Expression(f"says: {kind}", "verb", frozenset((kind,)), (), kind, MODES.get(kind), "statement"), Sides([speaker], others)


def _kind(token: Token) -> EventType | None:
    own = [t for t in token.subtree if not any(a.dep_ in ("conj", "advcl", "relcl") and token.is_ancestor(a) for a in t.ancestors)]
    lemmas = " ".join(t.lemma_.lower() for t in own)
    return next((kind for kind in ORDER if _patterns()[kind].search(lemmas)), None)
