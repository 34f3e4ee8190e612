"""The way in where a token is needed: it is given once, and kept in a cookie that no script sees."""

from __future__ import annotations

import secrets

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.web.forms import posted, words
from detente.web.guard import TOKEN_COOKIE
from detente.web.rendering import page


def ask(request: Request) -> Response:
    """The page that asks for the token."""
    return page(request, "enter.html", wrong=False)


@posted
def enter(request: Request, form: FormData) -> Response:
    """The desk, where the token is right."""
    token: str | None = request.app.state.token
    given = words(form, "token") or ""
    if token is None or not secrets.compare_digest(given.encode(), token.encode()):
        return page(request, "enter.html", status=403, wrong=True)
    response = RedirectResponse("/", 303)
    response.set_cookie(TOKEN_COOKIE, token, httponly=True, samesite="strict", path="/", max_age=30 * 86_400)
    return response
