"""POLECAT tables: tab-separated, one event a row in PLOVER's types and modes, with the outlet that told it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from detente.codebook.plover import codes, type_named
from detente.entities.parties import name_of
from detente.exchange.coded import Pair, cell, day_of, first_day, number_of, pairs_of
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import rejected, table
from detente.exchange.parties import by_country, holder, somebody
from detente.exchange.witness import Act, Side, arrival_of, row_of
from detente.records import Place, PloverCode, Record, Rejection

PUBLISHER = "POLECAT"
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Headline", "Version",
    "Language",
)  # fmt: skip
NEEDED = ("Event ID", "Event Date", "Event Type", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country")
_NOTHING = frozenset(("", "NA", "None", "NULL", "nan"))
_SEPARATOR = ";"


def read(source: Source, _: Options) -> Iterator[Arrival | Rejection]:
    """The events of a table; columns that it lacks count as empty."""
    for item in table(source, NEEDED):
        if isinstance(item, Rejection):
            yield item
            continue
        number, row = item
        try:
            yield _arrival({column: row.get(column, "") for column in COLUMNS})
        except ValueError as fault:
            yield rejected(source, number, str(fault))


def write(records: Iterable[Record], out: BinaryIO, _: Options) -> None:
    """All events as a table; those that came from one as the rows that they were."""
    out.write(("\t".join(COLUMNS) + "\n").encode())
    for record in records:
        row = row_of(record, PUBLISHER, fits=_fits)
        rows = (
            [row] if row else ["\t".join(_cells(record, pair)) for event in record.events for pair in pairs_of(event)]
        )
        out.writelines(f"{line}\n".encode() for line in rows)


def _fits(row: str) -> bool:
    return row.count("\t") == len(COLUMNS) - 1 and "\n" not in row


def _arrival(row: dict[str, str]) -> Arrival:
    kind = type_named(row["Event Type"])
    if kind is None:
        raise ValueError(f"there is no PLOVER event {row['Event Type']!r}")
    day = day_of(row["Event Date"])
    published = row["Publication Date"]
    mode = _value(row["Event Mode"]).lower() or kind[1]
    actors, recipients = (_sides(row, side, day) for side in ("Actor", "Recipient"))
    if not actors and not recipients:
        raise ValueError("neither side is a state or body that is known")
    plover, cameo = codes(kind[0], mode, "occurred")
    if _value(row["Intensity"]):
        plover = PloverCode(kind[0], mode, number_of(row["Intensity"]), plover.quad)
    names = (_value(row["Actor Name"]), _words(row), _value(row["Recipient Name"]))
    contexts = tuple(dict.fromkeys(_pieces(row["Contexts"])))
    return arrival_of(
        Act(
            publisher=PUBLISHER, scheme="polecat", key="|".join((row["Event ID"], names[0], names[2])),
            words=" – ".join(name for name in names if name), row="\t".join(row.values()), type=kind[0], mode=mode,
            status="occurred", plover=plover, cameo=cameo, contexts=contexts or ("diplomatic",), date=day.isoformat(),
            published=day_of(published) if _value(published) else day, actors=actors, recipients=recipients,
            place=_place(row), title=_value(row["Headline"]) or None, told=_words(row),
        )
    )  # fmt: skip


def _value(text: str) -> str:
    return "" if text in _NOTHING else text


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _value(text).split(_SEPARATOR) if piece.strip()]


def _words(row: dict[str, str]) -> str:
    mode = _value(row["Event Mode"])
    return f"{row['Event Type']} ({mode})" if mode else row["Event Type"]


def _sides(row: dict[str, str], side: str, day: dt.date) -> tuple[Side, ...]:
    """The parties on one side: by their countries, which stand in the order of the names; else by the names."""
    names, countries = _pieces(row[f"{side} Name"]), _pieces(row[f"{side} Country"])
    if not countries:
        found = [(name, who) for name in names if (who := somebody(name, day))]
        return tuple(Side(who.code, name, who.person, who.post) for name, who in found)
    sides = []
    for place, country in enumerate(countries):
        code = by_country(country)
        if code is None:
            raise ValueError(f"no country is known as {country!r}")
        name = names[place] if len(names) == len(countries) else row[f"{side} Name"]
        who = holder(name, code, day)
        sides.append(Side(code, name, who.person, who.post))
    return tuple(sides)


def _place(row: dict[str, str]) -> Place | None:
    named = [value for column in ("Placename", "City", "Province", "Country") if (value := _value(row[column]))]
    if not named:
        return None
    country = by_country(row["Country"]) if _value(row["Country"]) else None
    try:
        lat, lon = float(row["Latitude"]), float(row["Longitude"])
    except ValueError:
        return Place(named[0], country)
    number = row["GeoNames ID"]
    return Place(named[0], country, lat, lon, int(number) if number.isascii() and number.isdecimal() else None)


def _cells(record: Record, pair: Pair) -> list[str]:
    event, report, place = pair.event, record.report, pair.event.place
    known = {
        "Event ID": pair.key, "Event Date": first_day(event) or report.published, "Event Type": event.plover.event_type,
        "Event Mode": event.plover.mode, "Intensity": event.plover.intensity, "Quad Code": event.plover.quad,
        "Contexts": _SEPARATOR.join(event.contexts), "Source": report.publisher, "Publication Date": report.published,
        "Headline": report.title, "Language": report.language,
    }  # fmt: skip
    for side, mention in (("Actor", pair.actor), ("Recipient", pair.recipient)):
        if mention:
            known[f"{side} Name"] = mention.person or name_of(mention.code)
            known[f"{side} Country"] = mention.code
            known[f"{side} Title"] = mention.post
    if place:
        known |= {
            "Placename": place.name, "Country": place.country and name_of(place.country), "Latitude": place.lat,
            "Longitude": place.lon, "GeoNames ID": place.geonames_id,
        }  # fmt: skip
    return [cell(known.get(column)) for column in COLUMNS]


FORMAT = Format(
    summary="POLECAT event tables (tab-separated)",
    read=read,
    write=write,
    files=("*.txt", "*.tsv", "*.tab"),
)
