"""What is asked of an archive, as SQL conditions on `coded`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from detente.archive.query import Condition, Query, Values, matches_of, named_by, of_events

_DYADS = "coded.dyad IN (SELECT key FROM coded_dyads WHERE {})"
_KINDS = "coded.kind IN (SELECT key FROM coded_kinds WHERE {})"


def of_coded(query: Query, as_of: str | None, *, by: str) -> list[Condition]:
    """The conditions on rows that were published by a day, for an order `by` the column `day` or `published`.

    Raises `UsageError` where the query makes no sense.
    """
    values = {name: value for _, given in of_events(query) for name, value in given.items()}
    return [*_of_parts(query, values, by), *_of_days(query, values), *_of_words(query), *visible(as_of)]


def visible(as_of: str | None) -> Iterator[Condition]:
    """The condition that a row was published by a day."""
    if as_of is not None:
        yield "coded.published <= :as_of", {"as_of": dt.date.fromisoformat(as_of).toordinal()}


def _of_parts(query: Query, values: Values, by: str) -> Iterator[Condition]:
    if query.pair is not None:
        yield _DYADS.format("one = :one AND other = :other"), _only(values, "one", "other")
    if query.party is not None:
        yield _DYADS.format("actor = :party OR recipient = :party"), _only(values, "party")
    if query.type is not None:
        yield _KINDS.format("type = :type"), _only(values, "type")
    if query.status is not None:
        yield _KINDS.format("status = :status"), _only(values, "status")
    if query.publisher is not None:
        yield _KINDS.format("publisher = :publisher COLLATE NOCASE"), _only(values, "publisher")
    if query.issue is not None:
        yield "FALSE", {}
    if query.person is not None:
        named, given = named_by("people", query.person)
        yield _of_sides(f"SELECT key FROM coded_sides WHERE person IN ({named})", by), given
    if query.place is not None:
        named, given = named_by("places", query.place)
        places = " OR ".join(f"{column} IN ({named})" for column in ("name", "venue", "country"))
        yield f"coded.place IN (SELECT key FROM coded_places WHERE {places})", given


def _of_days(query: Query, values: Values) -> Iterator[Condition]:
    for name, column, first, last in (("dates", "day", "first", "last"), ("published", "published", "since", "till")):
        if getattr(query, name) is not None:
            days = {end: dt.date.fromisoformat(str(values[end])).toordinal() for end in (first, last)}
            yield f"coded.{column} BETWEEN :{first} AND :{last}", dict(days)


def _of_words(query: Query) -> Iterator[Condition]:
    for number, match in enumerate(matches_of(query.words) if query.words is not None else ()):
        mark = f"words_{number}"
        sides = _either(f"SELECT rowid FROM side_words WHERE side_words MATCH :{mark}")
        yield f"({sides} OR coded.kind IN (SELECT rowid FROM kind_words WHERE kind_words MATCH :{mark}))", {mark: match}


def _of_sides(sides: str, by: str) -> str:
    """The condition that one of these sides with a person takes part; their days come first, being indexed."""
    days = f"SELECT {by} FROM coded_named WHERE sort = 'sides' AND part IN ({sides})"
    return f"coded.{by} IN ({days}) AND {_either(sides)}"


def _either(sides: str) -> str:
    return f"(coded.actor IN ({sides}) OR coded.recipient IN ({sides}))"


def _only(values: Values, *names: str) -> Values:
    return {name: values[name] for name in names}
