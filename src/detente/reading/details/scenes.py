"""When and where an act is set, where its own words do not say: the scene that the text is in.

An act without a time of its own has that of the act beside it in its sentence, or of the one told just before; an act
without a place has that of the meeting at which its parties are told to be. Nothing is taken over across a change of
tense into the future, nor from acts that did not come to pass.
"""

from __future__ import annotations

from dataclasses import dataclass

from detente.codebook.plover import DONE, SPEECH
from detente.reading.dates.calendar import Period
from detente.reading.grammar.syntax import apart, aside, clause_root
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.records import Place

MEMORY = 60
"""Acts back to which a scene can be taken over."""
REACH = 4
"""Sentences back to which a meeting gives its place."""
AT_MEETINGS = SPEECH | {"CONSULT", "AGREE"}
"""Acts that are done at meetings."""
WHILE = 7
"""The longest time in days that is one meeting's."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An act already set: its parties, time and place."""

    sentence: Sentence
    trigger: Token
    codes: frozenset[str]
    kind: str
    status: str
    period: Period | None
    place: Place | None

    @property
    def key(self) -> tuple[int, int]:
        """Where the act is told: sentence and token."""
        return self.sentence.index, self.trigger.i

    @property
    def holds(self) -> bool:
        """Whether the act took place, or is to take place."""
        return self.status in (*DONE, "planned")


class Scenes:
    """The scenes of a report so far."""

    def __init__(self) -> None:
        self.past: list[Scene] = []

    def add(self, scene: Scene) -> None:
        """Go on to the next scene."""
        self.past.append(scene)

    def time_for(self, sentence: Sentence, trigger: Token, codes: set[str]) -> Period | None:
        """The time of the act beside it in the sentence, else of the last one told before in the paragraph."""
        dated = [s for s in self.past[-MEMORY:] if s.period and s.status in DONE]
        for scene in reversed(dated):
            beside = scene.sentence.index == sentence.index
            if beside and _told_alike(trigger, scene.trigger):
                return None if _news_beside(trigger, scene.trigger) else scene.period
        before = [s for s in dated if 0 < sentence.index - s.sentence.index <= 2]
        last = before[-1] if before else None
        if last is None or last.sentence.paragraph != sentence.paragraph or not codes & last.codes:
            return None
        return None if present_tense(trigger) else last.period

    def beside(self, sentence: Sentence, hinge: Token) -> Period | None:
        """The time of an act in the same sentence that does not hang on the hinge."""
        before = [
            s for s in self.past[-MEMORY:] if s.sentence.index == sentence.index and s.trigger.i < hinge.i and s.period
        ]
        free = [s for s in before if not hinge.is_ancestor(s.trigger)]
        return free[-1].period if free else None

    def elsewhere(self, scene: Scene) -> Place | None:
        """The place of the meeting of the same parties at the same time, wherever in the report it is told."""
        period = scene.period
        if scene.kind not in AT_MEETINGS or period is None or not scene.holds or period.days > WHILE:
            return None
        meetings = (s for s in self.past if s.kind == "CONSULT" and s.holds and scene.codes <= s.codes)
        return next((s.place for s in meetings if s.place and s.period and overlap(s.period, period)), None)

    def last_place(self, sentence: Sentence) -> Place | None:
        """The place of the last act told, in the sentence or in one of those just before it."""
        near = (s for s in reversed(self.past[-MEMORY:]) if sentence.index - s.sentence.index <= REACH)
        return next((scene.place for scene in near if scene.place), None)

    def place_for(self, sentence: Sentence, codes: set[str], kind: str) -> Place | None:
        """The place of the last meeting of these parties, else of the last act beside it that one of them is in."""
        placed = [s for s in self.past[-MEMORY:] if s.place and s.status in DONE]
        for scene in reversed(placed):
            near = sentence.index - scene.sentence.index <= REACH
            if near and scene.kind == "CONSULT" and len(codes & scene.codes) >= min(2, len(codes)):
                return scene.place
        same = [s for s in placed if s.sentence.index == sentence.index]
        shared = bool(same) and kind not in ("SANCTION", "ASSAULT") and bool(codes & same[-1].codes)
        return same[-1].place if shared else None


def _news_beside(trigger: Token, other: Token) -> bool:
    """Whether an act told in the present, as news, stands beside one of the past: `has admitted having done it`."""
    clause = aside(other)
    of_it = clause is not None and clause.head == trigger
    return not of_it and present_tense(trigger) and not present_tense(other)


def _told_alike(trigger: Token, other: Token) -> bool:
    """Whether two acts of a sentence are told in one breath: not one in the pluperfect, or in an aside, alone."""
    return not apart(other, trigger) and earlier_tense(trigger) == earlier_tense(other)


def overlap(a: Period, b: Period) -> bool:
    """Whether two times have a day in common."""
    return a.first <= b.last and b.first <= a.last


def earlier_tense(trigger: Token) -> bool:
    """Whether the act is told in the pluperfect, or as that since which something is so: `since its invasion`."""
    verb = clause_root(trigger)
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "since":
        return True
    if verb.tag_ == "VBD" and any(c.lower_ == "since" and c.dep_ == "mark" for c in verb.children):
        return True
    return any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for c in verb.children)


def present_tense(trigger: Token) -> bool:
    """Whether the act is told in the present, and so is news."""
    verb = clause_root(trigger)
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(word.tag_ in ("VBZ", "VBP") for word in (verb, *auxiliaries))
