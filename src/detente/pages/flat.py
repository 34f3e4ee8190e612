"""What was found in an archive as flat rows, for spreadsheets and data frames."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from detente.archive import FoundEvent, ReportLine
from detente.edtf import bounds
from detente.engagements import Check, Engagement, Outcome
from detente.records import Mention, Rejection

if TYPE_CHECKING:
    from detente.pages.corrections import Told

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
ENGAGEMENT: Columns = {
    "id": str, "type": str, "mode": str, "form": str, "status": str, "date": str, "first_day": dt.date,
    "last_day": dt.date, "actors": list, "recipients": list, "people": list, "level": str,
    "place": str, "country": str, "issues": list, "life": list, "witnesses": int, "tellings": int,
    "contradictions": list, "part_of": str,
}  # fmt: skip
OUTLOOK: Columns = {
    "engagement": str, "date": str, "ending": str, "published": dt.date, "publisher": str, "holders": list,
    "outlook": str, "words": str, "verdict": str, "gains": list, "losses": list,
}  # fmt: skip
CHECK: Columns = {
    "kind": str, "since": str, "verdict": str, "reason": str, "sentence": str, "entries": list, "event": str,
    "published": dt.date, "publisher": str,
}  # fmt: skip
CORRECTION: Columns = {
    "at": str, "who": str, "what": str, "before": str, "events": list, "words": list, "reason": str,
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


def engagement_row(each: Engagement) -> Row:
    """An engagement as one row; a step of its life is `announced 2023-01-17`, by the day of its first publication."""
    days, place = bounds(each.date), each.place
    return {
        "id": each.id, "type": each.type, "mode": each.mode, "form": each.form or None, "status": each.status,
        "date": each.date, "first_day": days.first if days else None, "last_day": days.last if days else None,
        "actors": list(each.actors), "recipients": list(each.recipients),
        "people": [participant.person for participant in each.participants if participant.person], "level": each.level,
        "place": place.name if place else None, "country": place.country if place else None,
        "issues": list(each.issues), "life": [f"{step.kind} {step.published or ''}".strip() for step in each.life],
        "witnesses": each.witnesses, "tellings": len(each.tellings),
        "contradictions": [dispute.about for dispute in each.disputes], "part_of": each.part_of,
    }  # fmt: skip


def engagement_json(each: Engagement) -> dict[str, Any]:
    """An engagement with all that was told of it; reports as their ids."""
    found = asdict(each)
    for telling in (*found["tellings"], *found["life"]):
        telling["report"] = telling["report"]["id"]
    return found


def outlook_rows(outcome: Outcome) -> list[Row]:
    """Each outlook on an engagement as one row."""
    return [
        {
            "engagement": outcome.engagement.id, "date": outcome.engagement.date, "ending": outcome.ending,
            "published": each.report.published, "publisher": each.report.publisher, "holders": list(each.holders),
            "outlook": each.outlook.outlook, "words": each.outlook.text, "verdict": each.verdict,
            "gains": [gain.id for gain in outcome.gains], "losses": [loss.id for loss in outcome.losses],
        }
        for each in outcome.expected
    ]  # fmt: skip


def check_row(check: Check) -> Row:
    """A superlative and what the archive says of it as one row."""
    return {
        "kind": check.precedent.kind, "since": check.precedent.since, "verdict": check.verdict, "reason": check.reason,
        "sentence": check.sentence, "entries": [entry.id for entry in check.entries], "event": check.event,
        "published": check.report.published, "publisher": check.report.publisher,
    }  # fmt: skip


def rejection_row(rejection: Rejection) -> Row:
    """A rejection as one row."""
    return {name: getattr(rejection, name) for name in REJECTION}


def correction_row(told: Told) -> Row:
    """What a person corrected as a row."""
    words = [found.event.evidence.text for found in told.events]
    return {
        "at": told.at, "who": told.who, "what": told.what, "before": told.before, "events": list(told.ids),
        "words": words, "reason": told.reason,
    }  # fmt: skip


def _codes(mentions: tuple[Mention, ...]) -> list[str]:
    return list(dict.fromkeys(mention.code for mention in mentions))


def _people(mentions: tuple[Mention, ...]) -> list[str]:
    return list(dict.fromkeys(mention.person for mention in mentions if mention.person))
