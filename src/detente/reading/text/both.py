"""`both` as the object of a verb, which the model takes for an adverb: `advised both to wait`, `urged both not to`."""

from __future__ import annotations

from detente.reading.grammar.tokens import Doc, Token

BEHIND = frozenset("to not against that from".split())
"""What stands behind an object that is `both`."""

BESIDE = frozenset("by on in at for after".split())
"""What may stand there too, where no `and` tells what is both: `thanked both by telephone`."""


def mend_both(doc: Doc) -> None:
    """Make `both` the object of the verb right before it, where what it is asked follows."""
    for token in doc[1:-1]:
        if token.lower_ == "both" and token.dep_ != "dobj" and _follows(token.nbor(-1), token):
            token.hang_on(token.nbor(-1))
            token.dep_, token.pos_ = "dobj", "PRON"


def _follows(verb: Token, both: Token) -> bool:
    if verb.pos_ != "VERB" or verb.sent != both.sent:
        return False
    after = both.doc[both.i + 1 : both.sent.end]
    whole = after[0].lower_ in BESIDE and not any(token.lower_ == "and" for token in after)
    return whole or after[0].lower_ in BEHIND
