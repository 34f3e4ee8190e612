"""The desk: pairs by how active they are and how they changed, and what is new since the last look."""

from __future__ import annotations

import datetime as dt

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.engagements import engagements
from detente.web.asked import view_of
from detente.web.forms import posted, words
from detente.web.rendering import page

NEW = 12
LATEST = 8


def page_of_desk(request: Request) -> Response:
    """The first page."""
    kept = request.app.state.shelf.kept()
    with view_of(request) as view:
        new = view.added_after(kept.seen, limit=500)
        latest = engagements(view, limit=LATEST).items
    return page(request, "desk.html", new=new, latest=latest, kept=kept, standings=(), NEW=NEW)


@posted
def seen(request: Request, form: FormData) -> Response:
    """What is new has been seen."""
    key = words(form, "key") or ""
    if key.isdecimal():
        request.app.state.shelf.see(int(key), dt.datetime.now(dt.UTC).isoformat(timespec="seconds"))
    return RedirectResponse("/", 303)


def download(request: Request) -> Response:
    """The table of pairs as a file."""
    raise NotImplementedError
