"""What the pages of a pair have in common: who they are, the days that can be looked at, and the slider along them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import View
from detente.pages.wording import say_party
from detente.relations import pair_of
from detente.web.asked import as_of
from detente.web.rendering import address, page

Pair = tuple[str, str]


def pair_in(request: Request) -> Pair:
    """The codes of the two parties in the address, which may be names."""
    return pair_of(request.path_params["one"], request.path_params["other"])


def by_codes(request: Request, *rest: str) -> Response | None:
    """To the page of the same parties by their codes, where the address has names."""
    pair = pair_in(request)
    if pair == (request.path_params["one"], request.path_params["other"]):
        return None
    return RedirectResponse(address("relation", *pair, *rest, as_of=as_of(request)), 302)


def ends_of(view: View) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of publication in the archive, also after the day as of which it is seen."""
    first, last = view.oldest(), view.at(None).newest()
    return (first, last) if first and last else None


def pair_page(
    request: Request, name: str, *, day: dt.date, ends: tuple[dt.date, dt.date] | None, **values: Any
) -> Response:
    """One of the pages of a pair, as of a day."""
    pair = pair_in(request)
    names = [say_party(code) for code in pair]
    return page(request, name, pair=pair, names=names, day=day, ends=ends, **values)
