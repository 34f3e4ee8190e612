"""An engagement: its life, who took part, where, what was expected and what came of it, and every witness."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import FoundEvent, ReportLine, View
from detente.engagements import Engagement, Telling, outcome, parts_of
from detente.engagements import engagement as engagement_with
from detente.errors import EntryMissing
from detente.pages.flat import ENGAGEMENT, EVENT, engagement_json, engagement_row, event_row
from detente.web.asked import as_of, remembered, today, view_of
from detente.web.downloads import as_calendar, as_file, as_json
from detente.web.rendering import address, page
from detente.web.report import number_of


@dataclass(frozen=True, slots=True)
class Witness:
    """A text, and all reports that print it, each with what it tells; the first of them came first."""

    tellings: tuple[Telling, ...]


def page_of_engagement(request: Request) -> Response:
    """The engagement of which the event tells whose id begins so."""
    name = request.path_params["id"]
    with view_of(request) as view:
        about = ("engagement", name)
        found, values = remembered(request, view, about, lambda: _all_of(view, name, today(request)))
    if found.id != name:
        return RedirectResponse(address("engagement", found.id, as_of=as_of(request)), 302)
    return page(request, "engagement.html", each=found, witnesses=_witnesses(found), **values)


def _all_of(view: View, name: str, day: dt.date) -> tuple[Engagement, dict[str, Any]]:
    """An engagement, its parts and its whole, what came of it, and why its tellings were put together."""
    found = engagement_with(view, name)
    return found, {
        "parts": parts_of(view, found),
        "whole": engagement_with(view, found.part_of) if found.part_of else None,
        "outcome": outcome(view, found, today=day),
        "why": list(dict.fromkeys(each for told in found.tellings for each in view.judgements(told.event.id))),
    }


def passage(request: Request) -> Response:
    """The words on which an event rests, in its report."""
    with view_of(request) as view:
        found = view.find(request.path_params["id"])
        if isinstance(found, ReportLine):
            raise EntryMissing(f"{request.path_params['id']!r} is a report, not an act")
        number = number_of(view.record(found.report), found.event.id)
    return RedirectResponse(address("report", found.report.id, f"#t{number}", as_of=as_of(request)), 302)


def download(request: Request) -> Response:
    """The engagement as JSON or as a calendar entry, or the events that tell of it as rows."""
    with view_of(request) as view:
        found = engagement_with(view, request.path_params["id"])
    name, form = f"engagement-{found.id}", request.path_params["form"]
    if form == "json":
        return as_json(name, engagement_json(found))
    if form == "ics":
        return as_calendar(name, [found])
    if form == "row.csv":
        return as_file(name, "csv", ENGAGEMENT, [engagement_row(found)])
    return as_file(name, form, EVENT, [event_row(FoundEvent(told.event, told.report)) for told in found.tellings])


def _witnesses(found: Engagement) -> list[Witness]:
    """The tellings by witness, those whose text came first at the head; each in the order of publication."""
    told = sorted(found.tellings, key=lambda each: (each.witness, *_turn(each)))
    groups = [tuple(group) for _, group in groupby(told, key=lambda each: each.witness)]
    return [Witness(group) for group in sorted(groups, key=lambda group: _turn(group[0]))]


def _turn(telling: Telling) -> tuple[str, int]:
    published = telling.report.published
    return (published.isoformat() if published else "9999"), telling.report.key
