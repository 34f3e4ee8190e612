"""Those who are let go, as told before of who holds them: `gunmen seized two Danes. The two were freed on Monday`."""

from __future__ import annotations

from detente.reading.acts.surroundings import NOBODY, Sides, codes_of
from detente.reading.filling.gap import Gap
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.tokens import Token

RELEASE = ("RETREAT", "release")


def let_go(gap: Gap) -> Sides | None:
    """Both sides of a release where it is not said who is freed, or by whom, but who holds whom was told before."""
    candidate, verb = gap.candidate, gap.trigger
    if (candidate.type, candidate.mode) != RELEASE or verb.pos_ != "VERB":
        return None
    freed = _freed(gap)
    inside = [token for thing in freed for token in thing.subtree]
    named = any(gap.resolver.labels.name_at(gap.sentence, token) for token in inside)
    by_somebody = gap.around.subject is not None
    if not freed or (by_somebody and (named or not all(map(_points_back, freed)))):
        return None
    given = candidate.sides
    doers = codes_of(given.actors) if by_somebody else NOBODY
    told = gap.resolver.held(doers, codes_of(given.recipients) if named else NOBODY)
    if told is None or (by_somebody and not doers):
        return None
    actors = given.actors if by_somebody else gap.bare(told.actors)
    return Sides(actors, given.recipients if named else gap.bare(told.recipients), {"actor:given"})


def _freed(gap: Gap) -> list[Token]:
    """Who is let go, be it as the subject of a verb below: `let them go`."""
    below = (arguments(c).subject for c in gap.trigger.children if c.dep_ == "ccomp")
    return gap.around.objects or [token for token in below if token is not None]


def _points_back(noun: Token) -> bool:
    """Whether a phrase stands for people told of before: `them`, `the sailors`."""
    return noun.pos_ == "PRON" or any(c.lower_ in ("the", "these", "those") for c in noun.lefts)
