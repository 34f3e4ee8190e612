"""Whose the embassies and envoys are that a deed is aimed at: `shut its missions in Chad and Mali`."""

from __future__ import annotations

from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.register import unique
from detente.records import Mention

ENVOYS = frozenset("ambassador envoy diplomat consul attaché attache".split())
MISSIONS = ENVOYS | frozenset("embassy consulate legation mission".split())
AT_DOORS = ("outside", "at", "near", "inside", "in", "by", "into", "through")
"""What leads from a deed to the mission at whose doors it is done."""
STANDING = frozenset(("in", "to", "at"))
STAFF = ENVOYS | frozenset("staff personnel national citizen family dependant dependent".split())
MOVING = frozenset("move relocate shift transfer evacuate".split())
"""What is done with people, who then are elsewhere."""

BY_SENDER = frozenset("recall withdraw pull bring send name appoint replace dispatch nominate evacuate choose".split())
"""What befalls an envoy from his own state."""
BY_HOST = frozenset(
    "summon expel eject oust order tell ask declare give hand rebuke reprimand admonish carpet haul throw kick boot "
    "bar ban call invite".split()
)
"""What befalls him from the state to which he is posted."""
STRIKING = frozenset(
    "attack ambush hit strike shell bomb shoot kill wound hijack seize capture board detain sink storm raid loot mob "
    "stone burn abduct kidnap rob".split()
)
"""Blows that are no doing of those whose people and things they befall."""


def undergone(at: Surroundings, thing: Token, owner: list[Mention], other: list[Mention]) -> Sides | None:
    """The sides of what befalls somebody's people, things and words abroad: `Norway's convoy to Chad was attacked`.

    Only what is no blow is his own doing: `Norway's aid to Chad was doubled`.
    """
    if thing.lemma_.lower() in ENVOYS:
        return _of_envoy(at, owner, other)
    return Sides([], owner) if at.word.lemma_ in STRIKING else None


def _of_envoy(at: Surroundings, sender: list[Mention], host: list[Mention]) -> Sides:
    """The sides of what is done to an envoy: `Iran's envoy to Norway was expelled`, and not by Iran; `was recalled`."""
    verb = at.word
    home = any(c.lower_ in ("home", "back") for c in verb.children)
    called = verb.lemma_ == "call" and all(c.lower_ not in ("in", "to") for c in verb.children)
    if verb.lemma_ in BY_SENDER or home or called:
        return Sides(sender, host)
    return Sides(host, sender) if verb.lemma_ in BY_HOST else Sides([], sender)


def at_doors(at: Surroundings, sides: Sides) -> Sides:
    """Aimed at whoever has the mission where it is done: `a bomb went off outside the Dutch embassy in Lima`."""
    if sides.recipients and not sides.notes:
        return sides
    missions = [t for head in at.around.after(*AT_DOORS) for t in head.subtree if t.lemma_.lower() in MISSIONS - ENVOYS]
    owners = at.first([missions], frozenset(codes_of(sides.actors)))
    return Sides(sides.actors, owners) if owners else sides


def posted(at: Surroundings, objects: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Where embassies or envoys stand or are sent: `shut its missions in Chad and Mali`, `sent an envoy to Oslo`."""
    missions = [part for head in objects for part in (head, *head.conjuncts) if part.lemma_.lower() in MISSIONS]
    ends = {mission.right_edge.i + 1 for mission in missions}
    near = [*(c for mission in missions for c in mission.children), *(c for c in at.word.children if c.i in ends)]
    preps = [c for c in near if c.dep_ == "prep" and c.lower_ in STANDING]
    places = [g for c in preps for g in c.children if g.dep_ == "pobj"] + (at.around.after("to") if missions else [])
    places = [place for first in places for place in (first, *first.conjuncts) if place.i >= first.i]
    spots = [(g, place_of(at.sentence, g, at.labels)) for g in places]
    found = ((g, spot.country) for g, spot in spots if spot is not None and spot.country)
    return unique(at.named_by(g, code) for g, code in found if code not in taken)


def refuges(at: Surroundings) -> set[str]:
    """Where people are taken who were posted elsewhere: `moved its staff to Lima`, but not `its embassy`."""
    if at.word.lemma_ not in MOVING or all(thing.lemma_.lower() not in STAFF for thing in at.around.objects):
        return set()
    spots = (place_of(at.sentence, place, at.labels) for place in at.around.after("to"))
    return {spot.country for spot in spots if spot is not None and spot.country}
