"""`both` as the object of a verb, which the model takes for an adverb: `advised both to wait`, `urged both not to`."""

from __future__ import annotations

from spacy.tokens import Doc, Token

BEHIND = frozenset("to not against that from".split())
"""What stands behind an object that is `both`."""


def mend_both(doc: Doc) -> None:
    """Make `both` the object of the verb right before it, where what it is asked follows."""
    for token in doc[1:-1]:
        if token.lower_ == "both" and token.dep_ != "dobj" and _follows(token.nbor(-1), token):
            token.head, token.dep_, token.pos_ = token.nbor(-1), "dobj", "PRON"


def _follows(verb: Token, both: Token) -> bool:
    return verb.pos_ == "VERB" and verb.sent == both.sent and both.nbor(1).lower_ in BEHIND
