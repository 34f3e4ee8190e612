"""Which verbs are passive, be it by a helper that they share or do without."""

from __future__ import annotations

from detente.reading.grammar.tokens import Token

WISHED = frozenset("want have see get need like wish order keep find leave prefer".split())
"""Verbs that have or want something done: `had the envoy expelled`."""
GIVING = frozenset("hand give serve present show issue deny refuse grant offer".split())
"""What is done to somebody with something: `was handed a note`."""


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive, be it by a helper that it shares or does without.

    `was summoned and expelled`, `wants the mission reduced`, `stands accused`, `pressed by Oslo, Bern agreed`.
    """
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if given_to_one(verb):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_ in ("aux", "dobj", "mark") for c in verb.children):
        return False
    above, subject = verb.head, any(c.dep_ == "nsubj" for c in verb.children)
    if verb.dep_ == "ccomp" and subject:
        return above.lemma_ in WISHED and above.i < verb.i  # not `Chad asked for aid; it got none`
    if verb.dep_ == "conj" and above != verb and above.pos_ == "VERB" and (verb.tag_ == "VBN" or subject):
        gapped = subject and verb.tag_ == "VBN"  # `four were killed and 20 injured`
        return is_passive(above) and (gapped or subject == any(c.dep_ == "nsubj" for c in above.children))
    return verb.dep_ == "advcl" and verb.tag_ == "VBN" and not subject


def given_to_one(verb: Token) -> bool:
    """Whether somebody is given something after what was done to him: `was called in and handed a note`.

    Who `was received and handed his letter to the king` hands it over himself.
    """
    if verb.dep_ != "conj" or verb.lemma_ not in GIVING or verb.tag_ not in ("VBN", "VBD"):
        return False
    above = verb.head
    gift = next((c for c in verb.children if c.dep_ == "dobj"), None)
    bare = not any(c.dep_ in ("nsubj", "aux", "dative") or c.lower_ == "to" for c in verb.children)
    called = above != verb and any(c.dep_ == "auxpass" for c in above.children)
    own = gift is not None and any(c.dep_ == "poss" or c.lower_ == "to" for c in gift.children)
    return called and bare and gift is not None and not own


def is_felt(verb: Token) -> bool:
    """Whether what looks like a passive may say how somebody feels: `was disappointed`, `is unmoved`."""
    return verb.tag_ == "VBN" and verb.pos_ == "VERB" and any(c.dep_ == "auxpass" for c in verb.children)
