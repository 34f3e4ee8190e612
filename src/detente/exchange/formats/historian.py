"""Travels of US presidents and secretaries of state, and visits of foreign leaders to the US.

As the Office of the Historian publishes them in XML (public domain): a `trip` or a `visit` an item, with its remark. An
item counts as published on its last day, since such trips are in the news; many were written down a century later.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from detente.codebook.plover import codes
from detente.entities.parties import name_of
from detente.entities.places import locate
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.items import Item, items
from detente.exchange.lines import rejected
from detente.exchange.parties import by_country
from detente.exchange.visitors import american, met, visitor
from detente.exchange.witness import Act, Side, arrival_of, one_line
from detente.records import Place, Rejection

PUBLISHER = "Office of the Historian"
_POSTS = {"president": "head-of-state", "secretary": "foreign-minister"}
_PLOVER, _CAMEO = codes("CONSULT", "visit", "occurred")
_LEADING_PLACE = re.compile(r"^[^,;(]+")
_SHOWN = ("role", "name", "visitor", "start-date", "end-date", "country", "from", "locale", "remarks", "description")


def read(source: Source, _: Options) -> Iterator[Arrival | Rejection]:
    """The trips and visits of a file; the same one under two numbers gives the same record."""
    for item in items(source, ("trip", "visit")):
        if isinstance(item, Rejection):
            yield item
            continue
        try:
            yield _arrival(item)
        except ValueError as fault:
            yield rejected(source, item.line, str(fault))


def _arrival(item: Item) -> Arrival:
    texts = {name: one_line(item.texts.get(name, "")) for name in ("id", *_SHOWN)}
    first, last = _day(texts["start-date"]), _day(texts["end-date"])
    if last < first:
        raise ValueError(f"it ends on {last}, before it begins on {first}")
    country = texts["country"] or texts["from"]
    code = by_country(country)
    if code is None:
        raise ValueError(f"no country is known as {country!r}")
    actor, recipients = (_trip if item.kind == "trip" else _visit)(texts, code, first)
    act = Act(
        publisher=PUBLISHER, scheme=f"historian-{item.kind}", key=texts["id"] or None,
        words=texts["remarks"] or texts["description"] or texts["visitor"] or f"{texts['name']}, {country}",
        row="\n".join(f"{name}: {texts[name]}" for name in _SHOWN if texts[name]),
        type="CONSULT", mode="visit", status="occurred", plover=_PLOVER, cameo=_CAMEO,
        date=first.isoformat() if first == last else f"{first}/{last}", published=last, actors=(actor,),
        recipients=recipients, place=_place(texts["locale"], code) if item.kind == "trip" else _place("", "USA"),
        title=_title(item.kind, texts, country),
    )  # fmt: skip
    return arrival_of(act)


def _trip(texts: dict[str, str], code: str, day: dt.date) -> tuple[Side, tuple[Side, ...]]:
    post = _POSTS.get(texts["role"])
    if post is None or not texts["name"]:
        raise ValueError(f"nobody is named who travels, or the role {texts['role']!r} is not known")
    hosts = met(texts["remarks"], code, day) or [Side(code, texts["country"])]
    return american(texts["name"], post, day), tuple(hosts) if code != "USA" else ()


def _visit(texts: dict[str, str], code: str, day: dt.date) -> tuple[Side, tuple[Side, ...]]:
    if not texts["visitor"]:
        raise ValueError("nobody is named who visits")
    return visitor(texts["visitor"], code, day), (Side("USA", ""),)


def _place(locale: str, code: str) -> Place:
    """The first place named, with coordinates where it is found in that country."""
    name = match[0].strip() if (match := _LEADING_PLACE.match(locale)) else ""
    spot = locate(name, code) if name else None
    if spot is None or spot.country != code:
        return Place(name or name_of(code), code)
    return Place(spot.name, code, spot.lat, spot.lon, spot.geonames_id)


def _title(kind: str, texts: dict[str, str], country: str) -> str:
    if kind == "visit":
        return f"{texts['visitor']} of {country} in the United States"
    where = f"{texts['locale']}, {country}" if texts["locale"] else country
    return f"{texts['name']} in {where}"


def _day(iso: str) -> dt.date:
    try:
        return dt.date.fromisoformat(iso)
    except ValueError:
        raise ValueError(f"{iso!r} is no day") from None


FORMAT = Format(
    summary="Travels and visits of the US Office of the Historian (XML)", read=read, files=("*.xml",),
)  # fmt: skip
