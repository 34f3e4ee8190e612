"""What makes words no act, whoever its parties may be: each is a rule in `data/weights.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.codebook.plover import SPEECH
from detente.reading.acts import Candidate
from detente.reading.syntax import arguments

BEFORE = frozenset("compound amod nmod poss".split())
NOBODY = frozenset("nobody none neither".split())
TOLD = frozenset(("occurred", "ongoing", "planned"))
"""What says nothing new of a trip to which `the trip` points back."""
EVER = frozenset("ever never".split())


def vetoes_of(candidate: Candidate) -> Iterator[str]:
    """The rules that rule a candidate out."""
    if "told-trip" in candidate.sides.notes and candidate.standing.status in TOLD:
        yield "told-again"
    verb = candidate.trigger
    if verb.pos_ not in ("VERB", "AUX"):
        return
    if candidate.type in SPEECH and _is_opposition(arguments(verb).subject):
        yield "by-opposition"
    if candidate.type in SPEECH and _after_nor(verb):
        yield "neither-nor"
    if candidate.type not in SPEECH and candidate.standing.status == "denied" and _never_before(verb):
        yield "never-before"
    if _first_time(verb):
        yield "first-time"


def _is_opposition(subject: Token | None) -> bool:
    """`the opposition`, `opposition leader Ann Smith`, `the opposition's spokesman`: no voice of the state."""
    if subject is None:
        return False
    near = (subject, *(c for c in subject.children if c.dep_ in BEFORE))
    armed = any(c.lower_ == "armed" for word in near for c in word.children)
    return not armed and any(word.lower_ == "opposition" for word in near)


def _after_nor(verb: Token) -> bool:
    """`neither confirmed nor denied it`, `has neither welcomed nor condemned it`: words that were not said."""
    if any(c.lower_ == "neither" and c.dep_ == "preconj" for c in verb.children):
        return True
    if verb.dep_ != "conj" or verb.i == verb.sent.start or verb.nbor(-1).lower_ != "nor":
        return False
    return verb.lemma_ == "deny" or verb.tag_ in ("VBD", "VBN")


def _never_before(verb: Token) -> bool:
    """`no minister had set foot there`, `none had ever met one`: what the past lacked, and no meeting refused."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    subject = arguments(verb).subject
    lacking = subject is not None and (subject.lower_ in NOBODY or any(c.lower_ == "no" for c in subject.children))
    ever = any(c.lower_ in EVER and c.dep_ in ("advmod", "neg") for c in verb.children)
    return "had" in helpers and (lacking or ever)


def _first_time(verb: Token) -> bool:
    """`it was the first time that they had met`, `the biggest deal ever struck`: what is said of an act told before."""
    noun = verb.head
    if verb.dep_ not in ("relcl", "acl") or noun.dep_ not in ("attr", "appos", "dobj", "npadvmod"):
        return False
    beside = {c.lower_ for c in noun.children}
    ever = any(c.lower_ == "ever" for c in verb.children)
    superlative = any(c.tag_ in ("JJS", "RBS") for c in noun.children)
    return (noun.lemma_ == "time" and "first" in beside and noun.dep_ != "dobj") or (superlative and ever)
