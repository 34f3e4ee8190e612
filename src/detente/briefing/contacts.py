"""Sentences about contacts: meetings, visits and calls that were held, are under way, planned, put off or in doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from detente.briefing import days
from detente.briefing.naming import Names, listed, party
from detente.briefing.support import Told
from detente.briefing.weighing import last_day
from detente.edtf import bounds
from detente.engagements.families import HELD
from detente.entities.parties import parties
from detente.pages.wording import say_list


def sentence(told: Told, names: Names, as_of: dt.date) -> str:
    """One clause on the contact, by where it stands; without a stop at the end."""
    status = told.engagement.status
    if status == "ongoing" and last_day(told.engagement) < as_of:
        status = "occurred"
    clause = (_trip if told.engagement.form == "trip" else _meeting)(told, names, status)
    return f"{clause}{when(told, as_of)}"


def when(told: Told, as_of: dt.date) -> str:
    """The date with a space before it, of what was held else the day on which it was reported."""
    said = days.on(told.date, as_of, lasting=told.lasting)
    if said or told.engagement.status not in HELD:
        return f" {said}" if said else ""
    published = min((source.published for source in told.sources if source.published), default=None)
    return f" (reported {days.on(published.isoformat(), as_of)})" if published else ""


def traveller(told: Told) -> str:
    """The code of the party that travels."""
    return next(iter([*told.engagement.actors, *told.sides]))


def destination(told: Told) -> str:
    """Where a trip goes: a town, else the country; empty where that is not told."""
    place = told.place
    others = [code for code in told.sides if code != traveller(told)]
    if place and place.country in told.sides and place.country != traveller(told):
        known = parties().get(place.country)
        return party(place.country) if known and place.name == known.name else place.name
    if place and place.country not in (None, traveller(told)) and place.country not in others:
        return ""
    return party(others[0]) if others else ""


def _trip(told: Told, names: Names, status: str) -> str:
    code = traveller(told)
    people = told.sides.get(code, ())
    where = destination(told)
    who = names.side(code, people, day_of(told)) if people else ""
    be = "are" if len(people) > 1 else "is"
    if not who:
        return _unnamed_trip(code, where, status)
    verbs = {
        "occurred": f"visited {where}",
        "ongoing": f"{be} in {where}",
        "planned": f"{be} to visit {where}",
        "possible": f"may visit {where}",
        "hypothetical": f"may visit {where}",
        "postponed": f"put off a visit to {where}",
        "cancelled": f"called off a visit to {where}",
        "denied": f"{be} said not to visit {where}",
    }
    return f"{who} {verbs[status]}"


def _unnamed_trip(code: str, where: str, status: str) -> str:
    verbs = {
        "occurred": "took place", "ongoing": "is under way", "planned": "is planned", "possible": "is possible",
        "hypothetical": "is possible", "postponed": "was put off", "cancelled": "was called off",
        "denied": "was ruled out",
    }  # fmt: skip
    return f"a visit from {party(code)} to {where} {verbs[status]}"


def _meeting(told: Told, names: Names, status: str) -> str:
    there = _there(told)
    named = [code for code, people in told.sides.items() if people]
    call = told.engagement.form == "call"
    if len(named) < 2:
        return _half_named(told, names, named, there, status, call=call)
    sides = say_list([names.side(code, told.sides[code], day_of(told)) for code in named])
    return f"{sides} {_met(status, call=call)}{there}"


def _met(status: str, *, call: bool) -> str:
    held, meet = ("spoke by phone", "speak by phone") if call else ("met", "meet")
    return {
        "occurred": held,
        "ongoing": "are speaking by phone" if call else "are holding talks",
        "planned": f"are to {meet}",
        "possible": f"may {meet}",
        "hypothetical": f"may {meet}",
        "postponed": f"put off a {'call' if call else 'meeting'}",
        "cancelled": f"called off a {'call' if call else 'meeting'}",
        "denied": f"are said not to {meet}",
    }[status]


def _half_named(told: Told, names: Names, named: Sequence[str], there: str, status: str, *, call: bool) -> str:
    """Where nobody, or nobody on the other side, is named."""
    what = "a phone call" if call else "talks"
    verbs = {
        "occurred": f"held {what}", "ongoing": "are holding talks", "planned": f"plan {what}",
        "possible": f"may hold {what}", "hypothetical": f"may hold {what}", "postponed": f"put off {what}",
        "cancelled": f"called off {what}", "denied": f"hold no {what.removeprefix('a ')}",
    }  # fmt: skip
    if not named:
        return f"{listed(told.sides)} {verbs[status]}{there}"
    (code,) = named
    people = told.sides[code]
    others = listed([other for other in told.sides if other != code])
    if len(people) == 1 and status in ("ongoing", "planned", "denied"):
        verb = {"ongoing": "is holding talks", "planned": f"is to hold {what}", "denied": f"is said to hold no {what}"}
        return f"{names.side(code, people, day_of(told))} {verb[status]} with {others}{there}"
    return f"{names.side(code, people, day_of(told))} {verbs[status]} with {others}{there}"


def day_of(told: Told) -> dt.date | None:
    """The day on which people are introduced by the posts they held."""
    held = bounds(told.date)
    return held.first if held and held.first > dt.date.min else None


def _there(told: Told) -> str:
    place = told.place
    if place is None or told.engagement.form == "call":
        return ""
    known = parties().get(place.country) if place.country else None
    if known and place.country and place.name in (known.name, *known.aliases):
        return f" in {party(place.country)}"
    return f" in {place.name}"


def still_there(told: Told, names: Names) -> str:
    """Of a visit that is not over and was told of before."""
    code = traveller(told)
    people = told.sides.get(code, ())
    return f"{names.side(code, people)} {'are' if len(people) > 1 else 'is'} still in {destination(told)}"
