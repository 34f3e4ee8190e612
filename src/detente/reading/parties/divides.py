"""Who lives on the two sides of a water or a line: `both sides of the Taiwan Strait`, `either bank of the Panj`."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from detente.reading.grammar.tokens import Token
from detente.tables import cell_list, rows

SIDES = frozenset("side shore bank".split())
OF_TWO = frozenset("both two either neither".split())


@cache
def _divides() -> dict[str, list[str]]:
    """The names of waters and lines, each with the two that it parts."""
    return {row["words"]: cell_list(row["codes"]) for row in rows("reading", "divides")}


def parted_by(noun: Token, told: Container[str]) -> list[str]:
    """The two parties on the sides of a water or a line: of one without its name where a report tells of both of them.

    Else it has told of either.
    """
    if noun.lemma_.lower() not in SIDES or noun.i == 0 or noun.nbor(-1).lower_ not in OF_TWO:
        return []
    of = [g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    for place in of:
        parted = _divides().get(" ".join(t.lower_ for t in place.subtree if t.dep_ != "det"), [])
        known = [code for code in parted if code in told]
        if known and (place.text != place.lower_ or known == parted):
            return parted
    return []
