"""Meetings in the course of a trip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.edtf import bounds
from detente.engagements.engagement import Engagement


def with_parts(found: Iterable[Engagement]) -> Iterator[Engagement]:
    """The same engagements, and of each meeting the trip of which it is a part, where that is among them.

    Of several such trips it is the one of which most tell.
    """
    known = list(found)
    trips = [each for each in known if each.form == "trip" and bounds(each.date)]
    for each in known:
        wholes = [trip for trip in trips if each.form == "meeting" and _is_part(each, trip)]
        whole = max(wholes, key=lambda trip: (trip.witnesses, trip.id), default=None)
        yield replace(each, part_of=whole.id) if whole else each


def _is_part(meeting: Engagement, trip: Engagement) -> bool:
    """Whether somebody who travels takes part, with the hosts, in those days and in that country."""
    days, others = bounds(meeting.date), bounds(trip.date)
    travellers = {each.person for each in trip.participants if each.person and each.code in trip.actors[:1]}
    people = {each.person for each in meeting.participants if each.person}
    there = not (meeting.place and trip.place) or meeting.place.country == trip.place.country
    together = len(set(meeting.parties) & set(trip.parties)) > 1
    return bool(travellers & people) and there and together and bool(days and others and days.meets(others))
