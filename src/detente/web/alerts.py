"""Alerts: saved searches and pairs, each with a feed (Atom, RFC 4287) of what is new in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode
from xml.etree import ElementTree as Tree

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import FoundEvent, Query, View
from detente.errors import EntryMissing, UsageError
from detente.pages.wording import capital, one_line, say, say_act, say_list, say_party, visible
from detente.web.asked import FILTERS, given, query_of, view_of
from detente.web.forms import posted, words
from detente.web.keeping import Alert, Shelf
from detente.web.rendering import address, page

SHOWN = 40
PREVIEW = 3
_ATOM = "http://www.w3.org/2005/Atom"
_CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


def page_of_alerts(request: Request) -> Response:
    """All that is watched, each with the latest of it."""
    with view_of(request) as view:
        found = [(alert, _params(alert), _latest(view, alert, PREVIEW)) for alert in _shelf(request).kept().alerts]
    return page(request, "alerts.html", found=found, name=given(request.query_params, "name"))


@posted
def keep(request: Request, form: FormData) -> Response:
    """Watch a search or a pair from now on."""
    asked = _asked({name: words(form, name) or "" for name in FILTERS})
    if not asked:
        raise UsageError("an alert on everything is none; ask for a pair, a state, a person or some words")
    query_of(dict(parse_qsl(asked)))
    _shelf(request).watch(words(form, "name", most=120) or _name(dict(parse_qsl(asked))), asked)
    return RedirectResponse("/alerts", 303)


@posted
def drop(request: Request, form: FormData) -> Response:
    """Watch it no longer."""
    _shelf(request).drop(words(form, "id") or "")
    return RedirectResponse("/alerts", 303)


def feed(request: Request) -> Response:
    """The latest of an alert as an Atom feed."""
    alert = next((each for each in _shelf(request).kept().alerts if each.id == request.path_params["id"]), None)
    if alert is None:
        raise EntryMissing("there is no such alert; the page of alerts lists them")
    with view_of(request) as view:
        text = _atom(alert, _latest(view, alert, SHOWN), str(request.base_url).rstrip("/"), str(request.url))
    return Response(text, media_type="application/atom+xml")


def _latest(view: View, alert: Alert, limit: int) -> list[FoundEvent]:
    """What was published last of it: the events stand in the order of their own days, so more are looked at."""
    found = view.events(_query(alert), order="newest", limit=SHOWN * 3).items
    return sorted(found, key=lambda each: (each.report.published or dt.date.min, each.report.key), reverse=True)[:limit]


def _query(alert: Alert) -> Query:
    return query_of(_params(alert))


def _params(alert: Alert) -> dict[str, str]:
    return dict(parse_qsl(alert.asked))


def _asked(params: dict[str, str]) -> str:
    return urlencode({name: params[name] for name in FILTERS if params.get(name)})


def _name(params: dict[str, str]) -> str:
    pair = params.pop("pair", "")
    return capital(
        ", ".join([*([" – ".join(say_party(code) for code in pair.split("-"))] if pair else []), *params.values()])
    )


def _shelf(request: Request) -> Shelf:
    shelf: Shelf = request.app.state.shelf
    return shelf


def _atom(alert: Alert, found: Iterable[FoundEvent], root: str, own: str) -> bytes:
    top = Tree.Element("feed", {"xmlns": _ATOM})
    latest = max((each.report.published for each in found if each.report.published), default=dt.date(1970, 1, 1))
    _put(top, "title", f"{alert.name} – Détente")
    _put(top, "id", f"urn:detente:alert:{alert.id}")
    _put(top, "updated", _moment(latest))
    Tree.SubElement(top, "link", {"rel": "self", "href": own})
    _put(Tree.SubElement(top, "author"), "name", "Détente")
    for each in found:
        entry = Tree.SubElement(top, "entry")
        _put(entry, "title", _headline(each))
        _put(entry, "id", f"urn:detente:event:{each.event.id}")
        _put(entry, "updated", _moment(each.report.published or dt.date(1970, 1, 1)))
        _put(
            entry,
            "summary",
            f"“{one_line(each.event.evidence.text)}” – {each.report.publisher or each.report.headline}",
        )
        Tree.SubElement(entry, "link", {"href": root + address("event", each.event.id)})
    written: bytes = Tree.tostring(top, encoding="utf-8", xml_declaration=True)
    return written


def _put(parent: Tree.Element, tag: str, text: str) -> None:
    Tree.SubElement(parent, tag).text = visible(text).translate(_CONTROLS)


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _headline(found: FoundEvent) -> str:
    event = found.event
    sides = (
        say_list([say_party(code) for code in dict.fromkeys(m.code for m in side)])
        for side in (event.actors, event.recipients)
    )
    return (
        f"{capital(say_act(event.type, event.mode))}: {' → '.join(filter(None, sides))} ({say('status', event.status)})"
    )
