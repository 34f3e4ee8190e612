"""Which event that was read is the mention that the gold means: the one with the most of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.engagements.gold import GoldMention
from detente.engagements.families import kind_of
from detente.records import Event, Report

SHARED = 0.3
"""How much of all their words a mention and an event have in common at least, from 0 to 1."""
_CONTACT = re.compile(
    r"\b(?:meet\w*|met|visit\w*|trip|talks?|talked|call(?!ed off)|spoke|travel\w*|summit|saw|received|welcomed)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r", (?:on|during|after|before|at) [^,]*,")
"""Words set apart by commas, as in "Pelosi, on a visit to Yerevan, condemned": they tell of another act."""


def matched(report: Report, events: Sequence[Event], mentions: Sequence[GoldMention]) -> dict[GoldMention, Event]:
    """The mentions of a report with their events, one to one, the best fit first; what was not read is left out.

    Words of a meeting, visit or call that were read as an act of another kind, such as what was said there, are not the
    mention.
    """
    fits = [(_fit(report, event, mention), event, mention) for event in events for mention in mentions]
    found: dict[GoldMention, Event] = {}
    taken: set[str] = set()
    for fit, event, mention in sorted(fits, key=lambda each: (-each[0], each[1].evidence.start, each[2].evidence)):
        if fit >= SHARED and event.id not in taken and mention not in found:
            found[mention] = event
            taken.add(event.id)
    return found


def _fit(report: Report, event: Event, mention: GoldMention) -> float:
    """The share of the words that both have, and a little for the same status; 0 for another kind of act."""
    start = report.text.find(mention.evidence)
    end = start + len(mention.evidence)
    shared = min(end, event.evidence.end) - max(start, event.evidence.start)
    all_words = max(end, event.evidence.end) - min(start, event.evidence.start)
    if start < 0 or shared < SHARED * all_words:
        return 0.0
    contact = kind_of(event).form != ""
    if _CONTACT.search(mention.evidence) and contact != bool(_CONTACT.search(_ASIDE.sub("", mention.evidence))):
        return 0.0
    return shared / all_words + 0.2 * (event.status == mention.status)
