"""People and the posts they held, with dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from detente.tables import Row, cell_list, rows

RANKS = ("leader", "royal", "minister", "envoy", "military", "official")
SECOND = frozenset(("state-councillor", "party-leader", "rotating-chair", "deputy-prime-minister", "vice-president"))
TELLING = 3
"""How many must bear a first name for it to tell a gender."""


@dataclass(frozen=True, slots=True)
class Post:
    """A kind of office (`foreign-minister`) with one set of names; `only_for` has the states where they mean it."""

    key: str
    title: str
    names: tuple[str, ...]
    only_for: frozenset[str]
    level: str


@dataclass(frozen=True, slots=True)
class Term:
    """A person in a post of a state or body, from `start` to `end` (EDTF; an empty end is still in office).

    `wikidata` is the person's id there, where known.
    """

    person: str
    code: str
    post: str
    title: str
    start: str
    end: str
    wikidata: str | None = None

    def holds_on(self, day: str) -> bool:
        """Whether the term covers an ISO day; a month or year counts as a whole."""
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with at least one term of office. `surname` is what a second mention in the news uses."""

    name: str
    aliases: tuple[str, ...]
    surnames: tuple[str, ...]
    gender: str
    terms: tuple[Term, ...]

    def term_on(self, day: dt.date | None) -> Term:
        """The highest post held on the day; else the last one left before, or the first after. Without a day, now."""
        iso = (day or dt.date.max).isoformat()
        held = [term for term in self.terms if term.holds_on(iso)]
        before = [term for term in self.terms if term.start <= iso]
        if held:
            return max(held, key=_weight)
        if before:
            return max(before, key=lambda term: (term.end or iso, term.start))
        return min(self.terms, key=lambda term: term.start)

    def in_office(self, day: dt.date | None) -> bool:
        """Whether the person held any post on the day."""
        return day is None or any(term.holds_on(day.isoformat()) for term in self.terms)


def _post(row: Row) -> Post:
    return Post(
        row["post"], row["title"], tuple(cell_list(row["names"])), frozenset(cell_list(row["only_for"])), row["level"]
    )


def _weight(term: Term) -> tuple[int, bool, str]:
    """Higher offices weigh more, then first offices more than second ones beside them, then later terms."""
    return -RANKS.index(levels().get(term.post, RANKS[-1])), term.post not in SECOND, term.start


@cache
def posts() -> tuple[Post, ...]:
    """All kinds of office; a key may stand in several rows, with names that hold for some states only."""
    return tuple(_post(row) for row in rows("entities", "posts"))


@cache
def levels() -> dict[str, str]:
    """The level (leader, minister, envoy, ...) of each kind of office."""
    return {post.key: post.level for post in posts()}


@cache
def people() -> dict[str, Person]:
    """Everybody in the table of terms, by best-known name."""
    grouped: dict[str, list[Row]] = {}
    for row in rows("entities", "terms"):
        grouped.setdefault(row["person"], []).append(row)
    return {name: _person(name, found) for name, found in grouped.items()}


@cache
def _leading() -> list[tuple[Term, str]]:
    """The terms of those who lead a state or body, each with a surname of one word."""
    first = ((t, person) for person in people().values() for t in person.terms if t.post not in SECOND)
    ruling = ((term, person) for term, person in first if levels().get(term.post) == RANKS[0])
    return [(term, surname) for term, person in ruling for surname in person.surnames if " " not in surname]


@lru_cache(maxsize=256)
def leading_surnames(day: dt.date) -> frozenset[str]:
    """The surnames of those who lead a state or body on a day, by which headlines call them: `Macron rang Trump`."""
    return frozenset(surname for term, surname in _leading() if term.holds_on(day.isoformat()))


def led_by(surname: str, day: dt.date) -> str | None:
    """The state or body that somebody of a surname leads on a day; None where several do."""
    led = {term.code for term, name in _leading() if name == surname and term.holds_on(day.isoformat())}
    return led.pop() if len(led) == 1 else None


@cache
def first_names() -> dict[str, str]:
    """First names of those in the table, with the gender of all who bear it: `m`, `f`, or none if it tells none."""
    found: dict[str, Counter[str]] = {}
    for person in people().values():
        first, _, rest = person.name.partition(" ")
        if rest:
            found.setdefault(first, Counter())[person.gender] += 1
    return {name: min(of) if len(of) == 1 and of.total() >= TELLING else "" for name, of in found.items()}


def _person(name: str, found: list[Row]) -> Person:
    def gather(column: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item for row in found for item in cell_list(row[column])))

    terms = tuple(
        Term(name, row["state"], row["post"], row["title"], row["start"], row["end"], row["wikidata"] or None)
        for row in found
    )  # fmt: skip
    return Person(name, gather("aliases"), gather("surname"), found[0]["gender"], terms)
