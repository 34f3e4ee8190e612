"""The desk: pairs by how active they are and how they changed, and what is new since the last look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import Query, View
from detente.edtf import bounds
from detente.engagements import Engagement, engagements
from detente.entities.parties import code_of
from detente.errors import UsageError
from detente.pages.flat import Columns, Row
from detente.relations import Standing
from detente.relations.desk import desk
from detente.web.asked import given, remembered, view_of
from detente.web.charts.spark import spark
from detente.web.downloads import as_file
from detente.web.forms import posted, words
from detente.web.rendering import page

SHOWN = 24
NEW = 12
LATEST = 8
AHEAD = 5
LATELY, SOON = 60, 120
"""Days back and on in which engagements are shown."""
SAID = frozenset(("SUPPORT", "ACCUSE"))
"""Acts in words that are told every day."""
_COLUMNS: Columns = {
    "one": str, "other": str, "acts": int, "usual": float, "level": float, "change": float, "noise": str,
    "last": dt.date,
}  # fmt: skip
_ORDERS: dict[str, tuple[str, Callable[[Standing], tuple[float, ...]]]] = {
    "activity": ("Most active", lambda each: (each.acts, each.usual)),
    "change": ("Most changed", lambda each: (not each.noise, abs(each.change))),
    "best": ("Best", lambda each: (each.level,)),
    "worst": ("Worst", lambda each: (-each.level,)),
    "latest": ("Latest", lambda each: (each.last.toordinal(), each.acts)),
}


def page_of_desk(request: Request) -> Response:
    """The first page."""
    kept = request.app.state.shelf.kept()
    order = given(request.query_params, "order") or "activity"
    party = _party(request)
    with view_of(request) as view:
        standings = _standings(request, view, party, order)
        new = view.added_after(kept.seen, limit=500)
        newest = view.newest()
        latest, ahead = _around(view, dt.date.fromisoformat(view.as_of) if view.as_of else newest)
    shown = standings if given(request.query_params, "all") else standings[:SHOWN]
    reach = max((abs(value) for each in shown for value in each.line), default=1.0)
    return page(
        request, "desk.html", standings=[(each, spark(each.line, reach=reach)) for each in shown], order=order,
        orders={key: label for key, (label, _) in _ORDERS.items()}, party=party, new=new, latest=latest,
        ahead=ahead, kept=kept, NEW=NEW, newest=newest, rest=len(standings) - len(shown),
    )  # fmt: skip


def _around(view: View, day: dt.date | None) -> tuple[tuple[Engagement, ...], tuple[Engagement, ...]]:
    """What took place last, and what is planned next, as of a day."""
    if day is None:
        return (), ()
    before = Query(dates=f"{day - dt.timedelta(days=LATELY)}/{day}", status="occurred")
    after = Query(dates=f"{day + dt.timedelta(days=1)}/{day + dt.timedelta(days=SOON)}", status="planned")
    lately = engagements(view, before, limit=LATEST * 3).items
    ahead = engagements(view, after, order="oldest", limit=LATEST * 3).items
    surely = [each for each in ahead if each.status == "planned" and (days := bounds(each.date)) and days.last > day]
    return tuple(each for each in lately if each.form or each.type not in SAID)[:LATEST], tuple(surely[:AHEAD])


@posted
def seen(request: Request, form: FormData) -> Response:
    """What is new has been seen."""
    key = words(form, "key") or ""
    if key.isdecimal() and len(key) < 18:
        request.app.state.shelf.see(int(key), dt.datetime.now(dt.UTC).isoformat(timespec="seconds"))
    return RedirectResponse("/", 303)


def download(request: Request) -> Response:
    """The table of pairs as a file."""
    with view_of(request) as view:
        standings = _standings(request, view, _party(request), given(request.query_params, "order") or "activity")
    return as_file("pairs", request.path_params["form"], _COLUMNS, [_row(each) for each in standings])


def _standings(request: Request, view: View, party: str | None, order: str) -> list[Standing]:
    if order not in _ORDERS:
        raise UsageError(f"{order!r} is no order of pairs; there are {', '.join(_ORDERS)}")
    found = [
        each for each in remembered(request, view, "desk", lambda: desk(view)) if party is None or party in each.pair
    ]
    return sorted(found, key=_ORDERS[order][1], reverse=True)


def _party(request: Request) -> str | None:
    name = given(request.query_params, "party")
    code = code_of(name) if name else None
    if name and code is None:
        raise UsageError(f"no state or body is called {name!r}; give its English name or its code, such as CHN")
    return code


def _row(each: Standing) -> Row:
    return {
        "one": each.pair[0], "other": each.pair[1], "acts": each.acts, "usual": each.usual, "level": each.level,
        "change": each.change, "noise": "yes" if each.noise else "no", "last": each.last,
    }  # fmt: skip
