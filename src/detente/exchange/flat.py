"""An event and what is known of its report as one flat row, and the way back: what tables of ours look like."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import get_args

from detente.codebook.plover import codes, in_words, type_named
from detente.edtf import bounds
from detente.exchange.coded import day_of, number_of
from detente.exchange.format import Arrival
from detente.exchange.witness import Act, Side, arrival_of
from detente.records import CameoCode, Event, EventType, Mention, Place, PloverCode, Record, Report, Status

Cell = str | int | float | dt.date | list[str] | None
Row = dict[str, Cell]

COLUMNS: Mapping[str, type] = {
    "id": str, "type": str, "mode": str, "status": str, "date": str, "date_text": str, "actors": list,
    "actor_people": list, "actor_posts": list, "actor_words": list, "recipients": list, "recipient_people": list,
    "recipient_posts": list, "recipient_words": list, "place": str, "venue": str, "country": str, "lat": float,
    "lon": float, "geonames_id": int, "issues": list, "contexts": list, "by": str, "by_person": str,
    "by_words": str, "by_cue": str, "because_of": str, "evidence": str,
    "plover": str, "plover_mode": str, "intensity": float, "quad": int, "cameo": str, "goldstein": float,
    "published": dt.date, "publisher": str, "title": str, "url": str, "language": str,
}  # fmt: skip
"""The columns and what stands in them; the four lists of a side go by its parties, with empty items for what lacks."""


def rows_of(record: Record) -> Iterator[Row]:
    """A row for each event."""
    return (_row(event, record.report) for event in record.events)


def text_of(value: Cell) -> str:
    """A cell as text: lists have `|` between their items, and before a `|` or a backslash in one stands a backslash."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in value)
    return repr(value) if isinstance(value, float) else str(value)


def list_of(text: str) -> list[str]:
    """The items of a list that `text_of` wrote; none where there is no text."""
    if not text:
        return []
    items, item, escaped = [], [], False
    for letter in text:
        if escaped or letter not in "\\|":
            item.append(letter)
            escaped = False
        elif letter == "\\":
            escaped = True
        else:
            items.append("".join(item))
            item = []
    return [*items, "".join(item)]


def arrival_of_row(row: Mapping[str, str]) -> Arrival:
    """The record of one row whose cells are text. Raises `ValueError` where it makes none."""
    return arrival_of(act_of_row(row))


def act_of_row(row: Mapping[str, str]) -> Act:
    """What one row tells whose cells are text. Raises `ValueError` where it tells nothing."""
    kind, mode = _type(row.get("type", ""), row.get("mode", ""))
    status, date = _status(row.get("status", "")), row.get("date") or None
    if date and bounds(date) is None:
        raise ValueError(f"{date!r} is no date")
    actors, recipients = _sides(row, "actor"), _sides(row, "recipient")
    if not actors and not recipients:
        raise ValueError("neither actors nor recipients are named")
    plover, cameo = codes(kind, mode, status)
    return Act(
        publisher=row.get("publisher") or None, scheme="detente", key=row.get("id") or None,
        words=row.get("evidence") or _told(kind, actors, recipients), row="\n".join(_lines(row)), type=kind,
        mode=mode, status=status, plover=_plover(row, plover), cameo=_cameo(row, cameo), date=date,
        published=_day(row.get("published", "")), actors=actors, recipients=recipients, place=_place(row),
        contexts=tuple(list_of(row.get("contexts", ""))), title=row.get("title") or None,
        url=row.get("url") or None, language=row.get("language") or "en",
        issues=tuple(list_of(row.get("issues", ""))), date_text=row.get("date_text") or None,
        because_of=row.get("because_of") or None, by=_by(row), cue=row.get("by_cue", ""), id=row.get("id") or None,
    )  # fmt: skip


