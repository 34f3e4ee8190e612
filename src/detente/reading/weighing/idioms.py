"""Turns of phrase that have a word for an act and tell none: `there is no denying it`, `peace, as opposed to war`."""

from __future__ import annotations

from detente.reading.grammar.tokens import Token

NO_USE = frozenset("deny doubt dispute".split())
"""What there is no doing of what everybody sees."""


def is_idiom(verb: Token) -> bool:
    """Whether a verb is part of a turn of phrase: `There's no denying that it works`, `as opposed to last year`."""
    before = verb.nbor(-1).lower_ if verb.i > verb.sent.start else ""
    after = verb.nbor().lower_ if verb.i + 1 < verb.sent.end else ""
    no_use = verb.lemma_ in NO_USE and verb.tag_ in ("VBG", "NN") and verb.lower_.endswith("ing") and before == "no"
    return no_use or (verb.lower_ == "opposed" and (before, after) == ("as", "to"))
