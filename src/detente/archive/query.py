"""What is asked of an archive, and the SQL conditions that say it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from detente.archive.lookup import plain_name
from detente.codebook.issues import issue_names
from detente.edtf import Days, bounds
from detente.entities.parties import code_of
from detente.errors import UsageError
from detente.records import EventType, Status
from detente.sources.dates import publication_date

NameKind = Literal["people", "places"]
Values = dict[str, str | int]
Condition = tuple[str, Values]

_PIECE = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which events, or the reports that tell of them; what is left out restricts nothing.

    States and bodies go by code or English name, in either order; people and places by some words of their names, a
    place also by its country. `dates` (of the act) and `published` are EDTF, such as `2023-06` or `2023-06-18/..`; an
    act fits where its date allows one of these days. All `words` have to stand in the evidence (of a report: in its
    title or text), in any form (`sanction` finds `sanctions`); a "quoted phrase" as it is, `sanct*` as a beginning.
    """

    pair: tuple[str, str] | None = None
    party: str | None = None
    person: str | None = None
    type: str | None = None
    status: str | None = None
    issue: str | None = None
    place: str | None = None
    dates: str | None = None
    words: str | None = None
    publisher: str | None = None
    published: str | None = None


def of_events(query: Query) -> Iterator[Condition]:
    """The conditions on `event` and `report`. Raises `UsageError` where the query makes no sense."""
    yield from _of_acts(query)
    yield from _of_report(query)
    if query.words is not None:
        found = "event.key IN (SELECT rowid FROM evidence_words WHERE evidence_words MATCH :words)"
        yield found, {"words": match_of(query.words)}


def of_reports(query: Query) -> Iterator[Condition]:
    """The conditions on `report`. Raises `UsageError` where the query makes no sense."""
    if acts := list(_of_acts(query)):
        conditions = " AND ".join(condition for condition, _ in acts)
        values = {name: value for _, given in acts for name, value in given.items()}
        yield f"report.key IN (SELECT event.report FROM events AS event WHERE {conditions})", values
    yield from _of_report(query)
    if query.words is not None:
        found = "report.key IN (SELECT rowid FROM report_words WHERE report_words MATCH :words)"
        yield found, {"words": match_of(query.words)}


def days_of(edtf: str) -> Days:
    """The days that a date allows. Raises `UsageError` where it is none."""
    days = bounds(edtf)
    if days is None:
        raise UsageError(f"{edtf!r} is no date; write it as 2023-06-18, 2023-06, 2023-06-18/2023-06-19 or 2023-06/..")
    return days


def match_of(wanted: str) -> str:
    """The words as a full-text query."""
    return " ".join(matches_of(wanted))


def matches_of(wanted: str) -> list[str]:
    """Each word or phrase as a full-text query: quoted, so that nothing in it commands the search."""
    pieces = [(phrase or word.rstrip("*"), star or word.endswith("*")) for phrase, star, word in _PIECE.findall(wanted)]
    quoted = [f'"{piece}"{"*" * bool(star)}' for piece, star in pieces if any(letter.isalnum() for letter in piece)]
    if not quoted:
        raise UsageError(f"{wanted!r} holds no word to search for")
    return quoted


def _of_acts(query: Query) -> Iterator[Condition]:
    if query.pair is not None:
        one, other = sorted(_code(party) for party in query.pair)
        yield "event.key IN (SELECT event FROM pairs WHERE one = :one AND other = :other)", {"one": one, "other": other}
    if query.party is not None:
        yield "event.key IN (SELECT event FROM parties WHERE code = :party)", {"party": _code(query.party)}
    if query.person is not None:
        yield _by_name("people", query.person)
    if query.place is not None:
        yield _by_name("places", query.place)
    if query.type is not None:
        yield "event.type = :type", {"type": _one_of(get_args(EventType), query.type.upper(), "type")}
    if query.status is not None:
        yield "event.status = :status", {"status": _one_of(get_args(Status), query.status.lower(), "status")}
    if query.issue is not None:
        issue = _one_of(sorted(issue_names()), query.issue.lower(), "issue")
        yield "event.key IN (SELECT event FROM issues WHERE issue = :issue)", {"issue": issue}
    if query.dates is not None:
        first, last = days_of(query.dates)
        values: Values = {"first": first.isoformat(), "last": last.isoformat()}
        yield "event.first_day <= :last AND event.last_day >= :first", values


def _of_report(query: Query) -> Iterator[Condition]:
    if query.publisher is not None:
        yield "report.publisher = :publisher COLLATE NOCASE", {"publisher": query.publisher}
    if query.published is not None:
        first, last = days_of(query.published)
        yield (
            "report.published BETWEEN :since AND :till",
            {"since": first.isoformat(), "till": last.isoformat()},
        )


def of_names(kind: NameKind, wanted: str | None) -> Iterator[Condition]:
    """The conditions on `names` for those of a kind in which all these words begin a word."""
    yield "kind = :kind", {"kind": kind}
    if wanted is not None:
        yield _with_words(kind, wanted)


def _with_words(kind: NameKind, wanted: str) -> Condition:
    pieces = plain_name(wanted).split()
    if not pieces:
        raise UsageError(f"the name of one of the {kind} is empty; give some of its words")
    values: Values = {f"{kind}_{number}": f" {piece}" for number, piece in enumerate(pieces)}
    return " AND ".join(f"instr(' ' || plain, :{name}) > 0" for name in values), values


def _by_name(kind: NameKind, wanted: str) -> Condition:
    """The events with a name of this kind in which all these words begin a word; a country's name means its code."""
    named, values = named_by(kind, wanted)
    return f"event.key IN (SELECT event FROM {kind} WHERE name IN ({named}))", values


def named_by(kind: NameKind, wanted: str) -> Condition:
    """The names of this kind in which all these words begin a word; a country's name means its code."""
    tests, values = _with_words(kind, wanted)
    country = code_of(wanted) if kind == "places" else None
    if country:
        tests, values = f"({tests}) OR name = :country", {**values, "country": country}
    return f"SELECT name FROM names WHERE kind = '{kind}' AND ({tests})", values


def _code(party: str) -> str:
    code = code_of(party)
    if code is None:
        raise UsageError(f"no state or body is called {party!r}; give its English name or its code, such as CHN")
    return code


def _one_of(known: tuple[str, ...] | list[str], wanted: str, what: str) -> str:
    if wanted not in known:
        raise UsageError(f"{wanted!r} is no {what}; there are {', '.join(known)}")
    return wanted


def as_of_day(value: dt.date | str | None) -> str | None:
    """The day as of which an archive is seen."""
    day = publication_date(value)
    return day.isoformat() if day else None
