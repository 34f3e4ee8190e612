"""What an event can be found by: rows of the derived tables, each made from the event alone and its report's day."""

from __future__ import annotations

import datetime as dt
import sqlite3
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from detente.edtf import Days, bounds
from detente.records import Event

MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))

TABLES = {
    "events": ("key", "report", "id", "type", "status", "day", "first_day", "last_day"),
    "parties": ("event", "role", "code"),
    "pairs": ("event", "one", "other"),
    "people": ("event", "name"),
    "places": ("event", "name"),
    "issues": ("event", "issue"),
    "names": ("kind", "name", "plain"),
}
"""The derived tables and their columns."""

_OPENING = 400

Row = tuple[str | int | None, ...]
Rows = dict[str, set[Row]]


@dataclass(frozen=True, slots=True)
class Keyed:
    """An event with its key, and the key and day of the report that tells of it."""

    key: int
    report: int
    published: str | None
    event: Event


def rows_of(events: Iterable[Keyed]) -> Rows:
    """The rows of each derived table for these events."""
    found: Rows = {table: set() for table in TABLES}
    for keyed in events:
        for table, rows in _rows(keyed).items():
            found[table].update(rows)
    return found


def add_rows(connection: sqlite3.Connection, rows: Rows) -> None:
    """Put rows into the derived tables; names that are there stay."""
    for table, columns in TABLES.items():
        kept = "OR IGNORE " if table == "names" else ""
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT {kept}INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        connection.executemany(statement, sorted(rows[table], key=repr))


@lru_cache(1 << 16)
def plain_name(name: str) -> str:
    """A name in small letters and without accents."""
    apart = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def opening(text: str) -> str:
    """The first line of a text, at most 400 characters of it."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:_OPENING]


def order_day(days: Days | None, published: str | None) -> str:
    """Where an event stands in the order of days: its first day, else its last, else the day of its report."""
    if days is None:
        return published or ""
    return (days.last if days.first == dt.date.min else days.first).isoformat()


def _rows(keyed: Keyed) -> dict[str, Iterable[Row]]:
    event, key = keyed.event, keyed.key
    days = bounds(event.date)
    ends = (days.first.isoformat(), days.last.isoformat()) if days else (None, None)
    day = order_day(days, keyed.published)
    people = {mention.person for mention in (*event.actors, *event.recipients) if mention.person}
    place = event.place
    places = {name for name in (place.name, place.venue, place.country) if name} if place else set()
    return {
        "events": [(key, keyed.report, event.id, event.type, event.status, day, *ends)],
        "parties": [(key, role, code) for role, code in _roles(event)],
        "pairs": [(key, *pair) for pair in pairs_of(event)],
        "people": [(key, name) for name in people],
        "places": [(key, name) for name in places],
        "issues": [(key, issue) for issue in event.issues],
        "names": [
            *(("people", name, plain_name(name)) for name in people),
            *(("places", name, plain_name(name)) for name in places),
        ],
    }


def _roles(event: Event) -> set[tuple[str, str]]:
    sides = {"actor": event.actors, "recipient": event.recipients}
    return {(role, mention.code) for role, mentions in sides.items() for mention in mentions}


def pairs_of(event: Event) -> set[tuple[str, str]]:
    """The parties that have to do with each other in an act, each pair once and in the order of its codes.

    All of them where they act together or on each other (CONSULT, AGREE, COOPERATE, and acts without a recipient); else
    those who act with those who are acted upon.
    """
    actors = {mention.code for mention in event.actors}
    recipients = {mention.code for mention in event.recipients}
    if event.type in MUTUAL or not recipients:
        return set(combinations(sorted(actors | recipients), 2))
    return {(min(a, b), max(a, b)) for a in actors for b in recipients if a != b}
