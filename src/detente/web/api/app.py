"""The API as one application: its resources, its document, and what is answered when something is off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.responses import RedirectResponse

from detente import __version__
from detente.archive import Archive
from detente.web.api import (
    briefings,
    changes,
    engagements,
    events,
    forecasting,
    health,
    names,
    questions,
    relations,
    reports,
    search,
)
from detente.web.api.heads import Heads
from detente.web.api.problems import MEDIA_TYPE, Problem, handlers
from detente.web.api.tags import Tags
from detente.web.remembered import Remembered

ABOUT = """
What an archive of Détente holds, and what it makes of it.

- **As of a day.** `as_of` shows what had been published by then, and nothing later; without it, all that there is now.
- **Pages.** A list has `items`, and `after` where there are more: give that as `after`, or follow the `Link` header.
- **ETags.** Send what `ETag` said as `If-None-Match`: the answer is 304 and empty where nothing has changed since.
- **Problems** are of the form of RFC 9457; the last part of `type` is the name of the error in Python.
- **Evidence.** Offsets count Unicode code points of the report's text, end exclusive.
"""
_ROOMS = (
    reports, events, engagements, relations, briefings, forecasting, names, search, changes, questions, health,
)  # fmt: skip
_DEFAULT: dict[int | str, dict[str, Any]] = {"default": {"model": Problem, "description": "A problem (RFC 9457)"}}


class Api(FastAPI):
    """FastAPI, with problems under their own media type."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document."""
        if self.openapi_schema is None:
            for path in super().openapi()["paths"].values():
                for operation in path.values():
                    content = operation["responses"]["default"]["content"]
                    content[MEDIA_TYPE] = content.pop("application/json")
        assert self.openapi_schema is not None
        return self.openapi_schema


def application(archive: Path) -> FastAPI:
    """The API on an archive, to be mounted behind what guards it: it asks nobody who they are."""
    made = Api(
        title="Détente",
        version=__version__,
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        responses=_DEFAULT,
        exception_handlers=handlers(),
        redirect_slashes=False,
    )
    made.state.archive = Archive(archive)
    made.state.remembered = Remembered(archive)
    made.add_middleware(Tags, archive=archive)
    made.add_middleware(Heads)
    for room in _ROOMS:
        made.include_router(room.router)

    @made.get("/", include_in_schema=False)
    def document() -> RedirectResponse:
        return RedirectResponse("openapi.json")

    return made
