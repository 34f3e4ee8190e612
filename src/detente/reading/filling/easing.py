"""Who eases what was imposed, as told before: `Chad barred cattle from Mali. The ban was lifted in May`."""

from __future__ import annotations

from detente.entities.parties import is_court
from detente.reading.acts.complaints import MEASURES
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.filling.gap import Gap
from detente.reading.grammar.syntax import DEFINITE
from detente.reading.grammar.tokens import Token
from detente.reading.parties.register import MEMORY

IMPOSED = MEASURES | {"siege", "suspension", "limit"}
"""What is lifted by whoever imposed it."""


def eased(gap: Gap) -> Sides | None:
    """Both sides where it is only said that something was lifted, and who imposed it on whom was told before."""
    candidate, around = gap.candidate, gap.around
    if candidate.expression.frame != "ease" or candidate.type != "CONCEDE" or gap.trigger.pos_ != "VERB":
        return None
    if not around.passive or around.subject is not None or candidate.sides.actors or candidate.sides.recipients:
        return None
    if not around.objects or not all(map(_points_back, around.objects)) or any(_names(gap, t) for t in around.objects):
        return None
    resolver = gap.resolver
    imposed = (told for told in reversed(resolver.told[-MEMORY:]) if told.kind == "SANCTION" and told.recipients)
    last = next((told for told in imposed if told.actors and not any(map(is_court, told.codes))), None)
    return Sides(gap.bare(last.actors), gap.bare(last.recipients), {"actor:given"}) if last is not None else None


def _points_back(thing: Token) -> bool:
    """`the embargo`, `these curbs`: what was told of before."""
    return thing.lemma_.lower() in IMPOSED and any(c.lower_ in DEFINITE for c in thing.lefts)


def _names(gap: Gap, thing: Token) -> bool:
    """Whether a phrase says by name whose something is, or against whom."""
    return bool(codes_of(gap.at.within([thing], frozenset())))
