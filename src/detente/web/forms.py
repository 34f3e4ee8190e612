"""What people send: read within limits, and only where one of our own pages sent it.

Each form carries a seal made from a cookie that only our pages can have been shown with; see `guard` for the rest.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from detente.sources import SIZE_LIMIT

VISITOR_COOKIE = "detente-visitor"
MOST_FILES = 20
MOST_FIELDS = 60


@functools.cache
def _secret() -> bytes:
    return secrets.token_bytes(32)


def seal(request: Request) -> str:
    """What a form has to send back, for the visitor of this request."""
    return hmac.new(_secret(), visitor(request).encode(), hashlib.sha256).hexdigest()


def visitor(request: Request) -> str:
    """The visitor's own random word, made with the first request."""
    known: str | None = getattr(request.state, "visitor", None) or request.cookies.get(VISITOR_COOKIE)
    if not known or len(known) > 64:
        known = secrets.token_urlsafe(24)
        request.state.new_visitor = True
    request.state.visitor = known
    return known


def remember(request: Request, response: Response) -> Response:
    """The response, with the visitor's word where it is new."""
    if getattr(request.state, "new_visitor", False):
        response.set_cookie(VISITOR_COOKIE, request.state.visitor, httponly=True, samesite="strict", path="/")
    return response


def posted(handle: Callable[[Request, FormData], Response]) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint out of one that takes a form: it is read, its seal checked, and handled apart from other requests."""

    @functools.wraps(handle)
    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=SIZE_LIMIT) as form:
            sent = form.get("seal")
            if not isinstance(sent, str) or not hmac.compare_digest(sent.encode(), seal(request).encode()):
                raise HTTPException(403, "This page is too old to be sent. Load it again, and send it from there.")
            return await run_in_threadpool(handle, request, form)

    return endpoint


def words(form: FormData, name: str, *, most: int = 400) -> str | None:
    """A field that is filled in, on one line and no longer than that."""
    value = form.get(name)
    found = " ".join(value.split())[:most] if isinstance(value, str) else ""
    return found or None


def text(form: FormData, name: str) -> str:
    """A field of many lines, with line ends as in a file."""
    value = form.get(name)
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


def uploads(form: FormData, name: str) -> list[UploadFile]:
    """The files sent under a name; an empty choice sends one without a name."""
    return [each for each in form.getlist(name) if isinstance(each, UploadFile) and each.filename]
