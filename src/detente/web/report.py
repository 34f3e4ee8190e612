"""A report: its text with every passage that an entry rests on, linked both ways, beside the entries."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import FoundEvent, ReportLine, View
from detente.errors import EntryMissing
from detente.pages.entries import Act
from detente.pages.flat import EVENT, event_row
from detente.pages.marks import Passage, mark
from detente.pages.outline import Section, headline, outline, summary
from detente.records import Record
from detente.web.asked import as_of, view_of
from detente.web.downloads import as_file, as_json
from detente.web.rendering import address, page


def page_of_report(request: Request) -> Response:
    """The report whose id begins so."""
    with view_of(request) as view:
        line = report_named(view, request.path_params["id"])
        if line.id != request.path_params["id"]:
            return RedirectResponse(address("report", line.id, as_of=as_of(request)), 302)
        record = view.record(line)
        versions = view.versions(line)
        settled = [event.id for event in record.events if view.is_settled(event.id)]
    wholes = {event: address("engagement", event, as_of=as_of(request)) for event in settled}
    return page(request, "report.html", line=line, versions=versions, wholes=wholes, **drawn(record))


def passage(request: Request) -> Response:
    """The words from one place to another in a report, as entries other than acts are cited."""
    start, end = request.path_params["start"], request.path_params["end"]
    with view_of(request) as view:
        line = report_named(view, request.path_params["id"])
        sections = outline(view.record(line))
    spans = {(entry.cited.start, entry.cited.end): entry.number for part in sections for entry in part.entries}
    fragment = [f"#t{spans[start, end]}"] if (start, end) in spans else []
    return RedirectResponse(address("report", line.id, *fragment, as_of=as_of(request)), 302)


def drawn(record: Record) -> dict[str, Any]:
    """What the templates draw of a record: paragraphs cut at passages, and sections of entries."""
    sections = outline(record)
    entries = {entry.number: entry for section in sections for entry in section.entries}
    paragraphs = mark(record.report.text, [Passage(n, e.cited.start, e.cited.end) for n, e in entries.items()])
    marked = {number for paragraph in paragraphs for piece in paragraph for number in piece.cited_by}
    return {
        "report": record.report, "headline": headline(record.report), "sections": sections, "paragraphs": paragraphs,
        "acts": {number for number, entry in entries.items() if isinstance(entry, Act)}, "marked": marked,
        "heads": {number: entry.head for number, entry in entries.items()}, "summary": summary(sections),
        "last": max(entries, default=0),
    }  # fmt: skip


def number_of(record: Record, event: str) -> int | None:
    """The number under which an event of the record stands on its page."""
    return next((act.number for act in _acts(outline(record)) if act.id == event), None)


def report_named(view: View, name: str) -> ReportLine:
    """The report whose id begins so. Raises `EntryMissing` where there is none."""
    found = view.find(name)
    if not isinstance(found, ReportLine):
        raise EntryMissing(f"{name!r} is an act, not a report")
    return found


def download(request: Request) -> Response:
    """The record as JSON, or its acts as rows."""
    with view_of(request) as view:
        line = report_named(view, request.path_params["id"])
        record = view.record(line)
    name, form = f"report-{line.id[:12]}", request.path_params["form"]
    if form == "json":
        return as_json(name, record.to_dict())
    return as_file(name, form, EVENT, [event_row(FoundEvent(event, line)) for event in record.events])


def _acts(sections: tuple[Section, ...]) -> list[Act]:
    return [entry for section in sections for entry in section.entries if isinstance(entry, Act)]
