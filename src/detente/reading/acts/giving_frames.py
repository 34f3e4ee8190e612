"""Deeds done with what is one's own: troops that are sent, goods that are given, people who are handed over."""

from __future__ import annotations

from dataclasses import replace

from detente.codebook.lexicon import words_of_class
from detente.reading.acts.deed_frames import GIVING, act, towards
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.parties.epithets import names_band
from detente.reading.parties.register import unique


def dispatch(at: Surroundings) -> Sides:
    """A party does something with what is its own: `Chad's troops were sent to Togo`, by Chad.

    Those whom a band moves are not its own: `two Chadian engineers were led away by gunmen`.
    """
    sides = act(at)
    if at.around.passive and at.around.subject is not None and names_band(at.around.subject):
        return replace(sides, notes=sides.notes | {"unfit"})
    moved = at.around.objects
    needy = any(token.lemma_.lower() in words_of_class("needy") for token in moved)
    if at.nominal or not at.around.passive or sides.actors or needy:
        return sides
    owners = at.first([moved], frozenset())
    return towards(at, owners, [], frozenset(codes_of(owners))) if owners else sides


def hand_out(at: Surroundings) -> Sides:
    """What a party gives of its own: `Norwegian tents were flown to Chad`; who is flown there is no gift."""
    given = dispatch(at)
    sent = at.around.objects
    soldiers = any(token.lemma_.lower() in words_of_class("troops") for token in sent)
    return act(at) if soldiers or at.word.lemma_ not in GIVING or not given.recipients else given


def hand_over(at: Surroundings) -> Sides:
    """Somebody is given up to whoever wants him, and is himself on no side: `was extradited from Chad to Mali`."""
    sides = act(at)
    left = at.after("from")
    givers = unique(sides.actors or left)
    wanted = at.first([at.around.after("to")], frozenset(codes_of(left or givers)))
    given = at.nominal or at.around.passive or bool(at.around.objects)
    return Sides(givers, wanted) if givers and wanted and given else sides
