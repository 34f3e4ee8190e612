"""When and where an act is set, where its own words do not say: the scene that the text is in.

An act without a time of its own has that of the act beside it in its sentence, or of the one told just before; an act without a
place has that of the meeting at which its parties are told to be. Nothing is taken over across a change of tense into the
future, nor from acts that did not come to pass.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from detente.reading.calendar import Period
from detente.reading.parse import Sentence
from detente.reading.syntax import clause_root
from detente.records import Place

DONE = frozenset(("occurred", "ongoing"))
REACH = 4
AT_MEETINGS = frozenset(("CONSULT", "AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))


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


class Scenes:
    """The scenes of a report so far."""

    def __init__(self) -> None:
        self.past: list[Scene] = []

    def add(self, scene: Scene) -> None:
        """Go on to the next scene."""
        self.past.append(scene)

    def time_for(self, sentence: Sentence, trigger: Token, codes: set[str]) -> Period | None:
        """The time of the act beside it in the sentence, else of the last one told before in the paragraph."""
        same = [s for s in self.past if s.sentence.index == sentence.index and s.period and s.status in DONE]
        for scene in reversed(same):
            if earlier_tense(trigger) == earlier_tense(scene.trigger):
                return scene.period
        before = [s for s in self.past if 0 < sentence.index - s.sentence.index <= 2 and s.period and s.status in DONE]
        if before and before[-1].sentence.paragraph == sentence.paragraph and codes & before[-1].codes and not present_tense(trigger):
            return before[-1].period
        return None

    def beside(self, sentence: Sentence, hinge: Token) -> Period | None:
        """The time of an act in the same sentence that does not hang on the hinge."""
        same = [s for s in self.past if s.sentence.index == sentence.index and s.period and not hinge.is_ancestor(s.trigger) and s.trigger.i < hinge.i]
        return same[-1].period if same else None

    def elsewhere(self, scene: Scene) -> Place | None:
        """The place of the meeting of the same parties at the same time, wherever in the report it is told."""
        if scene.kind not in AT_MEETINGS or scene.period is None or scene.status not in (*DONE, "planned"):
            return None
        for other in self.past:
            if other.place and other.kind == "CONSULT" and other.status in (*DONE, "planned") and other.period and scene.codes <= other.codes:
                if other.period.first <= scene.period.last and scene.period.first <= other.period.last and scene.period.days <= 7:
                    return other.place
        return None

    def place_for(self, sentence: Sentence, codes: set[str], kind: str) -> Place | None:
        """The place of the last meeting of these parties."""
        for scene in reversed(self.past):
            if sentence.index - scene.sentence.index > REACH:
                break
            if scene.place and scene.kind == "CONSULT" and scene.status in DONE and len(codes & scene.codes) >= min(2, len(codes)):
                return scene.place
        same = [s for s in self.past if s.sentence.index == sentence.index and s.place and s.status in DONE]
        if same and kind not in ("SANCTION", "ASSAULT") and codes & same[-1].codes:
            return same[-1].place
        return None


def earlier_tense(trigger: Token) -> bool:
    """Whether the act is told in the pluperfect."""
    verb = clause_root(trigger)
    return any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for c in verb.children)


def present_tense(trigger: Token) -> bool:
    """Whether the act is told in the present, and so is news."""
    verb = clause_root(trigger)
    return verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") and c.dep_ in ("aux", "auxpass") for c in verb.children)
