"""What a report takes back of an act that it told before: `No such talks took place, he said`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.codebook.plover import codes
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.questions import NO
from detente.reading.grammar.questions import asks_whether
from detente.reading.text.parse import Sentence
from detente.records import Event


def taken_back(candidate: Candidate, told: Sequence[Event]) -> int | None:
    """The number of the act among those told that a candidate denies by pointing back to it; None where it denies none.

    It is the last of its type with a party of its own.
    """
    such = any(c.lower_ == "such" for c in candidate.trigger.children)
    if not such or candidate.standing.status != "denied":
        return None
    parties = candidate.sides.codes()
    for number in reversed(range(len(told))):
        event = told[number]
        if event.type == candidate.type and parties & {m.code for m in (*event.actors, *event.recipients)}:
            return number
    return None


def says_no(sentence: Sentence) -> bool:
    """Whether an answer begins with a plain `No`, or `We have not`, maybe behind its label."""
    return NO.match(sentence.text) is not None


def is_asked(candidate: Candidate) -> bool:
    """Whether it is an act of which somebody asks whether it is so: `Will you recall your envoy?`."""
    return asks_whether(candidate.trigger)


def denied(event: Event) -> Event:
    """The same act as one that is denied."""
    plover, cameo = codes(event.type, event.mode, "denied")
    return replace(event, status="denied", plover=plover, cameo=cameo)
