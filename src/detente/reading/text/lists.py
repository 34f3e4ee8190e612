"""Lists of states that the model tears apart: `will visit Nepal, Sri Lanka, the Lao PDR, and Bhutan`."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from detente.reading.grammar.tokens import Doc, Token

SEVERAL = 3
"""Names from which on a row of them is a list."""
BETWEEN = frozenset((",", "and", "the"))
FIRST_OF_LIST = frozenset("dobj pobj nsubj nsubjpass".split())


def mend_lists(doc: Doc, states: AbstractSet[int]) -> None:
    """Join the names of three states and more that stand in a row with `and` before the last."""
    for row in _rows(doc, states):
        first, before_last = row[0], doc[row[-2].i + 1 : row[-1].i]
        ends = any(token.lower_ == "and" for token in before_last)
        if len(row) < SEVERAL or not ends or first.dep_ not in FIRST_OF_LIST:
            continue
        if all(later in first.conjuncts for later in row[1:]):
            continue
        _set_upright(first, row)
        for earlier, later in pairwise(row):
            if later.dep_.startswith("nsubj") or later.is_ancestor(earlier):
                break  # `visited Chad, Mali and Niger agreed to it`
            later.hang_on(earlier)
            later.dep_ = "conj"


def _rows(doc: Doc, states: AbstractSet[int]) -> Iterator[list[Token]]:
    """The last words of the names of states with nothing but commas, `and` and `the` between them."""
    row: list[Token] = []
    for token in doc:
        if token.i in states:
            if row and row[-1].i == token.i - 1:
                row[-1] = token
            else:
                row.append(token)
        elif row and (token.lower_ not in BETWEEN or token.sent is not row[0].sent):
            if len(row) > 1:
                yield row
            row = []
    if len(row) > 1:
        yield row


def _set_upright(first: Token, row: list[Token]) -> None:
    """Let the verb over the first be that of the sentence, where the model takes a name further on for its root."""
    root = next((later for later in row[1:] if later.head is later), None)
    verb = first
    while verb.head is not verb and verb.head is not root:
        verb = verb.head
    if root is None or verb.pos_ not in ("VERB", "AUX") or verb.head is not root:
        return
    verb.stand_alone()
    for child in [c for c in root.children if c.dep_ not in ("compound", "det")]:
        if child not in row:
            child.hang_on(verb)
