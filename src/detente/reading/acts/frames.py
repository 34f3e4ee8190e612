"""Who acts and who receives: how the parties of an act stand around the word that names it.

Each frame of the lexicon is a function from a word and its surroundings to two sides, by PLOVER's rules: a visitor acts
and a host receives; mutual acts have every party as actor.
"""

from __future__ import annotations

from collections.abc import Callable

from detente.reading.acts.contact_frames import call, gather, mediate, meet, meet_person, mutual
from detente.reading.acts.crowds import crowd
from detente.reading.acts.deed_frames import act
from detente.reading.acts.giving_frames import dispatch, hand_out, hand_over
from detente.reading.acts.speech_frames import admonish, felt, judge_bad, judge_good, pledge, request, speak, warn
from detente.reading.acts.surroundings import Sides, Surroundings
from detente.reading.acts.travel_frames import expected, host, invite, recall, send, send_person, stay, visit
from detente.reading.acts.undergoing import undergo

FRAMES: dict[str, Callable[[Surroundings], Sides]] = {
    "meet": meet,
    "meet-round": meet,
    "meet-person": meet_person,
    "call": call,
    "gather": gather,
    "mediate": mediate,
    "mutual": mutual,
    "exercise": mutual,
    "joint": mutual,
    "clash": mutual,
    "visit": visit,
    "stay": stay,
    "host": host,
    "invite": invite,
    "send": send,
    "send-person": send_person,
    "expected": expected,
    "recall": recall,
    "act": act,
    "dispatch": dispatch,
    "hand-out": hand_out,
    "hand-over": hand_over,
    "ease": act,
    "sanction": act,
    "undergo": undergo,
    "speak": speak,
    "felt": felt,
    "speak-only": speak,
    "warn": warn,
    "admonish": admonish,
    "crowd": crowd,
    "judge-good": judge_good,
    "judge-bad": judge_bad,
    "request": request,
    "pledge": pledge,
}
"""The frames by their names in the lexicon; some names that are read alike tell the scorer of different acts."""
