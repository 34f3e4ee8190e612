"""Whom the name of a region stands for: `European foreign ministers`, `a summit of West African leaders`.

A body, or a state: `the Himalayan kingdom`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from detente.reading.grammar.tokens import Token
from detente.tables import cell_list, rows, words

LONGEST = 3
"""Words in the longest name of a region."""
MEMBERS = frozenset(
    "leader minister president premier head chief government country nation state power ambassador envoy "
    "official partner member general commander capital troop soldier peacekeeper observer monitor mediator negotiator "
    "diplomat counterpart colleague".split()
)
"""Nouns for those who make up, speak or act for a body."""
PARTS = frozenset("central eastern western northern southern east west north south".split())
"""What makes a region of less than the name behind it: `Central European`."""
SENT = frozenset("force mission contingent".split())
"""What a body sends."""
NATO = "NAT"
"""Whose forces are meant by `allied` only where it is named: others have allies too."""


@cache
def _bodies() -> dict[str, list[str]]:
    """The words for a region, each with the bodies that gather its states, the likeliest first."""
    return {row["words"]: cell_list(row["codes"]) for row in rows("reading", "regional_bodies")}


@cache
def _states() -> dict[str, list[str]]:
    """The words for a region, each with the states that lie there."""
    return {row["words"]: cell_list(row["codes"]) for row in rows("reading", "region_states")}


def states_of_region(noun: Token) -> frozenset[str]:
    """The states of the region whose name a noun has before it: `the three Gulf states`, `the Himalayan kingdom`."""
    return frozenset(_named_before(noun, _states()))


def body_of_region(noun: Token, named: Mapping[str, float]) -> str | None:
    """The body that a noun with the name of a region stands for: one that is named, else the likeliest.

    `named` has the parties of the report.
    """
    lemma, gatherings = noun.lemma_.lower(), words("reading", "gatherings", "regional")
    if not (noun.tag_ in ("NNS", "NNPS") and lemma in MEMBERS) and lemma not in gatherings | SENT:
        return None
    codes = _bodies_before(noun)
    return next((code for code in codes if code in named), next((code for code in codes if code != NATO), None))


def _bodies_before(noun: Token) -> list[str]:
    """The bodies of the region whose name a noun has before it."""
    return _named_before(noun, _bodies())


def _named_before(noun: Token, regions: Mapping[str, list[str]]) -> list[str]:
    """What the region has whose name a noun has before it."""
    named = (token.lower_.replace("-", " ") for token in noun.doc[noun.left_edge.i : noun.i])
    before = [word for word in named if word.strip()]
    for length in range(LONGEST, 0, -1):
        for at in range(len(before) - length + 1):
            whole = at == 0 or before[at - 1] not in PARTS
            if whole and (codes := regions.get(" ".join(before[at : at + length]))):
                return codes
    return []
