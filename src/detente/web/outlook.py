"""What may come next between two states: probabilities with their reasons."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from detente.errors import UsageError
from detente.forecast.asking import forecasts
from detente.web.asked import given, remembered, today, view_of
from detente.web.pairs import by_codes, ends_of, pair_in, pair_page

HORIZONS = (7, 30, 90)


def page_of_outlook(request: Request) -> Response:
    """The page; `horizon` is how many days ahead."""
    if (elsewhere := by_codes(request, "outlook")) is not None:
        return elsewhere
    wanted = given(request.query_params, "horizon") or "30"
    horizon = int(wanted) if wanted.isdecimal() and len(wanted) < 5 else 0
    pair, found, fault = pair_in(request), None, None
    with view_of(request) as view:
        try:
            about = ("outlook", pair, horizon)
            found = remembered(request, view, about, lambda: forecasts(view, pair, horizon=horizon))
        except UsageError as missing:
            fault = str(missing)
        ends, newest = ends_of(view), view.newest()
    day = found.as_of if found else newest or today(request)
    kinds = sorted(found.kinds, key=lambda each: -each.probability) if found else []
    return pair_page(
        request, "outlook.html", day=day, ends=ends, found=found, fault=fault, kinds=kinds, horizon=horizon,
        horizons=HORIZONS,
    )  # fmt: skip
