"""Who stands for a side: what kind of noun where the side was found elsewhere, and whether people hold an office.

Shopkeepers who promise and a widow who meets a lawyer do so for no state, however many parties are named around them.
"""

from __future__ import annotations

from collections.abc import Mapping

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import arguments
from detente.reading.parties.talk import Talk
from detente.reading.weighing.company import kind_of

WAYS = ("recipient:", "party:", "actor:")
"""Begins the notes of how parties were found that the clause does not give."""
GIVEN = "actor:given"
"""The note of a side that the clause gives after all."""


def standing_of(candidate: Candidate, kinds: Mapping[str, str], talk: Talk) -> set[str]:
    """The features of one way to complete a candidate by who stands for its sides, of which `kinds` tells."""
    ways = (note for note in candidate.sides.notes if note.startswith(WAYS) and note != GIVEN)
    in_place = {f"{kinds[way.partition(':')[0]]} for {way}" for way in ways} if kinds else set()
    return in_place | _in_office(candidate, talk)


def kinds_of_sides(candidate: Candidate, talk: Talk) -> dict[str, str]:
    """What kind of noun stands where a verb has each side, however the side is found; nothing for a noun."""
    trigger = candidate.trigger
    if trigger.pos_ not in ("VERB", "AUX"):
        return {}
    around = arguments(trigger)
    company = around.after("with")
    places = {
        "actor": around.subject,
        "recipient": around.objects[0] if around.objects else None,
        "party": company[0] if company else None,
    }
    return {side: kind_of(candidate.sentence, token, talk) for side, token in places.items()}


def _in_office(candidate: Candidate, talk: Talk) -> set[str]:
    """Whether people are named for a side, and whether the report tells of an office of theirs."""
    found: set[str] = set()
    for side, mentions in (("actor", candidate.sides.actors), ("recipient", candidate.sides.recipients)):
        known = [talk.labels.known.get(m.person) for m in mentions if m.person]
        who = {"office" if each and each.post else "private" for each in known} or {"nobody"}
        found |= {f"{side}:{each}" for each in who} | {f"{candidate.type}:{side}:{each}" for each in who}
    return found
