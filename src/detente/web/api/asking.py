"""What a request asks for: as of which day, what of the archive, and which part of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeVar

from fastapi import Depends
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import Archive, Order, Page, Query
from detente.codebook.issues import issue_names
from detente.errors import UsageError
from detente.records import EventType, Status
from detente.sources.dates import publication_date

Item = TypeVar("Item")
LONGEST = 400
"""The longest value that is looked at, in characters."""
MOST = 1000


def _day(value: object) -> object:
    """Days are written out; a bare number is none, though pydantic would take it for seconds."""
    try:
        return publication_date(str(value))
    except UsageError:
        raise ValueError("this is no day; write it as YYYY-MM-DD, such as 2023-06-18") from None


Day = Annotated[dt.date, BeforeValidator(_day)]
Words = Annotated[str, Field(min_length=1, max_length=LONGEST)]


class AsOf(BaseModel):
    """As of which day the archive is seen. No other parameters are taken, so that none is passed over."""

    model_config = ConfigDict(extra="forbid")

    as_of: Day | None = Field(None, description="Only what had been published by this day.")


class Limited(AsOf):
    """How much of a list is shown."""

    limit: int = Field(50, ge=1, le=MOST, description="At most so many.")


class Paged(Limited):
    """Which part of a list is shown."""

    after: str | None = Field(None, max_length=LONGEST, description="Where the page before ended: its `after`.")


class Named(Paged):
    """Which names are shown."""

    words: Words | None = Field(None, description="All these words begin one of the name.")


class AskedAtOnce(Limited):
    """What of the archive is asked for; all of it has to hold, and what is left out restricts nothing."""

    pair: tuple[Words, Words] | None = Field(None, description="Between these two, by names or codes: given twice.")
    party: Words | None = Field(None, description="With this state or body, by name or code.")
    person: Words | None = Field(None, description="With somebody so called; a surname will do.")
    type: EventType | None = Field(None, description="PLOVER type of the act.")
    status: Status | None = Field(None, description="Where it stands.")
    issue: Words | None = Field(
        None, description="About this issue.", json_schema_extra={"enum": [*sorted(issue_names())]}
    )
    place: Words | None = Field(None, description="In this city, venue or country.")
    dates: Words | None = Field(None, description="Within these days (EDTF): 2023-06-18, 2023-06, 2023-06/2023-09.")
    words: Words | None = Field(None, description='With all these words, a "quoted phrase", or a begin*.')
    publisher: Words | None = Field(None, description="From this publisher.")
    published: Words | None = Field(None, description="Published within these days (EDTF).")

    def query(self) -> Query:
        """The same for the archive."""
        return Query(**{name: getattr(self, name) for name in Query.__dataclass_fields__})


class Asked(AskedAtOnce, Paged):
    """The same, a page at a time."""

    order: Order = Field("newest", description="Which come first.")


def _archive(request: Request) -> Archive:
    found: Archive = request.app.state.archive
    return found


def _json_only(request: Request) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "only JSON is taken here; send it as Content-Type: application/json")


ArchiveHere = Annotated[Archive, Depends(_archive)]
JsonOnly = Depends(_json_only)
"""A page of another site can't send JSON without asking first, and nobody here grants it."""


def linked(request: Request, response: Response, page: Page[Item]) -> Page[Item]:
    """The page; the response gets a link to the next one (RFC 8288)."""
    if page.after is not None:
        address = request.url.include_query_params(after=page.after)
        response.headers["Link"] = f'<?{address.query}>; rel="next"'
    return page
