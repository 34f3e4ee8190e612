"""Words for a deed that tell none: what arms are made for, `missiles designed to hit Oslo`, which nobody has fired."""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.tokens import Token

ABLE = frozenset("able unable capable incapable ability capability capabilities capacity means".split())
"""What one is, or has, who could do something."""
MAKING = frozenset("build develop design buy purchase acquire procure order train equip".split())
"""What is done with arms and men before they are used."""
MEANT = frozenset("mean intend design build conceive create engineer optimise optimize".split())
"""What arms are for something: `guns meant to shell it`."""


def is_no_deed(candidate: Candidate) -> bool:
    """Whether the words of a candidate, whoever its parties may be, tell nothing that was or will be done."""
    return candidate.type == "ASSAULT" and _only_could(candidate.trigger)


def _only_could(blow: Token) -> bool:
    """Whether a blow is only what something is made for or can do: `bought guns to shell it`, `can hit Oslo`."""
    if blow.dep_ == "conj" and blow.tag_ == blow.head.tag_:
        return _only_could(blow.head)
    over = blow.head
    if blow.dep_ == "pcomp":
        return over.lower_ == "of" and over.head.lower_ in ABLE
    helpers = {c.lower_ for c in blow.children if c.dep_ == "aux"}
    if "to" not in helpers:
        return not helpers.isdisjoint(("can", "ca"))
    return over.lower_ in ABLE or over.lemma_ in MAKING or _is_meant(over) or _is_enough(blow)


def _is_meant(verb: Token) -> bool:
    """`guns meant to hit Oslo`, `was designed to`; not `meant to strike`."""
    return verb.lemma_ in MEANT and verb.tag_ == "VBN" and (verb.dep_ in ("acl", "amod") or is_passive(verb))


def _is_enough(blow: Token) -> bool:
    """`strong enough to sink a carrier`."""
    over = blow.head
    return any(c.lower_ == "enough" for word in (over, *over.children) for c in (word, *word.children) if c.i < blow.i)
