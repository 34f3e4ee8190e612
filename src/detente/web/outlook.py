"""What may come next between two states: probabilities with their reasons."""

from __future__ import annotations

import datetime as dt

from starlette.requests import Request
from starlette.responses import Response

from detente.archive import View
from detente.errors import UsageError
from detente.forecast import Forecast, Forecasts
from detente.forecast.asking import forecasts
from detente.pages.flat import Columns, Row
from detente.web.asked import given, remembered, today, view_of
from detente.web.downloads import as_file
from detente.web.pairs import by_codes, ends_of, pair_in, pair_page

HORIZONS = (7, 30, 90)


def page_of_outlook(request: Request) -> Response:
    """The page; `horizon` is how many days ahead."""
    if (elsewhere := by_codes(request, "outlook")) is not None:
        return elsewhere
    found, fault = None, None
    with view_of(request) as view:
        try:
            found = _found(request, view)
        except UsageError as missing:
            fault = str(missing)
        ends, newest = ends_of(view), view.newest()
    day = found.as_of if found else newest or today(request)
    kinds = sorted(found.kinds, key=lambda each: -each.probability) if found else []
    return pair_page(
        request, "outlook.html", day=day, ends=ends, found=found, fault=fault, kinds=kinds, horizon=_horizon(request),
        horizons=HORIZONS,
    )  # fmt: skip


def download(request: Request) -> Response:
    """The same as a file."""
    with view_of(request) as view:
        found = _found(request, view)
    name = f"outlook-{'-'.join(found.pair).lower()}-{found.as_of}"
    return as_file(name, request.path_params["form"], _CHANCE, [_row(each) for each in (*found.kinds, *found.plans)])


def _found(request: Request, view: View) -> Forecasts:
    pair, horizon = pair_in(request), _horizon(request)
    return remembered(request, view, ("outlook", pair, horizon), lambda: forecasts(view, pair, horizon=horizon))


def _horizon(request: Request) -> int:
    """Days; 0 where what is asked for is no number, which is refused like any other that can't be."""
    wanted = given(request.query_params, "horizon") or "30"
    return int(wanted) if wanted.isdecimal() and len(wanted) < 5 else 0


_CHANCE: Columns = {
    "what": str, "question": str, "as_of": dt.date, "due": dt.date, "probability": float, "base": float, "model": str,
    "reasons": list, "note": str,
}  # fmt: skip


def _row(each: Forecast) -> Row:
    return {
        "what": each.subject.words, "question": each.subject.question, "as_of": each.as_of, "due": each.due,
        "probability": round(each.probability, 4), "base": round(each.base, 4), "model": each.model,
        "reasons": [reason.words for reason in each.told], "note": each.note,
    }  # fmt: skip
