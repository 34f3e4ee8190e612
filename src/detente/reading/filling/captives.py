"""Those who are held or let go, as told before of who holds them: `Chad seized two Danes. The two were freed later`."""

from __future__ import annotations

from detente.reading.acts.surroundings import NOBODY, Sides, codes_of
from detente.reading.filling.gap import Gap
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import COMPANY, ActTold
from detente.reading.parties.groups import DEFINITE
from detente.reading.parties.register import MEMORY

LAW = frozenset("police policeman officer prosecutor court judge tribunal jury".split())
"""Who deals with captives for the state that holds them."""
RELEASE = ("RETREAT", "release")
OF_CAPTIVES = frozenset(
    (RELEASE, *(("COERCE", mode) for mode in ("arrest", "legal", "deport", "seize")), ("SANCTION", "convict"))
)
"""What is done to those whom somebody holds."""
TAKING = frozenset(
    "detain arrest rearrest jail imprison incarcerate apprehend nab capture hold kidnap abduct seize impound hijack "
    "intercept board sentence convict detention imprisonment kidnapping abduction seizure capture".split()
)
"""Verbs and nouns that tell that somebody is or was taken."""
TAKEN = frozenset(("COERCE", "SANCTION"))
FREEING = frozenset("release free liberate freedom liberation".split())
THINGS = frozenset(
    "fund money asset aid tranche loan reserve report document text data figure result tape film water pressure "
    "speech trade press".split()
)
"""What is freed or released that nobody has taken captive."""


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


def asked_to_free(gap: Gap, asking: set[str]) -> tuple[str, ...]:
    """Who is asked to let go those whom it was told to have taken: `Iran seized a ship. Rome demanded its release`."""
    if gap.candidate.type != "REQUEST" or not any(map(_frees, gap.trigger.subtree)):
        return ()
    lately = reversed(gap.resolver.told[-MEMORY:])
    took = [told for told in lately if told.kind in TAKEN and told.word.lemma_.lower() in TAKING and told.actors]
    if any(not asking.isdisjoint(told.actors) for told in took):
        return ()  # each may hold somebody
    near = [told for told in took if gap.sentence.index - told.sentence <= COMPANY]
    known = {told.actors for told in near if _is_told_by_whom(gap, told)}
    return known.pop() if len(known) == 1 else ()


def _is_told_by_whom(gap: Gap, told: ActTold) -> bool:
    """Whether the words that tell of an act say who did it, and leave nothing to guess."""
    doer, told_in = arguments(told.word).subject, gap.resolver.sentences[told.sentence]
    return doer is not None and set(told.actors) <= codes_of(gap.resolver.parties(told_in, doer, loose=True))


def _frees(word: Token) -> bool:
    """`the release of the crew`, `that he be freed`, `to let them go`: not `the release of funds`."""
    lemma = word.lemma_.lower()
    if lemma not in FREEING:
        return lemma == "let" and any(c.lemma_ == "go" for c in word.children)
    of = [g for c in word.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
    beside = [c for c in word.children if c.dep_ in ("dobj", "nsubjpass", "nsubj", "compound", "poss")]
    return word.tag_ != "JJ" and not any(t.lemma_.lower() in THINGS for t in (*of, *beside))


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
