"""Who tells travellers to keep away, where nobody is said to: `Danes were advised to leave Togo`."""

from __future__ import annotations

from detente.entities.parties import is_state
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.filling.gap import Gap
from detente.reading.grammar.tokens import Token

ADVISING = frozenset("advise urge warn caution counsel recommend".split())
LEAVING, GOING = frozenset("leave avoid depart evacuate quit".split()), frozenset("go travel visit return".split())
"""What travellers are told to do, or not to do, for their own safety."""
TRAVELLERS = frozenset(
    "citizen national traveller traveler tourist expatriate dependent dependant holidaymaker".split()
)
"""Those whom their own state warns, be it of a state where they live."""
PLURAL = frozenset(("NNS", "NNPS"))


def advised(gap: Gap) -> Sides | None:
    """Both sides where the people of a state are told to leave another or to keep away from it.

    It is their own state that tells them, and theirs the place that they are to leave.
    """
    verb, around, given = gap.trigger, gap.around, gap.candidate.sides
    if verb.lemma_ not in ADVISING or not around.passive or given.actors or not _to_keep_away(verb):
        return None
    if not around.objects or not all(_travel(gap, people) for people in around.objects):
        return None
    own = codes_of(gap.at.all(around.objects, loose=True))
    if len(own) != 1 or not all(map(is_state, own)):
        return None
    below = {token.i for token in verb.subtree}
    named = (seen.mention for seen in gap.resolver.named_in(gap.sentence) if seen.token in below)
    left = [mention for mention in named if mention.code not in own and is_state(mention.code)]
    return Sides(gap.bare(own), left[:1], {"actor:given"})


def _to_keep_away(verb: Token) -> bool:
    """Whether somebody is told `to leave Togo`, `not to go there`, or `against going`, and not by whom."""
    if any(token.lower_ == "by" for token in verb.subtree):
        return False
    clauses = [c for c in verb.children if c.dep_ == "xcomp"]
    away = any(c.lemma_ in LEAVING or (c.lemma_ in GOING and any(g.dep_ == "neg" for g in c.children)) for c in clauses)
    return away or any(c.lower_ == "against" for c in verb.children)


def _travel(gap: Gap, people: Token) -> bool:
    """Whether a noun is for citizens of a state, and for no officials of it: `Danes`, `Danish nationals`."""
    name = gap.resolver.labels.name_at(gap.sentence, people)
    return people.lemma_.lower() in TRAVELLERS or (name is not None and name.kind == "people" and people.tag_ in PLURAL)
