"""Questions by their grammar: `Has Oslo agreed?`, which tells nothing, and not `When did Oslo agree?`."""

from __future__ import annotations

from detente.reading.grammar.tokens import Token

SUBJECTS = frozenset("nsubj nsubjpass expl".split())
HELPING = frozenset(("aux", "auxpass"))


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
