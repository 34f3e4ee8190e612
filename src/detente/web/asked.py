"""What a request asks for: as of which day, what of the archive, and which part of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from typing import TypeVar

from starlette.requests import Request

from detente.archive import Archive, Query, View
from detente.entities.parties import code_of
from detente.errors import UsageError
from detente.web.remembered import Remembered

Value = TypeVar("Value")

LONGEST = 400
"""The longest value that is looked at, in characters."""
FILTERS = tuple(field.name for field in fields(Query))


def archive_of(request: Request) -> Archive:
    """The archive that this desk stands on."""
    found: Archive = request.app.state.archive
    return found


def remembered(request: Request, view: View, about: Hashable, make: Callable[[], Value]) -> Value:
    """What `make` makes of the view, or made of it lately; `about` is all that it depends on beside the view."""
    memory: Remembered = request.app.state.remembered
    return memory.of(view, about, make)


@contextmanager
def view_of(request: Request) -> Iterator[View]:
    """The archive as of the day asked for, opened for this request alone. Raises `UsageError` where it is no day."""
    with archive_of(request).view(as_of(request)) as view:
        yield view


def as_of(request: Request) -> str | None:
    """The day as of which the archive is to be seen, where one is asked for."""
    day = given(request.query_params, "as_of")
    if day is None:
        return None
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        raise UsageError(f"{day!r} is no day; write it as 2023-06-18") from None


def today(request: Request) -> dt.date:
    """The day asked for, else the real one."""
    day = as_of(request)
    return dt.date.fromisoformat(day) if day else dt.date.today()


def given(params: Mapping[str, str], name: str) -> str | None:
    """A value that is there and not blank, without what stands around it. Raises `UsageError` where it is too long."""
    value = " ".join(params.get(name, "").split())
    if len(value) > LONGEST:
        raise UsageError(f"{name} is over {LONGEST} characters long; give less of it")
    return value or None


def query_of(params: Mapping[str, str]) -> Query:
    """The query that parameters spell, each named as the field of `Query`; a pair is `pair=USA-CHN`."""
    found = {name: value for name in FILTERS if name != "pair" and (value := given(params, name)) is not None}
    pair = given(params, "pair")
    return Query(**found, pair=pair_of(pair) if pair else None)


def pair_of(words: str) -> tuple[str, str]:
    """Two parties by codes or names with a hyphen, a comma or "and" between them. Raises `UsageError` else."""
    for parting in (" and ", ",", "/", " – ", "–", "-"):
        one, found, other = words.partition(parting)
        codes = code_of(one), code_of(other)
        if found and codes[0] and codes[1] and codes[0] != codes[1]:
            return codes[0], codes[1]
    raise UsageError(f"{words!r} is no pair; give two states, as in USA-CHN")
