"""The briefing on a pair: one page in sentences, each with the passages it rests on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from detente.archive import View
from detente.briefing import Briefing, brief
from detente.errors import EntryMissing, UsageError
from detente.web.asked import given, remembered, today, view_of
from detente.web.downloads import file
from detente.web.pairs import by_codes, ends_of, pair_in, pair_page


def page_of_briefing(request: Request) -> Response:
    """The page; where nothing is known of the two by then, it says so."""
    if (elsewhere := by_codes(request, "briefing")) is not None:
        return elsewhere
    fault = briefing = None
    with view_of(request) as view:
        try:
            briefing = _briefing(request, view)
        except (EntryMissing, UsageError) as missing:
            fault = str(missing)
        ends, newest = ends_of(view), view.newest()
    day = briefing.as_of if briefing else newest or today(request)
    return pair_page(request, "briefing.html", day=day, ends=ends, briefing=briefing, fault=fault)


def download(request: Request) -> Response:
    """The briefing as a web page of its own, Markdown, PDF or JSON."""
    with view_of(request) as view:
        briefing = _briefing(request, view)
    name = f"briefing-{'-'.join(briefing.pair).lower()}-{briefing.as_of}"
    match request.path_params["form"]:
        case "html":
            from detente.briefing.html import to_html

            return file(f"{name}.html", "text/html", to_html(briefing).encode())
        case "md":
            from detente.briefing.markdown import to_markdown

            return file(f"{name}.md", "text/markdown", to_markdown(briefing).encode())
        case "pdf":
            from detente.briefing.pdf import to_pdf

            return file(f"{name}.pdf", "application/pdf", to_pdf(briefing))
        case "json":
            from detente.briefing.plain import to_json

            return file(f"{name}.json", "application/json", to_json(briefing).encode())
    raise EntryMissing("there is no such form of a briefing; there are html, md, pdf and json")


def _briefing(request: Request, view: View) -> Briefing:
    pair, since = pair_in(request), given(request.query_params, "since")
    return remembered(request, view, ("briefing", pair, since), lambda: brief(view, pair, since=since))
