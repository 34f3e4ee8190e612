"""What `detente.Archive` asks for where it was given this address: any question that a view answers, by its name."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from detente.archive.wire import questions
from detente.errors import EntryMissing
from detente.web.api.asking import ArchiveHere, Day, JsonOnly

router = APIRouter(tags=["detente.Archive"], dependencies=[JsonOnly])

Name = Annotated[str, Path(json_schema_extra={"enum": list(questions())})]


class Call(BaseModel):
    """As of which day, and the arguments by their names in `detente.archive.View`."""

    model_config = ConfigDict(extra="forbid")

    as_of: Day | None = None
    arguments: dict[str, Any] = Field(default_factory=dict)


@router.post("/view/{name}", response_model=Any)
def answer(archive: ArchiveHere, name: Name, call: Call) -> Response:
    """What the method of `detente.archive.View` gives; it changes nothing, and its form may change with the version."""
    if name not in questions():
        raise EntryMissing(f"{name!r} is no question that a view answers; there are {', '.join(questions())}")
    with archive.view(call.as_of) as view:
        return Response(questions()[name].answered(view, call.arguments), media_type="application/json")
