"""Lists that tell who several are: `several states, including Japan, Peru and Chad`, `others, notably Mali`."""

from __future__ import annotations

from detente.reading.grammar.syntax import MODIFIERS
from detente.reading.grammar.tokens import Token

MEMBERS = frozenset(
    "member participant signatory delegation delegate state nation country government leader minister".split()
)
"""Nouns for all who met, signed or belong together."""
STATES = frozenset("country nation state government capital neighbour neighbor ally power donor".split())
LISTED = STATES | MEMBERS | {"partner", "other", "diplomat", "envoy", "ambassador", "official", "negotiator"}
"""Nouns for several of whom a list may tell who they are."""
LEADS = (
    ("including",), ("such", "as"), ("like",), ("among", "them"), ("among", "these"), ("notably",), ("chiefly",),
    ("mainly",), ("mostly",), ("primarily",), ("particularly",), ("especially",), ("in", "particular"), ("namely",),
    ("led", "by"),
)  # fmt: skip
"""What such a list begins with."""
STARTS = frozenset(words[0] for words in LEADS)
REACH = 8
"""Words within which a list begins behind the noun: `members of the council, including Mali`."""
OPENING = frozenset(":-–—(")
"""What stands before a list of all of them."""
BEFORE_NAME = frozenset("the both".split())
PARTS = MODIFIERS | {"det"}
"""How the first words of a name hang on its last."""


def list_after(noun: Token) -> tuple[Token, bool] | None:
    """The head of the first name of a list that tells who the several are that a noun in the plural names.

    With it comes whether the list is to name all of them: `six states: Peru, ..`.
    """
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in LISTED:
        return None
    end = noun.sent.end
    for at in range(noun.i + 1, min(noun.i + REACH, end - 1)):
        token = noun.doc[at]
        length = _lead(token) if token.lower_ in STARTS else 0
        whole = not length and (token.text in OPENING or _is_apposed(noun, token))
        if length or whole:
            first = _name(noun.doc[at + length + (token.text in OPENING)]) if at + length < end else None
            return (first, whole) if first is not None else None
        if token.pos_ in ("VERB", "AUX") or not (token.text == "," or noun.is_ancestor(token)):
            return None
    return None


def _is_apposed(noun: Token, token: Token) -> bool:
    """Whether a name set beside a noun begins at a token."""
    return token.nbor(-1).text == "," and any(c.dep_ == "appos" and c.left_edge is token for c in noun.children)


def _lead(token: Token) -> int:
    """How many words a list begins with that begins at a token."""
    ahead = tuple(t.lower_ for t in token.doc[token.i : token.i + 2])
    return next((len(words) for words in LEADS if ahead[: len(words)] == words), 0)


def _name(token: Token) -> Token | None:
    """The head of the name that begins at a token."""
    while token.lower_ in BEFORE_NAME and token.i + 1 < token.sent.end:
        token = token.nbor()
    if not token.text[:1].isupper():
        return None
    while token.dep_ in PARTS and token.head.i > token.i:
        token = token.head
    return token
