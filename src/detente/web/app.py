"""The desk as one ASGI application: which address leads to which page, and what is answered when something is off."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from detente.archive import Archive
from detente.errors import (
    ArchiveBusy,
    ArchiveError,
    ArchiveMissing,
    DetenteError,
    EntryMissing,
    SourceError,
    UsageError,
)
from detente.web import (
    adding,
    alerts,
    briefing,
    corrections,
    desk,
    engagement,
    entering,
    names,
    outlook,
    relation,
    report,
    search,
)
from detente.web.guard import Guard
from detente.web.keeping import Shelf
from detente.web.pending import Pending
from detente.web.remembered import Remembered
from detente.web.rendering import page
from detente.web.static_files import marks, static

_STATUS = {
    EntryMissing: 404,
    ArchiveMissing: 503,
    ArchiveBusy: 503,
    ArchiveError: 500,
    UsageError: 400,
    SourceError: 422,
}
_HEADS = {
    400: "That can’t be asked", 403: "Not done", 404: "Not here", 405: "Not that way", 413: "Too much at once",
    422: "This can’t be read", 500: "Something went wrong", 503: "No archive yet",
}  # fmt: skip


_SAID = {404: "Nothing stands at this address.", 405: "This address is not asked in this way."}
"""Instead of what the framework says."""


def application(archive: Path, *, token: str | None = None, host: str = "127.0.0.1") -> Starlette:
    """The desk on an archive, listening as `host`; with a `token`, only for those who know it."""
    made = Starlette(
        routes=_routes(archive),
        middleware=[
            Middleware(Guard, token=token, host=host),
            Middleware(GZipMiddleware, minimum_size=1024),
        ],
        exception_handlers={DetenteError: _explained, HTTPException: _refused, Exception: _failed},
    )
    made.state.archive = Archive(archive)
    made.state.shelf = Shelf.beside(archive)
    made.state.pending = Pending()
    made.state.remembered = Remembered(archive)
    made.state.token = token
    made.state.guarded = token is not None
    return made


def _routes(archive: Path) -> list[BaseRoute]:
    post = ["POST"]
    return [
        Route("/", desk.page_of_desk),
        Route("/pairs.{form}", desk.download),
        Route("/seen", desk.seen, methods=post),
        Route("/go", relation.go),
        Route("/relation/{one}/{other}", relation.page_of_relation),
        Route("/relation/{one}/{other}/briefing", briefing.page_of_briefing),
        Route("/relation/{one}/{other}/briefing.{form}", briefing.download),
        Route("/relation/{one}/{other}/outlook", outlook.page_of_outlook),
        Route("/relation/{one}/{other}/outlook.{form}", outlook.download),
        Route("/relation/{one}/{other}/{what}.{form}", relation.download),
        Route("/engagement/{id}", engagement.page_of_engagement),
        Route("/engagement/{id}/data.{form}", engagement.download),
        Route("/engagement/{id}/correct", corrections.ask, methods=["GET"]),
        Route("/engagement/{id}/correct", corrections.keep, methods=post),
        Route("/event/{id}", engagement.passage),
        Route("/report/{id}", report.page_of_report),
        Route("/report/{id}/data.{form}", report.download),
        Route("/report/{id}/{start:int}-{end:int}", report.passage),
        Route("/party/{code}", names.page_of_party),
        Route("/person/{name:path}", names.page_of_person),
        Route("/place/{name:path}", names.page_of_place),
        Route("/search", search.page_of_search),
        Route("/search/{what}.{form}", search.download),
        Route("/add", adding.ask, methods=["GET"]),
        Route("/add", adding.read, methods=post),
        Route("/add/keep", adding.keep, methods=post),
        Route("/corrections", corrections.page_of_corrections),
        Route("/corrections.{form}", corrections.download),
        Route("/alerts", alerts.page_of_alerts, methods=["GET"]),
        Route("/alerts", alerts.keep, methods=post),
        Route("/alerts/drop", alerts.drop, methods=post),
        Route("/alerts/{id}.atom", alerts.feed),
        Route("/enter", entering.ask, methods=["GET"]),
        Route("/enter", entering.enter, methods=post),
        Route("/static/{name}", static),
        Route("/marks/{count:int}.css", marks),
        *_api(archive),
    ]


def _api(archive: Path) -> list[BaseRoute]:
    """The JSON API, where it is installed."""
    if find_spec("detente.web.api") is None:
        return []
    from detente.web.api import application as api

    return [Mount("/api", app=api(archive))]


def _explained(request: Request, fault: Exception) -> Response:
    status = next(status for kind, status in _STATUS.items() if isinstance(fault, kind))
    return _page(request, status, str(fault))


def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    return _page(request, fault.status_code, _SAID.get(fault.status_code, fault.detail))


def _failed(request: Request, _: Exception) -> Response:
    return _page(request, 500, "This is a fault of ours. Where the desk was started, it says more; please report it.")


def _page(request: Request, status: int, message: str) -> Response:
    head = _HEADS.get(status, "Something is off")
    return page(request, "fault.html", status=status, head=head, message=message)
