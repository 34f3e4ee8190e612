"""Deeds with which somebody is charged: who `scolded Chad for the arrest of two Danes` did not arrest them."""

from __future__ import annotations

from collections.abc import Sequence

from detente.reading.acts.candidate import HOSTILE, Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.grammar.syntax import governor, link

FOR_WHAT = frozenset(("for", "over", "about"))
"""What leads to what somebody is charged with."""


def leave_open_who(made: Candidate, verbs: Sequence[Candidate]) -> None:
    """Leave open who did a hostile deed that a noun names, where the one found is he who charges another with it."""
    verb = governor(made.trigger) if made.trigger.pos_ == "NOUN" and made.type in HOSTILE else None
    charge = next((each for each in reversed(verbs) if each.trigger == verb), None)
    if verb is None or charge is None or link(made.trigger, verb) not in FOR_WHAT:
        return
    if all(reading.type != "ACCUSE" for reading in (charge, *charge.rivals)):
        return
    for each in (made, *made.rivals):
        if codes_of(each.sides.actors) == codes_of(charge.sides.actors):
            each.sides.actors = []
