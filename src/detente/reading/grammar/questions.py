"""Questions by their grammar: `Has Oslo agreed?`, which tells nothing, and not `When did Oslo agree?`."""

from __future__ import annotations

from detente.reading.grammar.tokens import Token

SUBJECTS = frozenset("nsubj nsubjpass expl".split())
HELPING = frozenset(("aux", "auxpass"))
ANSWERS = {"yes": True, "no": False}
STANDING_FOR = frozenset("do have be will would can could".split())
"""Helpers that stand for what was asked: `said it would not`."""
PLAIN = frozenset("nsubj neg punct expl".split())


def answered(asked: Token) -> bool | None:
    """How the one who was asked whether something is so answers, and None where no plain answer is told.

    `Asked whether it would leave, the minister said yes`, `said it would not`.
    """
    said = asked.head
    if asked.lower_ != "asked" or asked.dep_ != "advcl" or said.i < asked.i:
        return None
    for word in said.rights:
        if word.lower_ in ANSWERS and not word.children:
            return ANSWERS[word.lower_]
        if word.dep_ == "ccomp" and word.lemma_ in STANDING_FOR and all(c.dep_ in PLAIN for c in word.children):
            return not any(c.dep_ == "neg" for c in word.children)
    return None


def answer_over(verb: Token) -> bool | None:
    """How it is answered whether something is so that a verb tells: `Asked if Oslo would leave, he said yes`."""
    over = verb.head
    if verb.dep_ not in ("ccomp", "advcl") or over.lower_ != "asked":
        return None
    return answered(over) if over.nbor().lower_ in ("whether", "if") else None


def asks_whether(verb: Token) -> bool:
    """Whether a verb is asked about as a whole, to be answered with yes or no: its helper comes before its subject."""
    if verb.dep_ not in ("ROOT", "conj") or all(sign.text != "?" for sign in verb.sent[-2:]):
        return False
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    helpers = [c for c in verb.children if c.dep_ in HELPING]
    first = min((verb, *helpers), key=lambda word: word.i)
    if subject is None or subject.i < first.i or (first is verb and verb.lemma_ not in ("be", "have")):
        return False
    return not any(word.tag_.startswith("W") for word in verb.doc[verb.left_edge.i : first.i])
