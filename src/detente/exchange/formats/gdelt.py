"""GDELT event files, versions 1.0 and 2.0, and the mentions of 2.0: tab-separated, without a first line of names.

An event counts as published on the day on which GDELT added it. A mention is one article that tells of an event which
is in the archive already: a further witness, published by the article's site.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO, NamedTuple

from detente.codebook.cameo import cameo_words
from detente.entities.parties import is_state, name_of
from detente.errors import UsageError
from detente.exchange.coded import Pair, act_of, cell, day_of, first_day, goldstein_of, pairs_of, place_of, sides_of
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import lines, rejected
from detente.exchange.parties import by_cameo, by_fips, cameo_of, fips_of, holder
from detente.exchange.witness import Act, Side, arrival_of, row_of
from detente.records import Mention, Place, Record, Rejection

PUBLISHER = "GDELT"
_WITHOUT_URL, _FIRST, _SECOND, _MENTION = 57, 58, 61, 16
_GEO_CODES = (39, 47, 55)
"""Where the second version has a column more: the district of each of the three places."""
_CODE, _VALUE = 26, 30


class _Geo(NamedTuple):
    """Where a version has the place of the act, the day on which it was added, and the address of an article."""

    name: int
    country: int
    lat: int
    lon: int
    added: int
    url: int


_PLACES = {_WITHOUT_URL: _Geo(50, 51, 53, 54, 56, -1), _FIRST: _Geo(50, 51, 53, 54, 56, 57)}
_PLACES[_SECOND] = _Geo(52, 53, 56, 57, 59, 60)


def read(source: Source, _: Options) -> Iterator[Arrival | Rejection]:
    """The events or mentions of a file; which of them a row is, and of which version, its number of columns tells."""
    for item in lines(source):
        if isinstance(item, Rejection):
            yield item
            continue
        number, line = item
        cells = line.split("\t")
        if number == 1 and cells[0].casefold() == "globaleventid":
            continue
        try:
            yield _mention(source, cells, line) if len(cells) == _MENTION else _event(cells, line)
        except ValueError as fault:
            yield rejected(source, number, str(fault))


def write(records: Iterable[Record], out: BinaryIO, options: Options) -> None:
    """All events in the second version, or by option in the first; those that came from GDELT as the rows they were."""
    version = options.get("version", "2")
    if version not in ("1", "2"):
        raise UsageError(f"GDELT has no version {version!r}; give 1 or 2")
    for record in records:
        row = row_of(record, PUBLISHER, fits=_fits)
        rows = (
            [row.split("\t")] if row else (_cells(record, pair) for event in record.events for pair in pairs_of(event))
        )
        out.writelines(("\t".join(_as_version(cells, version)) + "\n").encode() for cells in rows)


def _fits(row: str) -> bool:
    return row.count("\t") + 1 in _PLACES and "\n" not in row


def _event(cells: list[str], line: str) -> Arrival:
    where = _PLACES.get(len(cells))
    if where is None:
        raise ValueError(f"{len(cells)} columns instead of {_FIRST}, {_SECOND} or, for a mention, {_MENTION}")
    act, day = act_of(cells[_CODE]), day_of(cells[1])
    actors, recipients = sides_of(act, _side(cells[5:9], day), _side(cells[15:19], day))
    url = cells[where.url] if where.url > 0 else ""
    return arrival_of(
        Act(
            publisher=PUBLISHER, scheme="gdelt", key=cells[0] or None,
            words=" – ".join(words for words in (cells[6] or cells[5], act.words, cells[16] or cells[15]) if words),
            row=line, type=act.type, mode=act.mode, status=act.status, plover=act.plover, contexts=act.contexts,
            cameo=goldstein_of(act, cells[_VALUE]), date=day.isoformat(), published=day_of(cells[where.added]),
            actors=actors, recipients=recipients, place=_place(cells, where),
            url=url if url.startswith("http") else None, told=act.words,
        )
    )  # fmt: skip


def _side(cells: list[str], day: dt.date) -> Side | None:
    """Who stands on one side, by code, name, country and known group; None for who is neither of a state nor a body."""
    code, name, country, group = cells
    party = by_cameo(country) if country else ""
    if party is None:
        raise ValueError(f"there is no CAMEO country {country!r}")
    party = party or by_cameo(group)
    if not party:
        return None
    who = holder(name, party, day)
    return Side(party, name or code, who.person, who.post)


def _place(cells: list[str], where: _Geo) -> Place | None:
    country = by_fips(cells[where.country]) if cells[where.country] else None
    return place_of(cells[where.name].partition(",")[0].strip(), country, cells[where.lat], cells[where.lon])


def _mention(source: Source, cells: list[str], line: str) -> Arrival:
    told = source.known(f"gdelt:{cells[0]}")
    if told is None:
        raise ValueError(f"it mentions event {cells[0]!r}, which is not in the archive; import the events first")
    event, published = told.events[0], day_of(cells[2])
    act = Act(
        publisher=cells[4] or PUBLISHER, scheme="gdelt-mention", key=f"{cells[0]}:{cells[5]}:{cells[6]}",
        words=event.evidence.text, row=line, type=event.type, mode=event.mode, status=event.status,
        plover=event.plover, contexts=event.contexts, cameo=event.cameo, date=event.date, published=published,
        actors=_sides(event.actors), recipients=_sides(event.recipients), place=event.place,
        url=cells[5] if cells[5].startswith("http") else None, told=cameo_words().get(event.cameo.code, ""), again=True,
    )  # fmt: skip
    return arrival_of(act)


def _sides(mentions: tuple[Mention, ...]) -> tuple[Side, ...]:
    return tuple(Side(mention.code, mention.text, mention.person, mention.post) for mention in mentions)


def _as_version(cells: list[str], version: str) -> list[str]:
    """A row with the columns of a version: the first has no districts, and may lack the address."""
    if version == "2" and len(cells) < _SECOND:
        first, second, third = (place - number for number, place in enumerate(_GEO_CODES))
        cells = [*cells, *([""] * (_FIRST - len(cells)))]
        return [*cells[:first], "", *cells[first:second], "", *cells[second:third], "", *cells[third:]]
    if version == "1" and len(cells) == _SECOND:
        return [value for place, value in enumerate(cells) if place not in _GEO_CODES]
    return cells


def _cells(record: Record, pair: Pair) -> list[str]:
    """An event of another origin as a row of the second version."""
    event, report, place = pair.event, record.report, pair.event.place
    day = first_day(event) or report.published
    added = report.published or day
    stamp = day.strftime("%Y%m%d") if day else ""
    code = event.cameo.code
    about = (pair.key, stamp, stamp[:6], stamp[:4], None)
    what = (1, code, code[:3], code[:2], event.plover.quad, event.cameo.goldstein, 1, 1, 1, None)
    spot = (
        (
            4 if place.geonames_id else 1,
            place.name,
            fips_of(place.country or ""),
            None,
            None,
            place.lat,
            place.lon,
            None,
        )
        if place
        else (0, *[None] * 7)
    )
    end = (added.strftime("%Y%m%d000000") if added else "", report.url)
    nowhere = (0, *[None] * 7)
    sides = chain(_party_cells(pair.actor), _party_cells(pair.recipient))
    return [cell(value) for value in (*about, *sides, *what, *nowhere, *nowhere, *spot, *end)]


def _party_cells(mention: Mention | None) -> list[str | None]:
    if mention is None:
        return [None] * 10
    code = cameo_of(mention.code)
    name = (mention.person or name_of(mention.code)).upper()
    return [code, name, code if is_state(mention.code) else None, None if is_state(mention.code) else code, *[None] * 6]


FORMAT = Format(
    summary="GDELT events 1.0 and 2.0, and mentions (tab-separated)",
    read=read,
    write=write,
    files=("*.export.CSV", "*.export.csv", "*.mentions.CSV", "*.mentions.csv"),
    options={"version": "1 or 2, of the file that is written; 2 by default"},
)
