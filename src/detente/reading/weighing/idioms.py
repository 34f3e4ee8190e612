"""Turns of phrase that have a word for an act and tell none: `there is no denying it`, `peace, as opposed to war`."""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.tokens import Token

NO_USE = frozenset("deny doubt dispute".split())
"""What there is no doing of what everybody sees."""
PAPERS = frozenset(
    "readout statement communique communiqué transcript text report document paper dossier file list name figure "
    "number datum data result finding detail footage video photo photograph picture image recording audio map "
    "schedule itinerary version copy book white-paper letter proposal plan payload".split()
)
"""What is released to be read, seen or heard, or as a load, and is nobody who was held."""


def puts_out(candidate: Candidate) -> bool:
    """Whether something is released that nobody held: `released its readout`, `the names were released`."""
    verb = candidate.trigger
    if candidate.type != "RETREAT" or verb.lemma_ != "release" or verb.pos_ != "VERB":
        return False
    around = arguments(verb)
    released = [*around.objects, *([around.subject] if around.passive and around.subject is not None else [])]
    return bool(released) and all(thing.lemma_.lower() in PAPERS for thing in released)


def is_idiom(verb: Token) -> bool:
    """Whether a verb is part of a turn of phrase: `There's no denying that it works`, `as opposed to last year`."""
    before = verb.nbor(-1).lower_ if verb.i > verb.sent.start else ""
    after = verb.nbor().lower_ if verb.i + 1 < verb.sent.end else ""
    no_use = verb.lemma_ in NO_USE and verb.tag_ in ("VBG", "NN") and verb.lower_.endswith("ing") and before == "no"
    return no_use or (verb.lower_ == "opposed" and (before, after) == ("as", "to"))


def finds(verb: Token) -> bool:
    """`the inquiry concluded that Chad had begun it`: what one finds by himself is agreed with nobody."""
    told = verb.lemma_ == "conclude" and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    subject = arguments(verb).subject if told else None
    return subject is not None and subject.tag_ in ("NN", "NNP") and not subject.conjuncts
