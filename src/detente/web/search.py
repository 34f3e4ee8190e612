"""Search: evidence, engagements, reports, people and places, by words and by everything that a query can ask for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, get_args

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import Query, View
from detente.archive.searching import best_known, parties_called
from detente.codebook.issues import issue_names
from detente.engagements import Engagement, engagements
from detente.entities.finding import like
from detente.entities.parties import code_of
from detente.errors import EntryMissing, UsageError
from detente.pages.flat import ENGAGEMENT, EVENT, REPORT, Columns, Row, engagement_row, event_row, report_row
from detente.pages.wording import say, say_act
from detente.records import EventType, Status
from detente.web.asked import FILTERS, as_of, given, pair_of, query_of, remembered, view_of
from detente.web.downloads import MOST, as_calendar, as_file
from detente.web.rendering import address, page

SHOWN, NAMED = 30, 20
KINDS = {"evidence": "Evidence", "engagements": "Engagements", "reports": "Reports", "names": "Names"}


def page_of_search(request: Request) -> Response:
    """The page; without anything asked for, the form and the latest of each kind."""
    params = dict(request.query_params)
    words = given(params, "q") or given(params, "words")
    kind = given(params, "kind") or "evidence"
    if kind not in KINDS:
        raise UsageError(f"{kind!r} can't be searched; there are {', '.join(KINDS)}")
    if words and not any(given(params, name) for name in (*FILTERS, "kind")) and (jump := _jump(words, request)):
        return jump
    fault = None
    found: dict[str, Any] = {"items": (), "more": None}
    with view_of(request) as view:
        try:
            found = _found(
                request, view, kind, query_of({**params, "words": words or ""}), words, given(params, "after")
            )
        except UsageError as mistake:
            fault = str(mistake)
    asked = {name: given(params, name) for name in FILTERS if name != "words" and given(params, name)}
    return page(
        request, "search.html", kind=kind, kinds=KINDS, words=words, asked=asked, fault=fault, choices=_choices(),
        near=like(words) if words and not found["items"] else [], after=given(params, "after"),
        **found,
    )  # fmt: skip


def _jump(words: str, request: Request) -> Response | None:
    """Where a pair or a single state is asked for by name, its page."""
    try:
        return RedirectResponse(address("relation", *pair_of(words), as_of=as_of(request)), 302)
    except UsageError:
        code = code_of(words)
        return RedirectResponse(address("party", code, as_of=as_of(request)), 302) if code else None


def _found(
    request: Request, view: View, kind: str, query: Query, words: str | None, after: str | None
) -> dict[str, Any]:
    if kind == "names":
        named = remembered(request, view, ("names", words), lambda: _names(view, words)) if words else []
        return {"items": named, "more": None}
    if kind == "engagements":
        some = engagements(view, query, limit=SHOWN, after=after, rows=True)
        return {"items": some.items, "more": some.after}
    if kind == "reports":
        lines = view.reports(query, order="newest", limit=SHOWN, after=after)
        return {"items": lines.items, "more": lines.after}
    events = view.events(query, order="newest", limit=SHOWN, after=after)
    return {"items": events.items, "more": events.after}


def _names(view: View, words: str) -> list[tuple[str, str, int | None]]:
    """The kind, the name (of a party its code) and the number of events of all that go by these words."""
    return [
        *(("party", code, None) for code in parties_called(words)[:NAMED]),
        *(("person", each.name, each.events) for each in best_known(view, "people", words, limit=NAMED)),
        *(("place", each.name, each.events) for each in best_known(view, "places", words, limit=NAMED)),
    ]


def download(request: Request) -> Response:
    """All that is found, up to a bound, as a file."""
    what, form = request.path_params["what"], request.path_params["form"]
    params = dict(request.query_params)
    query = query_of({**params, "words": given(params, "q") or given(params, "words") or ""})
    with view_of(request) as view:
        if what == "engagements":
            acts = list(islice(_acts(view, query), MOST))
            if form == "ics":
                return as_calendar("engagements", (each for each in acts if each.form))
            return as_file("engagements", form, ENGAGEMENT, [engagement_row(each) for each in acts])
        if what == "evidence":
            events = islice(view.all_events(query, order="newest"), MOST)
            return as_file("evidence", form, EVENT, [event_row(each) for each in events])
        if what == "reports":
            lines = islice(view.all_reports(query, order="newest"), MOST)
            return as_file("reports", form, REPORT, [report_row(each) for each in lines])
        if what == "names" and query.words:
            named: list[Row] = [
                {"kind": kind, "name": name, "events": events} for kind, name, events in _names(view, query.words)
            ]
            return as_file("names", form, _NAME, named)
    raise EntryMissing(f"there is no {what!r} to save; there are {', '.join(KINDS)}")


_NAME: Columns = {"kind": str, "name": str, "events": int}


def _acts(view: View, query: Query) -> Iterator[Engagement]:
    """Every engagement that is asked for, those of other people's data too, a page at a time."""
    found = engagements(view, query, limit=1000, rows=True)
    yield from found.items
    while found.after is not None:
        found = engagements(view, query, limit=1000, after=found.after, rows=True)
        yield from found.items


def _choices() -> dict[str, list[tuple[str, str]]]:
    """What can be chosen from, as codes and words."""
    return {
        "type": [(code, say_act(code, None)) for code in get_args(EventType)],
        "status": [(code, say("status", code)) for code in get_args(Status)],
        "issue": sorted(((code, say("issue", code)) for code in issue_names()), key=lambda pair: pair[1].casefold()),
    }
