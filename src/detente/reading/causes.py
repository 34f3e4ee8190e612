"""Which act another is told to come from: `called off because of`, `expelled in response to`."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from detente.reading.parse import Sentence
from detente.records import Event

CUES = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|on account of|in (?:response|reply|answer|reaction) to|in retaliation (?:for|against)"
    r"|in reprisal for|in protest (?:at|against|over)|as a (?:result|consequence) of|in return for|in exchange for|prompted by"
    r"|triggered by|provoked by|caused by|as punishment for|in revenge for|in the wake of|when|after|following|over|for)\b",
    re.IGNORECASE,
)
WEAK = frozenset(("when", "after", "following", "over", "for"))
CONSEQUENCES = frozenset(("SANCTION", "RETREAT", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"))
FALLEN = frozenset(("postponed", "cancelled", "denied"))


def with_causes(sentence: Sentence, told: list[tuple[Token, Event]]) -> list[Event]:
    """The acts of one sentence, each with the act that the sentence says it comes from.

    Words of time (`after`, `following`) count only for an act that strikes back or falls through.
    """
    return [replace(event, because_of=_cause(sentence, trigger, event, told)) for trigger, event in told]


def _cause(sentence: Sentence, trigger: Token, event: Event, told: list[tuple[Token, Event]]) -> str | None:
    base = sentence.span.start_char
    for match in CUES.finditer(sentence.span.text):
        cue = match.group().lower()
        if cue in WEAK and event.type not in CONSEQUENCES and event.status not in FALLEN:
            continue
        at = base + match.start()
        later = [other for token, other in told if token.idx > at and token != trigger and other.type != event.type]
        if trigger.idx < at and later and not _between(trigger, at, told):
            return later[0].id
    return None


def _between(trigger: Token, at: int, told: list[tuple[Token, Event]]) -> bool:
    """Whether another act stands between an act and the cue, and so has the cause to itself."""
    return any(trigger.idx < token.idx < at for token, _ in told)
