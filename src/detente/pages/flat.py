"""What was found in an archive as flat rows, for spreadsheets and data frames."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from detente.archive import FoundEvent, ReportLine
from detente.edtf import bounds
from detente.records import Mention, Rejection

Cell = str | int | float | dt.date | list[str] | None
Row = dict[str, Cell]
Columns = Mapping[str, type]

EVENT: Columns = {
    "id": str, "type": str, "mode": str, "status": str, "date": str, "first_day": dt.date, "last_day": dt.date,
    "actors": list, "actor_people": list, "recipients": list, "recipient_people": list, "place": str, "venue": str,
    "country": str, "lat": float, "lon": float, "issues": list, "by": str, "because_of": str, "evidence": str,
    "start": int, "end": int, "plover": str, "plover_mode": str, "intensity": float, "quad": int, "cameo": str,
    "goldstein": float, "report": str, "published": dt.date, "publisher": str, "headline": str, "url": str,
}  # fmt: skip
REPORT: Columns = {
    "id": str, "published": dt.date, "publisher": str, "headline": str, "url": str, "address": str, "events": int,
    "replaced": dt.date,
}  # fmt: skip
REJECTION: Columns = {"item": str, "stage": str, "reason": str}


def event_row(found: FoundEvent) -> Row:
    """An event and its report as one row; an open end of its days is the first or last day of the calendar."""
    event, report, place = found.event, found.report, found.event.place
    days = bounds(event.date)
    return {
        "id": event.id, "type": event.type, "mode": event.mode, "status": event.status, "date": event.date,
        "first_day": days.first if days else None, "last_day": days.last if days else None,
        "actors": _codes(event.actors), "actor_people": _people(event.actors),
        "recipients": _codes(event.recipients), "recipient_people": _people(event.recipients),
        "place": place.name if place else None, "venue": place.venue if place else None,
        "country": place.country if place else None, "lat": place.lat if place else None,
        "lon": place.lon if place else None, "issues": list(event.issues), "by": event.by.code if event.by else None,
        "because_of": event.because_of, "evidence": event.evidence.text, "start": event.evidence.start,
        "end": event.evidence.end, "plover": event.plover.event_type, "plover_mode": event.plover.mode,
        "intensity": event.plover.intensity, "quad": event.plover.quad, "cameo": event.cameo.code,
        "goldstein": event.cameo.goldstein, "report": report.id, "published": report.published,
        "publisher": report.publisher, "headline": report.headline, "url": report.url,
    }  # fmt: skip


def event_json(found: FoundEvent) -> dict[str, Any]:
    """An event in its published JSON form, with its report under `report`."""
    return {**asdict(found.event), "report": report_row(found.report)}


def report_row(line: ReportLine) -> Row:
    """A report as one row."""
    return {name: getattr(line, name) for name in REPORT}


def rejection_row(rejection: Rejection) -> Row:
    """A rejection as one row."""
    return {name: getattr(rejection, name) for name in REJECTION}


def _codes(mentions: tuple[Mention, ...]) -> list[str]:
    return list(dict.fromkeys(mention.code for mention in mentions))


def _people(mentions: tuple[Mention, ...]) -> list[str]:
    return list(dict.fromkeys(mention.person for mention in mentions if mention.person))
