"""What stands before every request: who may ask, from where, how much may be sent, and what a page may do.

A page that some other site shows must not be able to use the desk of whoever looks at it. So the name in `Host` has to
be one under which the desk was opened (a name that was pointed here by a stranger's DNS is refused), everything that
changes something is a POST from our own pages, and pages run no script and use no style but ours.
"""

from __future__ import annotations

import ipaddress
import secrets
import socket
from http import HTTPStatus
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
BODY_LIMIT = 32_000_000
"""The most bytes that one request may send."""
TOKEN_COOKIE = "detente-token"
SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
OPEN_PATHS = ("/enter", "/static/")
"""What is shown before the token is given."""
LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


class Guard:
    """ASGI middleware that lets through only what may be asked. `token` None means that none is needed."""

    def __init__(self, app: ASGIApp, *, token: str | None, host: str) -> None:
        self._app = app
        self._token = token
        self._names = LOOPBACK | {host.lower()} | ({socket.gethostname().lower()} if token else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand the request on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope, Headers(scope=scope))
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        await self._app(scope, _bounded(receive), _with_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        """What is answered instead, where the request is not to be let through."""
        if not self._is_ours(headers.get("host", "")):
            return _told(scope, 421, "This desk goes by another name. Open it by the address it was started with.")
        if scope["method"] not in SAFE and not _same_origin(headers):
            return _told(scope, 403, "Another site sent this, so nothing was done.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > BODY_LIMIT:
            return _told(scope, 413, f"That is more than {BODY_LIMIT // 1_000_000} MB. Send less at once.")
        if self._token is None or scope["path"].startswith(OPEN_PATHS) or self._knows_token(headers):
            return None
        if "text/html" in headers.get("accept", "") and scope["method"] in SAFE:
            return RedirectResponse("/enter", 303)
        return _told(scope, 401, "A token is needed: Authorization: Bearer TOKEN.", {"WWW-Authenticate": "Bearer"})

    def _is_ours(self, host: str) -> bool:
        """Whether the name is one of ours; an address in figures is nobody's name, so no DNS can point it elsewhere."""
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        return name in self._names or (self._token is not None and _is_address(name))

    def _knows_token(self, headers: Headers) -> bool:
        kind, _, given = headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer":
            cookie = SimpleCookie(headers.get("cookie", "")).get(TOKEN_COOKIE)
            given = cookie.value if cookie else ""
        return self._token is not None and secrets.compare_digest(given.strip().encode(), self._token.encode())


def _told(scope: Scope, status: int, words: str, headers: dict[str, str] | None = None) -> Response:
    """A refusal: to programs, which ask under /api, as problem details (RFC 9457)."""
    if not scope["path"].startswith("/api"):
        return PlainTextResponse(words, status, headers)
    problem = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": words}
    return JSONResponse(problem, status, headers, media_type="application/problem+json")


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine reach a server that listens there."""
    if host.lower() == "localhost":
        return True
    return _is_address(host) and ipaddress.ip_address(host).is_loopback


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _same_origin(headers: Headers) -> bool:
    """Whether a page of ours sent it, or a program that is no browser."""
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
    except ValueError:
        return False


def _bounded(receive: Receive) -> Receive:
    """The same messages, but no more bytes than may be sent, whatever length was told."""
    count = 0

    async def received() -> Message:
        nonlocal count
        message = await receive()
        count += len(message.get("body", b""))
        if count > BODY_LIMIT:
            return {"type": "http.disconnect"}
        return message

    return received


def _with_headers(send: Send) -> Send:
    """The same answer with what tells the browser to be careful."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return sent
