"""Who struck whom where the words do not say: by the ground on which it was done, by how, and by who fought before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.filling.gap import GROUND
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.syntax import own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.talk import Talk
from detente.tables import words

BLOWS = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
RELEASE = "release"
FILLED = ("actor:", "recipient:")
"""Begins the notes of sides that the words do not give."""
LAID = frozenset(("actor:other", "actor:place", "actor:speaker"))
"""How a doer is found who is merely there, across or tells of it: no guess for what is done by stealth."""
BESIDE = frozenset(("actor:before", "actor:subject"))
"""How a doer of what a noun names is found who is merely told of beside it."""

VEHICLES = frozenset("train bus coach tram ferry minibus".split())
"""What attacks nobody, whatever it hits."""


def of_blow(candidate: Candidate, talk: Talk) -> set[str]:
    """The features of one way to tell who did a deed of force to whom, or set somebody free; none of any other act."""
    if candidate.type not in BLOWS:
        freed = candidate.mode == RELEASE and _laid(candidate, candidate.trigger.subtree, talk)
        return {"laid-at-a-door"} if freed else set()
    kind, sides = candidate.type, candidate.sides
    clause = _clause(candidate)
    ground = set(_ground(candidate, clause, talk))
    found = {f"{kind}:actor on {_whose(codes_of(sides.actors), ground)}"} if sides.actors else set()
    found |= {f"{kind}:recipient on {_whose(codes_of(sides.recipients), ground)}"} if sides.recipients else set()
    found |= {"laid-at-a-door"} if _laid(candidate, clause, talk) else set()
    if kind != "ASSAULT":
        return found
    how = "by-stealth" if _by_stealth(clause) else "openly"
    fought = _fought(candidate, talk)
    filled = {way for way in sides.notes if way.startswith(FILLED) and way != "actor:given"}
    return found | {f"{way} {how}" for way in filled} | {f"{way} {fought}" for way in filled}


def _laid(candidate: Candidate, clause: Sequence[Token], talk: Talk) -> bool:
    """Whether what is done by stealth, and undone for a ransom, is laid at the door of whoever is merely there."""
    doers = {way for way in candidate.sides.notes if way.startswith("actor:")}
    guesses = LAID | (BESIDE if candidate.trigger.pos_ == "NOUN" else frozenset())
    hidden = bool(doers) and doers <= guesses and _by_stealth(clause)
    return hidden and _fought(candidate, talk) == "where-none-fought"


def _whose(codes: set[str], ground: set[str]) -> str:
    """On whose ground a side is."""
    return "no-ground" if not ground else "own-ground" if codes & ground else "other-ground"


def _ground(candidate: Candidate, clause: Sequence[Token], talk: Talk) -> Iterator[str]:
    """The states in which a deed is said to be done."""
    for token in clause:
        if token.dep_ == "pobj" and token.head.lower_ in GROUND:
            for name in (token, *token.conjuncts):
                place = place_of(candidate.sentence, name, talk.labels)
                if place is not None and place.country:
                    yield place.country


def _clause(candidate: Candidate) -> list[Token]:
    """The words of the clause of a verb, with phrases that it shares, or the phrase of a noun."""
    trigger = candidate.trigger
    if trigger.pos_ not in ("VERB", "AUX"):
        return list(trigger.subtree)
    own = list(own_clause(trigger))
    around = arguments(trigger)
    nouns = [noun for found in around.preps.values() for noun in found]
    nouns += [around.subject] if around.subject is not None else []
    shared = [noun for noun in nouns if noun not in own]
    return own + [word for noun in shared for word in noun.subtree]


def _by_stealth(clause: Iterable[Token]) -> bool:
    """Whether it is done as those do it who are not known: with a bomb, by gunmen, by a mob."""
    return any(token.lemma_.lower() in words("reading", "stealth") for token in clause)


def _fought(candidate: Candidate, talk: Talk) -> str:
    """Whether the parties are told to have fought before, or anybody."""
    codes = candidate.sides.codes()
    if len(codes) > 1 and any(codes <= told.codes for told in talk.fights):
        return "who-fought"
    return "where-others-fought" if talk.fights else "where-none-fought"


def by_accident(verb: Token, around: Arguments) -> bool:
    """`were killed in a bus crash`, `was hurt when the boat capsized`, `a bus hit a wall`."""
    accidents, subject = words("reading", "accidents"), around.subject
    told = [*around.after("in", "by", "during"), *(child for child in verb.children if child.dep_ == "advcl")]
    rolled = subject is not None and subject.lemma_ in VEHICLES
    return rolled or any(token.lemma_.lower() in accidents for token in told)


def befalls(around: Arguments) -> bool:
    """Whether what does something is nobody: `a storm closed the road`, `the quake killed six`; not `Chad's fire`."""
    subject = around.subject
    if subject is None:
        return False
    burnt = subject.lower_ == "fire" and any(c.lower_ in ("a", "the") for c in subject.lefts)
    return burnt or subject.lemma_.lower() in words("reading", "accidents")
