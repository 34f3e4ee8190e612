"""Which act another is told to come from: `called off because of`, `expelled in response to`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from detente.reading.grammar.operators import FINAL
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.records import Event
from detente.tables import rows

CONSEQUENCES = frozenset(("SANCTION", "RETREAT", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"))


@cache
def _cues() -> tuple[re.Pattern[str], frozenset[str]]:
    """All words that lead to a cause, and those of them that are as often words of time."""
    words = [(row["words"], row["strength"]) for row in rows("reading", "causes")]
    longest_first = sorted((re.escape(cue) for cue, _ in words), key=len, reverse=True)
    weak = frozenset(cue for cue, strength in words if strength == "weak")
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE), weak


def with_causes(sentence: Sentence, told: list[tuple[Token, Event]]) -> list[Event]:
    """The acts of one sentence, each with the act that the sentence says it comes from.

    Words of time (`after`, `following`) count only for an act that strikes back or falls through.
    """
    return [replace(event, because_of=_cause(sentence, trigger, event, told)) for trigger, event in told]


def _cause(sentence: Sentence, trigger: Token, event: Event, told: list[tuple[Token, Event]]) -> str | None:
    base, (cues, weak) = sentence.span.start_char, _cues()
    for match in cues.finditer(sentence.text):
        cue = match.group().lower()
        if cue in weak and event.type not in CONSEQUENCES and event.status not in FINAL:
            continue
        at = base + match.start()
        later = [other for token, other in told if token.idx > at and token != trigger and other.type != event.type]
        if trigger.idx < at and later and not _between(trigger, at, told):
            return later[0].id
    return None


def _between(trigger: Token, at: int, told: list[tuple[Token, Event]]) -> bool:
    """Whether another act stands between an act and the cue, and so has the cause to itself."""
    return any(trigger.idx < token.idx < at for token, _ in told)
