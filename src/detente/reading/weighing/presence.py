"""How present those are who may stand for a side: when, where and how a text named them, and what it told of them."""

from __future__ import annotations

from collections.abc import Iterator

from detente.entities.parties import is_state, parties
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import attribute
from detente.reading.weighing.standing import WAYS

PRESENT = "present:"
"""Begins these features, which tell who it was that acted and not whether anybody did."""
MANY = 4
"""Parties from which on their number tells nothing more."""
RECENT = 12
"""Acts back to which one may have been told before."""
FAR, OFTEN = 3, 3
"""Sentences back, and acts told, from which on their number tells nothing more."""


def of_presence(candidate: Candidate, talk: Resolver) -> set[str]:
    """The features of one way to complete a candidate by how present its parties are, and who else is named."""
    sides = candidate.sides
    actors, recipients = frozenset(codes_of(sides.actors)), frozenset(codes_of(sides.recipients))
    here = {seen.mention.code for seen in talk.named_in(candidate.sentence) if not seen.locative}
    left = min(len(here - actors - recipients), 3)
    ways = (note for note in sides.notes if note.startswith(WAYS))
    found = {
        f"left-out={left}",
        f"{candidate.type}:left-out={left}",
        *(f"{candidate.expression.frame} {way}" for way in ways),
        *_of_side("actor", actors, candidate, talk),
        *_of_side("recipient", recipients, candidate, talk),
        *_heard(candidate, talk),
        *_told_between(candidate, talk, actors, recipients),
    }
    return {PRESENT + name for name in found}


def _of_side(side: str, codes: frozenset[str], candidate: Candidate, talk: Resolver) -> list[str]:
    """What `_named` tells of a side, worked out once for all ways that have it."""
    known = talk.presences
    key = candidate.sentence.index, candidate.trigger.i, candidate.type, len(talk.told), side, codes
    if key not in known:
        known[key] = list(_named(side, codes, candidate, talk))
    return known[key]


def _named(side: str, codes: frozenset[str], candidate: Candidate, talk: Resolver) -> Iterator[str]:
    """When and where those of a side were named, how often, and what was told of them."""
    if not codes:
        return
    sentence, trigger = candidate.sentence, candidate.trigger
    back = max(talk.last_named(code, sentence, trigger, FAR) for code in codes)
    rank = max(talk.rank(code) for code in codes)
    kinds = {"state" if is_state(code) else "body" for code in codes}
    yield f"{side}:named={back}"
    yield f"{side}:rank={min(rank, 4)}"
    yield f"{side}:kind={'-'.join(sorted(kinds))}"
    yield f"{side}:number={min(len(codes), MANY)}"
    if talk.titled:
        yield f"{side}:in-title={not codes.isdisjoint(talk.titled)}"
    yield f"{side}:in-paragraph={codes <= talk.named_beside(sentence)}"
    found = [each for code in codes if (each := talk.last_seen(code, sentence, trigger, FAR)) is not None]
    if not found:
        yield f"{side}:was=far"
    else:
        seen = max(found, key=lambda each: (each.sentence, each.token))
        how = "place" if seen.locative else "subject" if seen.subject else "other"
        yield f"{side}:was={how} {sentence.index - seen.sentence}"
    for code in codes:
        party = parties().get(code)
        yield f"{candidate.type} {side}:party={party.kind if party else None}"
        yield f"{side}:acted={min(talk.acted[code], OFTEN)}"
        yield f"{side}:received={min(talk.received[code], OFTEN)}"


def _heard(candidate: Candidate, talk: Resolver) -> Iterator[str]:
    """Whether it is told on the word of one of its sides."""
    by = attribute(candidate.sentence, candidate.trigger, talk)
    if by is not None:
        for side, mentions in (("actor", candidate.sides.actors), ("recipient", candidate.sides.recipients)):
            if mentions:
                yield f"{side}:speaks={by.code in codes_of(mentions)}"


def _told_between(
    candidate: Candidate, talk: Resolver, actors: frozenset[str], recipients: frozenset[str]
) -> Iterator[str]:
    """What was told last between its parties, and who did that to whom."""
    codes = actors | recipients
    if len(codes) < 2:
        return
    last = talk.last_between(codes)
    if last is None:
        yield "pair-last=never"
        return
    if last in talk.told[-RECENT:]:
        yield "told-together"
    did, suffered = set(last.actors), set(last.recipients)
    alike, back = actors <= did and recipients <= suffered, actors <= suffered and recipients <= did
    how = "mutual" if not recipients else "so" if alike else "back" if back else "else"
    yield f"pair-last={how}"
    yield f"{candidate.type} pair-last={last.kind} {how}"
