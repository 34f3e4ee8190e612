"""Why a plan was put off: the words behind "because of" and the like, else the act that the reading found."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from detente.archive import FoundEvent, View
from detente.engagements.engagement import Engagement, Step, Telling
from detente.engagements.life import OFF
from detente.errors import EntryMissing
from detente.tables import rows

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z“\"])|\n\s*\n")
_BEHIND = 200


def with_causes(view: View, engagement: Engagement) -> Engagement:
    """The same, with the causes of the steps in which it was put off or called off."""
    tellings = {telling.event.id: telling for telling in engagement.tellings}
    life = tuple(_with_cause(view, step, tellings) if step.kind in OFF else step for step in engagement.life)
    return replace(engagement, life=life)


def _with_cause(view: View, step: Step, tellings: dict[str, Telling]) -> Step:
    told = (tellings[event] for event in step.events)
    causes = (_in_words(view, telling) or _linked(view, telling) for telling in told)
    return replace(step, cause=next(filter(None, causes), None))


def _linked(view: View, telling: Telling) -> str | None:
    """The words of the act that the reading took for the cause."""
    if telling.event.because_of is None:
        return None
    try:
        found = view.find(telling.event.because_of)
    except EntryMissing:
        return None
    return found.event.evidence.text if isinstance(found, FoundEvent) else None


def _in_words(view: View, telling: Telling) -> str | None:
    """What stands behind the words of a cause, in the sentence of the telling."""
    text = view.text(telling.report.key)
    evidence = telling.event.evidence
    sentence = text[evidence.start : _end_of_sentence(text, evidence.end)]
    found = _cause_words().search(sentence)
    return " ".join(sentence[found.start() :].split()).rstrip(".,;") if found else None


def _end_of_sentence(text: str, start: int) -> int:
    end = _SENTENCE_END.search(text, start, start + _BEHIND)
    return end.start() if end else min(len(text), start + _BEHIND)


@cache
def _cause_words() -> re.Pattern[str]:
    words = [row["words"] for row in rows("reading", "causes")]
    behind = [re.escape(word) for word in sorted(words, key=len, reverse=True) if word not in ("for", "when")]
    return re.compile(rf"\b(?:{'|'.join([*behind, 'citing', 'amid'])})\b", re.IGNORECASE)
