"""Corrections by hand: which passages tell of one act, and events that were read wrongly; kept with who and when."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import get_args

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import Archive
from detente.engagements import codes_called, correct, engagement, join, part
from detente.engagements.finding import near
from detente.errors import EntryMissing, UsageError
from detente.pages.corrections import corrections_of
from detente.pages.flat import CORRECTION, correction_row
from detente.pages.wording import capital, say
from detente.records import Aspect, Status
from detente.web.asked import archive_of, view_of
from detente.web.downloads import as_file
from detente.web.forms import posted, words
from detente.web.rendering import address, page

NEAR = 12


def ask(request: Request) -> Response:
    """The page with the forms for one engagement."""
    with archive_of(request).view() as view:
        found = engagement(view, request.path_params["id"])
        around = near(view, found)[:NEAR]
    return page(
        request, "correct.html", each=found, around=around, who=_who(request),
        statuses=[(code, capital(say("status", code))) for code in get_args(Status)],
    )  # fmt: skip


@posted
def keep(request: Request, form: FormData) -> Response:
    """Make a correction, and show what the act is now."""
    what = words(form, "what") or ""
    if what not in _KEEP:
        raise UsageError(f"{what!r} is no correction; there are {', '.join(_KEEP)}")
    who, why = words(form, "who"), words(form, "why", most=1000)
    if not who:
        raise UsageError("a correction is kept with a name; give yours")
    archive = archive_of(request)
    request.app.state.shelf.name(who)
    event = _KEEP[what](archive, request.path_params["id"], form, {"who": who, "why": why or _REASONS[what]})
    with archive.view() as view:
        try:
            shown = address("engagement", engagement(view, event).id)
        except EntryMissing:
            shown = address("corrections")
    return RedirectResponse(shown, 303)


def page_of_corrections(request: Request) -> Response:
    """Everything that people corrected, the latest first."""
    with view_of(request) as view:
        return page(request, "corrections.html", done=corrections_of(view))


def download(request: Request) -> Response:
    """The same as a file."""
    with view_of(request) as view:
        rows = [correction_row(each) for each in corrections_of(view)]
    return as_file("corrections", request.path_params["form"], CORRECTION, rows)


def _join(archive: Archive, own: str, form: FormData, told: dict[str, str]) -> str:
    other = words(form, "other_id") or words(form, "other")
    if not other:
        raise UsageError("choose the other act, or give the id of one of its events")
    return join(archive, [own, other], **told)


def _part(archive: Archive, _: str, form: FormData, told: dict[str, str]) -> str:
    taken = [value for value in form.getlist("event") if isinstance(value, str)]
    if not taken:
        raise UsageError("choose the passages that tell of another act")
    part(archive, taken, **told)
    return taken[0]


def _correct(archive: Archive, own: str, form: FormData, told: dict[str, str]) -> str:
    event = words(form, "event")
    if not event:
        raise UsageError("choose the passage that was read wrongly")
    aspect: Aspect | None = next((each for each in get_args(Aspect) if each == words(form, "aspect")), None)
    if aspect is None:
        raise UsageError("choose what was read wrongly")
    value = words(form, "status") or "" if aspect == "status" else ""
    if aspect in ("actors", "recipients"):
        value = codes_called((words(form, "parties") or "").split(","))
    correct(archive, event, aspect, value, **told)
    return event if aspect != "act" else own


_KEEP: dict[str, Callable[[Archive, str, FormData, dict[str, str]], str]] = {
    "join": _join, "part": _part, "correct": _correct,
}  # fmt: skip
_REASONS = {"join": "joined by hand", "part": "parted by hand", "correct": "read wrongly"}


def _who(request: Request) -> str:
    """The name that is filled in already: none where several may come in, since it would be somebody else's."""
    if request.app.state.guarded:
        return ""
    kept: str | None = request.app.state.shelf.kept().who
    if kept:
        return kept
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
