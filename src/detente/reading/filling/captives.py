"""Those who are held or let go, as told before of who holds them: `Chad seized two Danes. The two were freed later`."""

from __future__ import annotations

from detente.reading.acts.surroundings import NOBODY, Sides, codes_of
from detente.reading.filling.gap import Gap
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import ActTold
from detente.reading.parties.groups import DEFINITE

LAW = frozenset("police policeman officer prosecutor court judge tribunal jury".split())
"""Who deals with captives for the state that holds them."""
RELEASE = ("RETREAT", "release")
OF_CAPTIVES = frozenset(
    (RELEASE, *(("COERCE", mode) for mode in ("arrest", "legal", "deport", "seize")), ("SANCTION", "convict"))
)
"""What is done to those whom somebody holds."""


def captives(gap: Gap) -> Sides | None:
    """Both sides where it is not said who is freed or in whose hands, but who holds whom was told before."""
    kind = gap.candidate.type, gap.candidate.mode
    if gap.trigger.pos_ != "VERB" or kind not in OF_CAPTIVES:
        return None
    by_somebody = gap.around.subject is not None and not _names_no_state(gap, gap.around.subject)
    if by_somebody and kind != RELEASE:
        return None
    held, given = _held(gap), gap.candidate.sides
    named = any(_is_named(gap, thing) for thing in held)
    loose = kind == RELEASE and gap.around.subject is None
    by_name = not named and any(map(_is_name, held))
    unknown = not given.recipients if named else not (loose or by_name or all(map(_points_back, held)))
    if not held or unknown or (by_somebody and (named or not given.actors)):
        return None
    doers = codes_of(given.actors) if by_somebody else NOBODY
    told = gap.resolver.held(doers, codes_of(given.recipients) if named else NOBODY)
    if told is None or (gap.host and gap.host not in told.actors):
        return None
    elsewhere = set(gap.states_at(gap.around.after("in", "at"))) - told.codes
    if by_name and (_holds_too(gap, told) or elsewhere):
        return None
    actors = given.actors if by_somebody else gap.bare(told.actors)
    return Sides(actors, given.recipients if named else gap.bare(told.recipients), {"actor:given"})


def _holds_too(gap: Gap, told: ActTold) -> bool:
    """Whether each of two holds people of the other, so that a name alone does not say whose captive it is."""
    return gap.resolver.held(set(told.recipients), NOBODY) is not None


def _names_no_state(gap: Gap, doer: Token) -> bool:
    """Whether those who do it are the police or a court, of which it is not said whose they are."""
    return doer.lemma_.lower() in LAW and not _is_named(gap, doer)


def _is_named(gap: Gap, noun: Token) -> bool:
    """Whether a phrase names a party, or somebody of one."""
    names = (gap.resolver.labels.name_at(gap.sentence, token) for token in noun.subtree)
    return any(name is not None and gap.resolver.labels.code_of(name) for name in names)


def _is_name(noun: Token) -> bool:
    """Whether somebody is called by a name, which does not say whose he is: `Saberi`."""
    return noun.pos_ == "PROPN"


def _held(gap: Gap) -> list[Token]:
    """Who is held or let go, be it as the subject of a verb below: `let them go`."""
    below = (arguments(c).subject for c in gap.trigger.children if c.dep_ == "ccomp")
    return gap.around.objects or [token for token in below if token is not None]


def _points_back(noun: Token) -> bool:
    """Whether a phrase stands for people told of before: `them`, `the sailors`, `all nine`."""
    return noun.pos_ == "PRON" or any(c.lower_ in DEFINITE for c in noun.lefts)
