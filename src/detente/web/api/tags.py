"""ETags: what stood at an address is unchanged as long as the archive, the day and this program are the same."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.web.remembered import state_of

CACHING = "private, no-cache"


class Tags:
    """ASGI middleware that gives each answer to a GET an ETag, and answers 304 at once to who has it already."""

    def __init__(self, app: ASGIApp, *, archive: Path) -> None:
        self._app = app
        self._archive = archive
        self._run = secrets.token_hex(8)  # the tables that a program has read stay with it until it ends

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        tag = self._tag(scope)  # before anything is read: it may be older than the answer, but never newer
        about = {"ETag": tag, "Cache-Control": CACHING}
        if tag in _known(Headers(scope=scope).get("if-none-match", "")):
            await Response(status_code=304, headers=about)(scope, receive, send)
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message).update(about)
            await send(message)

        await self._app(scope, receive, tagged)

    def _tag(self, scope: Scope) -> str:
        made = repr((self._run, dt.date.today(), state_of(self._archive), scope["path"], scope["query_string"]))
        return f'W/"{hashlib.sha256(made.encode()).hexdigest()[:24]}"'


def _known(header: str) -> set[str]:
    """The tags that a client has, as weak ones: only these are given."""
    found = (each.strip() for each in header.split(","))
    return {each if each.startswith("W/") else f"W/{each}" for each in found if each}
