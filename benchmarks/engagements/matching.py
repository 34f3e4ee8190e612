"""Which event that was read is the mention that the gold means: the one with the most of its words."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.engagements.gold import GoldMention
from detente.records import Event, Report

HALF = 0.5
_CONTACTS = ("meet", "visit", "trip", "talk", "call", "spoke", "travel", "summit")


def matched(report: Report, events: Sequence[Event], mentions: Sequence[GoldMention]) -> dict[GoldMention, Event]:
    """The mentions of a report with their events, one to one, the best fit first; what was not read is left out."""
    fits = [(_fit(report, event, mention), event, mention) for event in events for mention in mentions]
    found: dict[GoldMention, Event] = {}
    taken: set[str] = set()
    for fit, event, mention in sorted(fits, key=lambda each: (-each[0], each[1].evidence.start, each[2].evidence)):
        if fit >= HALF and event.id not in taken and mention not in found:
            found[mention] = event
            taken.add(event.id)
    return found


def _fit(report: Report, event: Event, mention: GoldMention) -> float:
    """The share of the shorter words that the longer have too, and a little for the same status and kind of act."""
    start = report.text.find(mention.evidence)
    end = start + len(mention.evidence)
    shared = min(end, event.evidence.end) - max(start, event.evidence.start)
    shorter = min(end - start, event.evidence.end - event.evidence.start)
    if start < 0 or shared <= 0:
        return 0.0
    contact = any(word in mention.evidence.lower() for word in _CONTACTS) == (event.type == "CONSULT")
    return shared / shorter + 0.2 * (event.status == mention.status) + 0.1 * contact
