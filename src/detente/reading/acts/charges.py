"""Deeds that somebody answers or charges others with: who `scolded Chad for the arrest of two Danes` made none."""

from __future__ import annotations

from collections.abc import Sequence

from detente.reading.acts.candidate import HOSTILE, Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import governor, link
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver

FOR_WHAT = frozenset(("for", "over", "about"))
"""What leads to what somebody is charged with."""
FORCE = frozenset(("ASSAULT", "COERCE"))
"""Types of deeds after which others do something: `closed its embassy after the attack on a convoy`."""
TOGETHER = frozenset(("clash", "mutual"))
"""Frames of what two do to each other."""
OWNING_UP = frozenset("apologise apologize regret withdraw retreat flee leave pull stop halt claim boast".split())
"""What those do after a deed who did it, too."""


def leave_open_who(made: Candidate, verbs: Sequence[Candidate], resolver: Resolver) -> None:
    """Leave open who did a hostile deed that a noun names, where the one found charges others with it or answers it."""
    verb = governor(made.trigger) if made.trigger.pos_ == "NOUN" and made.type in HOSTILE else None
    if verb is None or not made.sides.actors or made.expression.frame in TOGETHER:
        return
    how, who = link(made.trigger, verb), arguments(verb).subject
    charge = next((each for each in reversed(verbs) if each.trigger == verb), None)
    readings = (charge, *charge.rivals) if charge is not None else ()
    charged = how in FOR_WHAT and any(reading.type == "ACCUSE" for reading in readings)
    if not charged and not (how == "after" and _answers(verb, made.trigger) and made.type in FORCE):
        return
    doing = codes_of(resolver.parties(made.sentence, who)) if who is not None else set()
    for each in (made, *made.rivals):
        if codes_of(each.sides.actors) <= doing:
            each.sides.actors = []


def _answers(verb: Token, deed: Token) -> bool:
    """Whether a verb tells what others do after a deed, whose own it is not said to be: not `left after its raid`."""
    owned = any(c.dep_ in ("poss", "agent") or c.lower_ == "by" for c in deed.children)
    return not owned and not is_passive(verb) and verb.lemma_ not in OWNING_UP
