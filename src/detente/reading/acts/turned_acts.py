"""What its status makes of an act: a refusal, a threat, or the visit that an invitation may bring."""

from __future__ import annotations

from dataclasses import replace

from detente.codebook.plover import SPEECH
from detente.reading.acts.candidate import HOSTILE, Candidate
from detente.reading.acts.frames import FRAMES
from detente.reading.acts.surroundings import Sides, codes_of, look_around
from detente.reading.acts.threats import is_ahead, is_conditional, on_condition
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.status import Standing
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import attribute, speaker_of
from detente.records import Status
from detente.tables import words

CONDITIONAL = HOSTILE | {"REJECT", "ACCUSE"}
"""What is a threat where it is to follow if something is done or left undone."""
REFUSABLE = frozenset(("SUPPORT", "CONCEDE", "AID", "RETREAT", "COOPERATE", "AGREE"))
VOWS = frozenset("vow swear threaten".split())
EXERCISES = frozenset("exercise drill manoeuvre maneuver wargame rehearsal practise practice rehearse".split())


def left_undone(told: Candidate) -> Candidate:
    """An act that lies in not doing something is done where that is denied."""
    status: Status = "planned" if is_ahead(told.trigger) and told.type not in SPEECH else "occurred"
    denied = told.standing.status == "denied"
    return replace(told, standing=Standing(status, told.standing.cue)) if denied else told


def turned(told: Candidate, resolver: Resolver) -> Candidate:
    """What its status makes of an act: a refusal, a threat, or the visit that an invitation may bring."""
    kind, status, cue = told.type, told.standing.status, told.standing.cue
    by_refusal = cue in words("reading", "refusals") or kind == "SUPPORT" or is_ahead(told.trigger)
    by_refusal |= told.trigger.pos_ == "ADJ" and cue == told.trigger.lower_  # `is not ready to`
    if status == "denied" and kind in REFUSABLE and by_refusal:
        refused = Standing("occurred", cue)
        return replace(told, standing=refused, type="REJECT", mode="yield", features={"refusal"})
    if kind in (CONDITIONAL if is_conditional(told.trigger) else HOSTILE) and _held_out(told, resolver):
        return _forsworn(told) if any(c.dep_ == "neg" for c in told.trigger.children) else _as_threat(told, resolver)
    if kind == "MOBILIZE" and _is_exercise(told.trigger):
        together = FRAMES["exercise"](look_around(told.sentence, told.trigger, resolver)).actors
        if len(codes_of(together)) > 1:
            shared = Sides(together, notes=told.sides.notes)
            return replace(told, sides=shared, type="COOPERATE", mode="military", features={"joint-exercise"})
    if kind == "AGREE" and _vowed_if(told.trigger):
        return replace(told, type="THREATEN", mode=None, features={"threat", "vow"})
    if told.expression.frame == "invite" and status == "occurred":
        taken_up = told.trigger.lemma_ == "accept"
        return replace(told, standing=Standing("planned", "accept") if taken_up else Standing("possible", "invite"))
    awaited = told.expression.words.startswith("be due") or told.expression.frame == "expected"
    if awaited and status == "occurred":
        return replace(told, standing=Standing("planned", "due"))
    return told


def _vowed_if(verb: Token) -> bool:
    """`vowed to strike back if attacked`: what is sworn on a condition that another has to meet."""
    below = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp")] if verb.lemma_ in VOWS else []
    return any(on_condition(clause) for clause in below)


def _is_exercise(trigger: Token) -> bool:
    """Whether troops only practise: what one state does near another is a show of force, what two do is cooperation."""
    around = arguments(trigger)
    nouns = [trigger] if trigger.pos_ == "NOUN" else [*around.objects, *around.beneath("of")]
    games = any(noun.lemma_ == "game" and noun.i and noun.nbor(-1).lower_ == "war" for noun in nouns)
    return games or trigger.lemma_ in EXERCISES or any(noun.lemma_ in EXERCISES for noun in nouns)


def _held_out(told: Candidate, resolver: Resolver) -> bool:
    """Whether a party says of itself what it would do: `America would strike back, he said, should they be hit`.

    Violence ahead is a threat without a condition too.
    """
    by = attribute(told.sentence, told.trigger, resolver)
    actors = codes_of(told.sides.actors)
    own = by is not None and by.code != "MEDIA" and (by.code in actors or (not actors and is_ahead(told.trigger)))
    if is_conditional(told.trigger):
        return own or by is None
    return own and (told.standing.status == "hypothetical" or (told.type == "ASSAULT" and is_ahead(told.trigger)))


def _forsworn(told: Candidate) -> Candidate:
    """What is promised not to be done if others do their part: `would not attack if the siege was lifted`."""
    return replace(told, standing=Standing("occurred", "would"), type="AGREE", mode=None, features={"threat"})


def _as_threat(told: Candidate, resolver: Resolver) -> Candidate:
    by = attribute(told.sentence, told.trigger, resolver)
    sides = told.sides
    if by is not None and not sides.actors:
        sides = replace(sides, actors=[speaker_of(by)])
    threatened = Standing("occurred", "would")
    return replace(told, sides=sides, standing=threatened, type="THREATEN", mode=None, features={"threat"})
