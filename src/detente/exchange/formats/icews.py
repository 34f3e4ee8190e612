"""ICEWS event tables: tab-separated, one coded event a row, CAMEO codes with their intensity.

The day of the event counts as that of its publication, since ICEWS dates an event by the story that tells it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from detente.codebook.cameo import cameo_words
from detente.entities.parties import name_of
from detente.exchange.coded import Pair, act_of, cell, day_of, first_day, goldstein_of, pairs_of, place_of, sides_of
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import rejected, table
from detente.exchange.parties import by_country, holder, somebody
from detente.exchange.witness import Act, Side, arrival_of, row_of
from detente.records import Place, Record, Rejection

PUBLISHER = "ICEWS"
COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City",
    "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
NEEDED = ("Event ID", "Event Date", "Source Name", "Source Country", "CAMEO Code", "Target Name", "Target Country")
_NOTHING = frozenset(("", "NA", "None", "NULL"))


def read(source: Source, _: Options) -> Iterator[Arrival | Rejection]:
    """The events of a table."""
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
    act, day = act_of(row["CAMEO Code"]), day_of(row["Event Date"])
    actor, recipient = (_side(row[f"{side} Name"], row[f"{side} Country"], day) for side in ("Source", "Target"))
    actors, recipients = sides_of(act, actor, recipient)
    names = (row["Source Name"], row["Event Text"] or act.words, row["Target Name"])
    return arrival_of(
        Act(
            publisher=PUBLISHER, scheme="icews", key=row["Event ID"] or None,
            words=" – ".join(name for name in names if name not in _NOTHING), row="\t".join(row.values()),
            type=act.type, mode=act.mode, status=act.status, plover=act.plover, contexts=act.contexts,
            cameo=goldstein_of(act, row["Intensity"]), date=day.isoformat(), published=day, actors=actors,
            recipients=recipients, place=_place(row), told=row["Event Text"] or act.words,
        )
    )  # fmt: skip


def _side(name: str, country: str, day: dt.date) -> Side | None:
    if country not in _NOTHING:
        code = by_country(country)
        if code is None:
            raise ValueError(f"no country is known as {country!r}")
        who = holder(name, code, day)
    else:
        known = somebody(name, day) if name not in _NOTHING else None
        if known is None:
            return None
        who = known
    return Side(who.code, name if name not in _NOTHING else country, who.person, who.post)


def _place(row: dict[str, str]) -> Place | None:
    named = [row[column] for column in ("City", "Province", "Country") if row[column] not in _NOTHING]
    code = by_country(row["Country"]) if row["Country"] not in _NOTHING else None
    return place_of(named[0] if named else "", code, row["Latitude"], row["Longitude"])


def _cells(record: Record, pair: Pair) -> list[str]:
    event, report, place = pair.event, record.report, pair.event.place
    actor, recipient = pair.actor, pair.recipient
    return [
        cell(value)
        for value in (
            pair.key, first_day(event) or report.published, actor and (actor.person or name_of(actor.code)), None,
            actor and name_of(actor.code), cameo_words().get(event.cameo.code), event.cameo.code,
            event.cameo.goldstein, recipient and (recipient.person or name_of(recipient.code)), None,
            recipient and name_of(recipient.code), report.id, None, report.publisher, place and place.name, None, None,
            place and place.country and name_of(place.country), place and place.lat, place and place.lon,
        )
    ]  # fmt: skip


FORMAT = Format(
    summary="ICEWS event tables (tab-separated)",
    read=read,
    write=write,
    files=("*.tab", "*.tsv", "*.txt"),
)
