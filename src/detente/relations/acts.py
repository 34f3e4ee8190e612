"""What the parts of a relation ask of an engagement: its words, its last news, whether it still lies ahead."""

from __future__ import annotations

import datetime as dt

from detente.archive import View
from detente.codebook.plover import SPEECH
from detente.edtf import bounds
from detente.engagements import Engagement, Telling
from detente.engagements.claims import sentence_around
from detente.engagements.families import PLANS
from detente.records import Evidence
from detente.relations.relation import Source

LAPSED = 60
"""Days after which a plan without a day that nobody heard of again is none any more."""
PUT_OFF = 150
"""Days after which what was put off and never taken up again is none any more."""
WIDE = 45
"""Days: a plan whose date is wider has no day yet."""
FULL = 4
"""Words from which on evidence can stand for itself."""


def best_source(each: Engagement) -> Source:
    """The words on which the present standing of an engagement rests: of a plan the latest that say much."""
    last = each.life[-1] if each.life else None
    told = [one for one in each.tellings if last and one.event.id in last.events] or list(each.tellings)
    if each.status in PLANS:
        return source_of(max(told, key=_telling_much))
    return source_of(next((one for one in told if last and one.event.evidence.text == last.evidence), told[0]))


def _telling_much(telling: Telling) -> tuple[bool, bool, str]:
    event, published = telling.event, telling.report.published
    named = any(mention.person for mention in (*event.actors, *event.recipients))
    return len(event.evidence.text.split()) > FULL, named, published.isoformat() if published else ""


def source_of(telling: Telling) -> Source:
    """What an event of a report says, as a source."""
    report = telling.report
    return Source(report.id, telling.event.id, report.published, report.publisher, telling.event.evidence)


def in_full(view: View, report: int, evidence: Evidence) -> str:
    """The words of the evidence, or the sentence in which they stand where they are few; `report` is its key."""
    if len(evidence.text.split()) > FULL:
        return evidence.text
    return sentence_around(view.text(report), evidence.start, evidence.end) or evidence.text


def first_told(each: Engagement) -> dt.date | None:
    """The first day on which anything was published of it."""
    return min((one.report.published for one in each.tellings if one.report.published), default=None)


def last_told(each: Engagement) -> dt.date | None:
    """The last day on which anything was published of it."""
    return max((one.report.published for one in each.tellings if one.report.published), default=None)


def last_day(each: Engagement) -> dt.date | None:
    """The last day of an act that took place, no later than the news of it; else that of the news."""
    days, told = bounds(each.date), last_told(each)
    if days is None or days.first == dt.date.min:
        return told
    return min(days.last, told) if told else days.last


def is_open(each: Engagement, as_of: dt.date) -> bool:
    """Whether a plan still lies ahead: its day has not passed, or, without a day, it was spoken of lately.

    What was put off stays open for longer, whatever its day was; what is spoken of again after its day has none now.
    """
    days, told = bounds(each.date), last_told(each)
    if each.status == "postponed":
        return told is not None and (as_of - told).days <= PUT_OFF
    again = bool(days and told and told > days.last and each.status == "possible")
    if days and days.last < as_of and not again:
        return False
    if days and days.steps <= WIDE and not again:
        return True
    return told is not None and (as_of - told).days <= LAPSED


def day_ahead(each: Engagement, as_of: dt.date) -> str | None:
    """The date of a plan (EDTF), where it has not passed."""
    days = bounds(each.date)
    return each.date if days and days.last >= as_of else None


def is_row(each: Engagement) -> bool:
    """Whether all that tells of it is a line of its own: a row of a table, or a headline."""
    return all(one.report.headline == one.event.evidence.text for one in each.tellings)


def is_said(each: Engagement) -> bool:
    """Whether an act is done in words alone: an accusation, a demand, a refusal, support."""
    return each.type in SPEECH - {"THREATEN"}
