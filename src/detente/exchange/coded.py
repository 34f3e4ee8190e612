"""What rows coded by CAMEO share: the act that a code is, its day, its place, and who is on which side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.codebook.cameo import CameoAct, cameo_acts, cameo_words
from detente.edtf import bounds
from detente.exchange.witness import Side
from detente.records import CameoCode, Event, Mention, Place

FIRST, LAST = dt.date(1700, 1, 1), dt.date(2100, 12, 31)
"""Events outside of these days are mistakes of whoever coded them."""
_LAT, _LON = 90.0, 180.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One row's worth of an event, for tables that have one party on either side."""

    event: Event
    actor: Mention | None
    recipient: Mention | None
    key: str


def act_of(code: str) -> CameoAct:
    """What a CAMEO code is as an act. Raises `ValueError` where it is none."""
    act = cameo_acts().get(code)
    if act is None:
        words = cameo_words().get(code)
        raise ValueError(f"CAMEO {code!r} is no act ({words})" if words else f"there is no CAMEO code {code!r}")
    return act


def goldstein_of(act: CameoAct, value: str) -> CameoCode:
    """The code with the row's own value, or the published one where the row has none. Raises `ValueError`."""
    if not value or value == "NA":
        return act.cameo
    number = number_of(value)
    if not -10 <= number <= 10:
        raise ValueError(f"{value!r} is no intensity from -10 to 10")
    return act.cameo if number == act.cameo.goldstein else CameoCode(act.cameo.code, number)


@cache
def day_of(value: str) -> dt.date:
    """A day as `2018-06-01` or `20180601`, also with a time behind it. Raises `ValueError` for any other."""
    digits = value[:10].replace("-", "") if "-" in value else value[:8]
    try:
        day = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        raise ValueError(f"{value!r} is no day") from None
    if not FIRST <= day <= LAST:
        raise ValueError(f"{value!r} is out of range, which goes from {FIRST.year} to {LAST.year}")
    return day


def sides_of(act: CameoAct, actor: Side | None, recipient: Side | None) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Actors and recipients of an act. Raises `ValueError` where neither is known."""
    if actor is None and recipient is None:
        raise ValueError("neither side is a state or body that is known")
    ones, others = (actor,) if actor else (), (recipient,) if recipient else ()
    return (others, ones) if act.turned else (ones, others)


def place_of(name: str, country: str | None, lat: str, lon: str) -> Place | None:
    """A place of a row, with its degrees where they are on the globe."""
    if not name and not country:
        return None
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        return Place(name or country or "", country)
    if not (abs(north) <= _LAT and abs(east) <= _LON):
        return Place(name or country or "", country)
    return Place(name or country or "", country, north, east)


def number_of(value: str) -> float:
    """A number. Raises `ValueError` where it is none."""
    try:
        number = float(value)
    except ValueError:
        raise ValueError(f"{value!r} is no number") from None
    if number != number:  # not a number, which no bound refuses
        raise ValueError(f"{value!r} is no number")
    return number


def pairs_of(event: Event) -> Iterator[Pair]:
    """An event as rows: each party that acts with each that is acted upon, each pair of codes once."""
    actors = {mention.code: mention for mention in reversed(event.actors)}
    recipients = {mention.code: mention for mention in reversed(event.recipients)}
    rows: list[tuple[Mention | None, Mention | None]]
    rows = [(one, other) for one in reversed(actors.values()) for other in reversed(recipients.values())]
    rows = rows or [(one, None) for one in actors.values()] or [(None, other) for other in recipients.values()]
    for number, (one, other) in enumerate(rows):
        yield Pair(event, one, other, event.id if len(rows) == 1 else f"{event.id}-{number}")


def first_day(event: Event) -> dt.date | None:
    """The first day that an event's date allows, where it has one."""
    days = bounds(event.date)
    return days.first if days and days.first != dt.date.min else None


def cell(value: object) -> str:
    """A value as a cell of a tab-separated table."""
    return "" if value is None else " ".join(str(value).split())
