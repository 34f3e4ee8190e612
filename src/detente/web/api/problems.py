"""What is answered where something is off: problem details (RFC 9457), each with one line that says what to do."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from detente.archive.remote import PROBLEM
from detente.errors import (
    AddressRefused,
    ArchiveBusy,
    ArchiveFull,
    ArchiveMissing,
    ArchiveShut,
    DetenteError,
    EntryMissing,
    FetchError,
    SourceError,
    UsageError,
)

MEDIA_TYPE = "application/problem+json"
STATUS: dict[type[Exception], int] = {
    EntryMissing: 404, ArchiveMissing: 503, ArchiveBusy: 503, ArchiveShut: 503, ArchiveFull: 507, UsageError: 422,
    AddressRefused: 422, FetchError: 502, SourceError: 422, OverflowError: 422,
}  # fmt: skip
"""The status of each error, the first that fits; of any other it is 500."""
_METHODS = ("GET", "POST")
_GENERIC = "about:blank"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a request: where, as the names and numbers that lead there, and what."""

    where: tuple[str | int, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem (RFC 9457). `type` is `urn:detente:` and the name of an error; about:blank where status says all."""

    type: str
    title: str
    status: int
    detail: str
    faults: tuple[Fault, ...] = ()


Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]


def handlers() -> dict[int | type[Exception], Handler]:
    """What makes a problem of each kind of exception."""
    return {
        DetenteError: _explained,
        OverflowError: _too_large,
        RequestValidationError: _invalid,
        HTTPException: _refused,
        Exception: _failed,
    }


async def _explained(_: Request, fault: DetenteError) -> JSONResponse:
    status = next((status for kind, status in STATUS.items() if isinstance(fault, kind)), 500)
    again = {"Retry-After": "5"} if isinstance(fault, ArchiveBusy) else {}
    return _answer(status, str(fault), kind=f"{PROBLEM}{type(fault).__name__}", headers=again)


async def _too_large(_: Request, __: OverflowError) -> JSONResponse:
    return _answer(422, "a number in it is larger than the archive can hold; give a smaller one")


async def _invalid(_: Request, fault: RequestValidationError) -> JSONResponse:
    """What was sent is not told back: it may be long, or nothing that can be written."""
    faults = tuple(Fault(tuple(map(_written, each["loc"])), _said(each["msg"])) for each in fault.errors())
    first = faults[0]
    detail = f"{'.'.join(map(str, first.where))}: {first.what}; see the description at /api"
    return _answer(422, detail, kind=f"{PROBLEM}UsageError", faults=faults)


async def _refused(request: Request, fault: HTTPException) -> JSONResponse:
    status = HTTPStatus(fault.status_code)
    headers = {"Allow": _allowed(request)} if status == HTTPStatus.METHOD_NOT_ALLOWED else fault.headers
    detail = status.description or status.phrase if fault.detail == status.phrase else fault.detail
    return _answer(status, detail, headers=headers)


def _allowed(request: Request) -> str:
    """The methods that an address takes; of several routes to it, each knows only its own."""
    asked = {method: {**request.scope, "method": method} for method in _METHODS}
    taken = [m for m in _METHODS if any(route.matches(asked[m])[0] is Match.FULL for route in request.app.routes)]
    return ", ".join(taken)


async def _failed(_: Request, fault: Exception) -> JSONResponse:
    logging.getLogger(__name__).error("a fault of ours", exc_info=fault)
    return _answer(500, "this is a fault of ours; where the server was started it says more, please report it")


def _said(message: str) -> str:
    return str(_written(message.removeprefix("Value error, ")))


def _written(part: Any) -> Any:
    """The same without half characters, which can't be sent."""
    return part.encode(errors="replace").decode() if isinstance(part, str) else part


def _answer(
    status: int, detail: str, *, kind: str = _GENERIC, faults: tuple[Fault, ...] = (), headers: Any = None
) -> JSONResponse:
    told: dict[str, Any] = {"type": kind, "title": HTTPStatus(status).phrase, "status": int(status), "detail": detail}
    if faults:
        told["faults"] = [{"where": list(each.where), "what": each.what} for each in faults]
    return JSONResponse(told, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)
