"""At which level an act is done: the posts of those who take part, on that day."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal

from detente.entities.people import levels, people, posts
from detente.records import Mention

Level = Literal["leaders", "ministers", "envoys", "officials"]

RANKS: tuple[Level, ...] = ("leaders", "ministers", "envoys", "officials")
"""From the highest to the lowest."""

_LEVELS: dict[str, Level] = {
    "leader": "leaders", "royal": "leaders", "minister": "ministers", "envoy": "envoys", "military": "officials",
    "official": "officials",
}  # fmt: skip


def level_of(mention: Mention, day: dt.date | None) -> Level | None:
    """The level of who is named, by the post held on the day, else by the post named; None where neither is known."""
    person = people().get(mention.person) if mention.person else None
    if person:
        return _LEVELS.get(levels().get(person.term_on(day).post, ""))
    return _by_title().get(mention.post.casefold()) if mention.post else None


def level_of_post(post: str) -> Level | None:
    """The level of a kind of office, by its key."""
    return _LEVELS.get(levels().get(post, ""))


def holds(mention: Mention, post: str, day: dt.date | None) -> bool:
    """Whether who is named held that office on the day, or is called by it where the tables do not know the person."""
    person = people().get(mention.person) if mention.person else None
    if person and day:
        return any(term.post == post and term.holds_on(day.isoformat()) for term in person.terms)
    return bool(mention.post) and post in keys_of_title(mention.post or "")


def keys_of_title(title: str) -> frozenset[str]:
    """The kinds of office that go by a title."""
    return _keys_by_title().get(title.casefold(), frozenset())


def highest(found: set[Level]) -> Level | None:
    """The highest of some levels."""
    return next((level for level in RANKS if level in found), None)


@cache
def _by_title() -> dict[str, Level]:
    found: dict[str, Level] = {}
    for post in posts():
        for name in (post.title, *post.names):
            found.setdefault(name.casefold(), _LEVELS.get(post.level, "officials"))
    for person in people().values():
        for term in person.terms:
            level = _LEVELS.get(levels().get(term.post, ""))
            if level:
                found.setdefault(term.title.casefold(), level)
    return found


@cache
def _keys_by_title() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for post in posts():
        for name in (post.title, *post.names):
            found.setdefault(name.casefold(), set()).add(post.key)
    for person in people().values():
        for term in person.terms:
            found.setdefault(term.title.casefold(), set()).add(term.post)
    return {title: frozenset(keys) for title, keys in found.items()}
