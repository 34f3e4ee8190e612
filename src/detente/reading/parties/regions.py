"""Bodies that the name of a region stands for: `European foreign ministers`, `a summit of West African leaders`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from detente.entities.parties import parties
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
ONE = frozenset("country nation state republic".split())
"""Nouns for one of the states of a region."""
APART = frozenset("first last only other same next another third largest smallest richest poorest new".split())
"""What tells one from others of its region, so that it is none that was named."""


@cache
def _bodies() -> dict[str, list[str]]:
    """The words for a region, each with the bodies that gather its states, the likeliest first."""
    return {row["words"]: cell_list(row["codes"]) for row in rows("reading", "regional_bodies")}


def body_of_region(noun: Token, named: Mapping[str, float]) -> str | None:
    """The body that a noun with the name of a region stands for: one that is named, else the likeliest.

    `named` has the parties of the report.
    """
    lemma, gatherings = noun.lemma_.lower(), words("reading", "gatherings", "regional")
    if not (noun.tag_ in ("NNS", "NNPS") and lemma in MEMBERS) and lemma not in gatherings | SENT:
        return None
    codes = _bodies_before(noun)
    return next((code for code in codes if code in named), next(iter(codes), None))


@cache
def _states() -> dict[str, frozenset[str]]:
    """The words for a region, each with its states: those told, else the members of the bodies that gather them."""
    told = {row["words"]: frozenset(cell_list(row["codes"])) for row in rows("reading", "states_of_regions")}
    members = {
        words: (state for code in codes for state in parties()[code].members) for words, codes in _bodies().items()
    }
    return {words: frozenset(states) for words, states in members.items()} | told


def states_of_region(noun: Token) -> frozenset[str]:
    """The states of the region whose name a noun has before it: `the three Gulf states`; else none."""
    return _states().get(_name_before(noun, _states()) or "", frozenset())


def states_like(noun: Token) -> frozenset[str]:
    """The states one of which a noun means by its region: `thanked the Baltic country`; else none."""
    if noun.lemma_.lower() not in ONE or noun.tag_ not in ("NN", "NNP") or noun.dep_ in ("attr", "compound", "amod"):
        return frozenset()
    left = {c.lower_ for c in noun.lefts}
    more = any(c.dep_ in ("appos", "acl", "conj") or c.lower_ == "of" for c in noun.rights)
    return states_of_region(noun) if "the" in left and left.isdisjoint(APART) and not more else frozenset()


def _bodies_before(noun: Token) -> list[str]:
    """The bodies of the region whose name a noun has before it."""
    return _bodies().get(_name_before(noun, _bodies()) or "", [])


def _name_before(noun: Token, regions: Collection[str]) -> str | None:
    """The longest of these names of regions that a noun has before it, where it is not only a part of one."""
    before = [t for token in noun.doc[noun.left_edge.i : noun.i] for t in token.lower_.split("-") if t]
    for length in range(LONGEST, 0, -1):
        for at in range(len(before) - length + 1):
            name = " ".join(before[at : at + length])
            if name in regions and (at == 0 or before[at - 1] not in PARTS):
                return name
    return None
