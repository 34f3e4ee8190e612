"""The contact ladder: at each level the last and the next contact, the usual gap and the present one, what is cut."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from detente.edtf import Days, bounds
from detente.engagements import Engagement, Telling
from detente.relations.ranks import LOWEST, RANKS, rank_of
from detente.relations.relation import Contact, Rank, Rung, Source

FORUM = 4
"""A meeting of more parties than this is no contact between two of them."""
TOGETHER = 3
"""Days within which meetings are one contact, as in the course of a visit."""
ENOUGH = 3
"""Contacts from which on there is a usual gap."""
LAPSED = 60
"""Days after which a plan without a day that nobody heard of again is none any more."""
HELD = ("occurred", "ongoing")
AHEAD = ("planned", "possible")
OFF = ("postponed", "cancelled", "denied")


def ladder_of(engagements: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date) -> tuple[Rung, ...]:
    """A rung for each level, the highest first; `engagements` are those of the pair."""
    ranked = [(_rank(each, pair), each) for each in engagements if is_contact(each, pair)]
    return tuple(_rung(rank, [each for own, each in ranked if own == rank], pair, as_of) for rank in RANKS)


def is_contact(each: Engagement, pair: tuple[str, str]) -> bool:
    """Whether an engagement is a meeting, visit or call between the two, and not one among many."""
    return bool(each.form) and set(pair) <= set(each.parties) and len(each.parties) <= FORUM


def contact_of(each: Engagement, pair: tuple[str, str]) -> Contact:
    """An engagement as a contact of the two, resting on the words that say most of where it stands."""
    named = [(one.code, name) for one in each.participants if (name := one.person or one.post)]
    place = each.place
    return Contact(
        engagement=each.id,
        form=each.form,
        date=each.date,
        people={code: tuple(name for own, name in named if own == code) for code in pair},
        place=place.name if place else None,
        status=each.status,
        source=best_source(each),
    )


def best_source(each: Engagement) -> Source:
    """The words on which the present standing of an engagement rests."""
    events = each.life[-1].events if each.life else ()
    words = each.life[-1].evidence if each.life else ""
    told = [telling for telling in each.tellings if telling.event.id in events] or list(each.tellings)
    return source_of(next((one for one in told if one.event.evidence.text == words), told[0]))


def source_of(telling: Telling) -> Source:
    """What an event of a report says, as a source."""
    report = telling.report
    return Source(report.id, telling.event.id, report.published, report.publisher, telling.event.evidence)


def end_of(each: Engagement) -> Days | None:
    """The days of an engagement, where they are known at all."""
    return bounds(each.date)


def last_told(each: Engagement) -> dt.date | None:
    """The last day on which anything was published of it."""
    return max((one.report.published for one in each.tellings if one.report.published), default=None)


def is_open(each: Engagement, as_of: dt.date) -> bool:
    """Whether a plan still lies ahead: its day has not passed, or, without one, it was spoken of lately."""
    days, told = end_of(each), last_told(each)
    if days:
        return days.last >= as_of
    return told is not None and (as_of - told).days <= LAPSED


def _rank(each: Engagement, pair: tuple[str, str]) -> Rank:
    days = end_of(each)
    day = days.first if days and days.first > dt.date.min else last_told(each)
    travellers = [one for one in each.participants if one.code in each.actors] if each.form == "trip" else []
    return rank_of(travellers or each.participants, pair, day) or LOWEST


def _rung(rank: Rank, found: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date) -> Rung:
    held = sorted(((_day(each), each) for each in found if each.status in HELD), key=lambda dated: dated[0])
    held = [(day, each) for day, each in held if day <= as_of]
    days = _apart([day for day, _ in held])
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    ahead = sorted((each for each in found if each.status in AHEAD and is_open(each, as_of)), key=_soonest)
    off = [each for each in found if each.status in OFF and (not held or _day(each) > days[-1])]
    return Rung(
        rank=rank,
        last=contact_of(held[-1][1], pair) if held else None,
        next=contact_of(ahead[0], pair) if ahead else None,
        contacts=len(days),
        usual_gap=round(median(gaps)) if len(days) >= ENOUGH else None,
        gap=(as_of - days[-1]).days if days else None,
        suspended=tuple(best_source(each) for each in off),
    )


def _day(each: Engagement) -> dt.date:
    days = end_of(each)
    told = last_told(each) or dt.date.min
    return min(days.last, told) if days and each.status in HELD else told


def _soonest(each: Engagement) -> tuple[bool, dt.date, str]:
    days = end_of(each)
    return each.status != "planned", days.first if days else dt.date.max, each.id


def _apart(days: Sequence[dt.date]) -> list[dt.date]:
    """The days of contacts, those that lie close together as one, on its last day."""
    kept: list[dt.date] = []
    for day in sorted(days):
        if kept and (day - kept[-1]).days <= TOGETHER:
            kept[-1] = day
        else:
            kept.append(day)
    return kept
