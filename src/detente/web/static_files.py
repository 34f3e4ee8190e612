"""The style sheet, the script and the icon: read once from the package, so that no path ever comes from a client."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

from detente.errors import EntryMissing

_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_YEAR = "public, max-age=31536000, immutable"
_MOST_MARKS = 600


@cache
def _contents() -> dict[str, bytes]:
    folder = files("detente.web") / "static"
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name.rpartition(".")[2] in _KINDS}


@cache
def address_of(name: str) -> str:
    """Where a file is served; the address changes with its content, so that it may be kept for good."""
    return f"/static/{name}?{hashlib.sha256(_contents()[name]).hexdigest()[:12]}"


async def static(request: Request) -> Response:
    """One of our own files."""
    name = request.path_params["name"]
    if name not in _contents():
        raise EntryMissing(f"there is no file {name!r}")
    kind = _KINDS[name.rpartition(".")[2]]
    return Response(_contents()[name], media_type=kind, headers={"Cache-Control": _YEAR})


async def marks(request: Request) -> Response:
    """Rules that light up each passage of a report with its entry, and each entry with its passage."""
    count = min(request.path_params["count"], _MOST_MARKS)
    numbers = range(1, count + 1)
    passages = ",\n".join(f"body:has(#e{n}:hover,#e{n}:target,#t{n}:target) .p{n}" for n in numbers)
    entries = ",\n".join(f"body:has(.p{n}:hover) #e{n}::before" for n in numbers)
    sheet = f"{passages} {{ background: var(--lit); }}\n{entries} {{ background: var(--accent); }}\n" if count else ""
    return Response(sheet, media_type="text/css", headers={"Cache-Control": _YEAR})
