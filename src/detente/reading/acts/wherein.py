"""On whose ground something is done that a clause with `where` tells: `In Mali, where French soldiers are based`."""

from __future__ import annotations

from detente.reading.acts.surroundings import Sides, Surroundings, codes_of

ON_GROUND = frozenset(("MOBILIZE", "ASSAULT", "AID"))
"""Types of acts that are done to whoever's ground they are done on."""


def wherein(at: Surroundings, sides: Sides, act_type: str) -> Sides:
    """The sides of an act, with those on whose ground it is done where its own clause names nobody it is done to."""
    if sides.recipients or act_type not in ON_GROUND or at.nominal or at.word.dep_ != "relcl":
        return sides
    if not any(c.lower_ == "where" and c.dep_ == "advmod" for c in at.word.children):
        return sides
    hosts = at.owners_of([at.word.head], frozenset(codes_of(sides.actors)))
    return Sides(sides.actors, hosts, sides.notes) if hosts else sides
