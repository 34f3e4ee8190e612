"""The contact ladder: at each level the last and the next contact, the usual gap and the present one, what is cut."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from detente.codebook.plover import FALLEN
from detente.edtf import bounds
from detente.engagements import Engagement, Participant
from detente.engagements.families import HELD
from detente.relations.acts import (
    FULL,
    best_source,
    day_ahead,
    first_told,
    is_open,
    is_row,
    is_said,
    last_day,
    last_told,
)
from detente.relations.ranks import LOWEST, RANKS, channel_of, rank_by_words, rank_of
from detente.relations.relation import Contact, Rank, Rung, Source

FORUM = 4
"""A meeting of more parties than this is no contact between two of them."""
TOGETHER = 3
"""Days within which meetings are one contact, as in the course of a visit."""
ENOUGH = 3
"""Contacts from which on there is a usual gap."""
STANDING = 365
"""Days for which a channel that was cut stays so, unless anything else is told."""
BACKGROUND = 90
"""Days before the first report of which contacts count for how often they are usual."""
AHEAD = ("planned", "possible")
CUTS = frozenset(("SANCTION", "COERCE", "REJECT"))
MENDS = frozenset(("AGREE", "COOPERATE", "RETREAT"))


def ladder_of(engagements: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date) -> tuple[Rung, ...]:
    """A rung for each level, the highest first; `engagements` are those of the pair."""
    ranked = [(rank, each) for each in engagements if (rank := contact_rank(each, pair))]
    return tuple(
        _rung(rank, [each for own, each in ranked if own == rank], cuts(engagements, rank, as_of), pair, as_of)
        for rank in RANKS
    )


def contact_rank(each: Engagement, pair: tuple[str, str]) -> Rank | None:
    """The rung of a meeting, visit or call of the two; None for any other act, and for one of which too little is told.

    A trip to somewhere else is no contact, nor is a meeting of many. Where nobody is named, the words that tell when it
    was tell the rung too, or two texts have to tell of it.
    """
    if not each.form or not set(pair) <= set(each.parties) or len(each.parties) > FORUM or _leads_elsewhere(each, pair):
        return None
    days = bounds(each.date)
    day = days.first if days and days.first > dt.date.min else last_told(each)
    travellers = [one for one in each.participants if one.code in each.actors] if each.form == "trip" else []
    rank = rank_of(travellers, pair, day) or rank_of(each.participants, pair, day)
    if rank or not (each.witnesses > 1 or is_row(each) or any(one.event.date_text for one in each.tellings)):
        return rank
    lowest = (each.witnesses > 1 and each.status not in FALLEN) or is_row(each)
    return rank_by_words(one.event.evidence.text for one in each.tellings) or (LOWEST if lowest else None)


def is_notable(each: Engagement, pair: tuple[str, str]) -> bool:
    """Whether an act belongs in a short history: a contact of the two, or more than words of which one text tells."""
    if each.witnesses > 1:
        return True
    if each.form:
        return contact_rank(each, pair) is not None
    full = len(best_source(each).evidence.text.split()) > FULL
    return not is_said(each) and full and (each.status in HELD or each.date is not None)


def contact_of(each: Engagement, pair: tuple[str, str]) -> Contact:
    """An engagement as a contact of the two, resting on the words that say most of where it stands."""
    place = each.place
    return Contact(
        engagement=each.id,
        form=each.form,
        date=each.date,
        people={code: _people([one for one in each.participants if one.code == code]) for code in pair},
        place=place.name if place else None,
        status=each.status,
        source=best_source(each),
    )


def cuts(engagements: Sequence[Engagement], rank: Rank, as_of: dt.date) -> list[Engagement]:
    """What cut the channel of a rung within the year and was not mended since, the latest first."""
    about = [each for each in engagements if channel_of(each.issues) == rank and not each.form and each.status in HELD]
    mended = [day for each in about if _mends(each, rank) and (day := last_told(each))]
    since = max([*mended, as_of - dt.timedelta(days=STANDING)])
    found = [(day, each) for each in about if each.type in CUTS and each.mode != "expel" and (day := last_told(each))]
    return [each for day, each in sorted(found, key=lambda dated: dated[0], reverse=True) if day > since]


def _mends(each: Engagement, rank: Rank) -> bool:
    """Whether an act is first of all about the channel, and takes it up again."""
    return each.type in MENDS and channel_of(each.issues[:1]) == rank


def _leads_elsewhere(each: Engagement, pair: tuple[str, str]) -> bool:
    country = each.place.country if each.place else None
    return each.form == "trip" and country is not None and country not in pair


def _people(participants: Sequence[Participant]) -> tuple[str, ...]:
    """Those who are named, else the posts that are."""
    named = tuple(one.person for one in participants if one.person)
    return named or tuple(one.post for one in participants if one.post)


def _rung(
    rank: Rank, found: Sequence[Engagement], cut: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date
) -> Rung:
    dated = sorted(_held(found, as_of), key=lambda dated: dated[0])
    days = _apart([day for day, _ in dated])
    witnessed = [day for day in days if day >= _first_report(found)]
    gaps = [(later - earlier).days for earlier, later in pairwise(witnessed)]
    lately = [(day, each) for day, each in dated if (days[-1] - day).days <= TOGETHER]
    last_on, last = max(lately, key=lambda one: _fullness(one[1], pair), default=(None, None))
    ahead = sorted(_ahead(found, days, as_of), key=_soonest)
    off = [each for each in found if _is_off(each) and (not days or (last_told(each) or as_of) > days[-1])]
    return Rung(
        rank=rank,
        last=contact_of(last, pair) if last else None,
        next=replace(contact_of(ahead[0], pair), date=day_ahead(ahead[0], as_of)) if ahead else None,
        contacts=len(days),
        usual_gap=round(median(gaps)) if len(witnessed) >= ENOUGH else None,
        gap=(as_of - last_on).days if last_on else None,
        suspended=_sources(off, cut),
    )


def _first_report(found: Sequence[Engagement]) -> dt.date:
    """About when reports of such contacts begin: of those before only a few are told of, by the way."""
    first = min((day for each in found if (day := first_told(each))), default=dt.date.max)
    return first - dt.timedelta(days=BACKGROUND)


def _held(found: Sequence[Engagement], as_of: dt.date) -> Iterator[tuple[dt.date, Engagement]]:
    for each in found:
        day = last_day(each)
        if each.status in HELD and day and day <= as_of:
            yield day, each


def _ahead(found: Sequence[Engagement], days: Sequence[dt.date], as_of: dt.date) -> Iterator[Engagement]:
    """What is planned or mooted; a plan without a day was carried out by the first contact after it."""
    for each in found:
        later = not days or bounds(each.date) is not None or (last_told(each) or as_of) > days[-1]
        if each.status in AHEAD and later and is_open(each, as_of):
            yield each


def _is_off(each: Engagement) -> bool:
    """Whether a contact was put off, called off or refused; that it was not held or not confirmed is no refusal."""
    refused = each.status == "denied" and any(one.event.type == "REJECT" for one in each.tellings)
    return each.status in FALLEN or refused or (each.status == "denied" and len(_named(each)) > 1)


def _named(each: Engagement) -> set[str]:
    return {one.code for one in each.participants if one.person or one.post}


def _fullness(each: Engagement, pair: tuple[str, str]) -> tuple[bool, bool, int, str]:
    people = {one.code for one in each.participants if one.person}
    return set(pair) <= people, bool(people), each.witnesses, each.id


def _soonest(each: Engagement) -> tuple[bool, dt.date, int, str]:
    days = bounds(each.date)
    return each.status != "planned", days.first if days else dt.date.max, -each.witnesses, each.id


def _sources(off: Sequence[Engagement], cut: Sequence[Engagement]) -> tuple[Source, ...]:
    found = [best_source(each) for each in (*off, *cut)]
    return tuple(sorted(found, key=lambda source: source.published or dt.date.min, reverse=True))


def _apart(days: Sequence[dt.date]) -> list[dt.date]:
    """The days of contacts, those that lie close together as one, on its last day."""
    kept: list[dt.date] = []
    for day in sorted(days):
        if kept and (day - kept[-1]).days <= TOGETHER:
            kept[-1] = day
        else:
            kept.append(day)
    return kept