def _row(event: Event, report: Report) -> Row:
    place, by = event.place, event.by
    return {
        "id": event.id, "type": event.type, "mode": event.mode, "status": event.status, "date": event.date,
        "date_text": event.date_text, **_side_cells("actor", event.actors),
        **_side_cells("recipient", event.recipients), "place": place.name if place else None,
        "venue": place.venue if place else None, "country": place.country if place else None,
        "lat": place.lat if place else None, "lon": place.lon if place else None,
        "geonames_id": place.geonames_id if place else None, "issues": list(event.issues),
        "contexts": list(event.contexts), "by": by.code if by else None, "by_person": by.person if by else None,
        "by_words": by.text if by else None, "by_cue": by.cue if by else None, "because_of": event.because_of,
        "evidence": event.evidence.text, "plover": event.plover.event_type, "plover_mode": event.plover.mode,
        "intensity": event.plover.intensity, "quad": event.plover.quad, "cameo": event.cameo.code,
        "goldstein": event.cameo.goldstein, "published": report.published, "publisher": report.publisher,
        "title": report.title, "url": report.url, "language": report.language,
    }  # fmt: skip


def _side_cells(side: str, mentions: tuple[Mention, ...]) -> Row:
    return {
        f"{side}s": [mention.code for mention in mentions],
        f"{side}_people": [mention.person or "" for mention in mentions],
        f"{side}_posts": [mention.post or "" for mention in mentions],
        f"{side}_words": [mention.text for mention in mentions],
    }


def _lines(row: Mapping[str, str]) -> Iterator[str]:
    """All that the row says but its evidence, a line for each value."""
    for name, kind in COLUMNS.items():
        if name != "evidence" and row.get(name):
            yield from (f"{name}: {value}" for value in (list_of(row[name]) if kind is list else [row[name]]) if value)


def _told(kind: EventType, actors: tuple[Side, ...], recipients: tuple[Side, ...]) -> str:
    """The words of an act for which the row has none."""
    sides = (", ".join(side.words or side.code for side in side_) for side_ in (actors, recipients) if side_)
    return f" – {in_words(kind)} – ".join(sides) if actors and recipients else f"{next(sides)} – {in_words(kind)}"


def _type(name: str, mode: str) -> tuple[EventType, str | None]:
    found = type_named(name)
    if found is None:
        raise ValueError(f"there is no type {name!r}")
    return found[0], mode or found[1]


def _status(name: str) -> Status:
    found: Status | None = next((known for known in get_args(Status) if known == name), None)
    if found is None:
        raise ValueError(f"there is no status {name!r}")
    return found


def _sides(row: Mapping[str, str], side: str) -> tuple[Side, ...]:
    listed = [list_of(row.get(f"{side}{column}", "")) for column in ("s", "_words", "_people", "_posts")]
    return tuple(
        Side(code, words, person or None, post or None)
        for code, words, person, post in zip_longest(*listed, fillvalue="")
        if code
    )


def _by(row: Mapping[str, str]) -> Side | None:
    if not row.get("by"):
        return None
    return Side(row["by"], row.get("by_words", ""), row.get("by_person") or None)


def _place(row: Mapping[str, str]) -> Place | None:
    if not row.get("place"):
        return None
    lat, lon = (number_of(row[name]) if row.get(name) else None for name in ("lat", "lon"))
    number = row.get("geonames_id", "")
    if number and not number.isdecimal():
        raise ValueError(f"{number!r} is no GeoNames id")
    return Place(
        row["place"], row.get("country") or None, lat, lon, int(number) if number else None, row.get("venue") or None
    )


def _plover(row: Mapping[str, str], derived: PloverCode) -> PloverCode:
    if not row.get("plover"):
        return derived
    intensity, quad = row.get("intensity", ""), row.get("quad", "")
    return PloverCode(
        row["plover"], row.get("plover_mode") or None, number_of(intensity) if intensity else derived.intensity,
        int(number_of(quad)) if quad else derived.quad,
    )  # fmt: skip


def _cameo(row: Mapping[str, str], derived: CameoCode) -> CameoCode:
    if not row.get("cameo"):
        return derived
    value = row.get("goldstein", "")
    return CameoCode(row["cameo"], number_of(value) if value else derived.goldstein)


def _day(iso: str) -> dt.date | None:
    return day_of(iso) if iso else None
