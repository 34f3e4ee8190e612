"""At which level an act is done: the posts of those who take part, on that day."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal, cast

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


def post_on(person: str, day: dt.date | None) -> str | None:
    """The key of the highest post that a person held on the day."""
    known = people().get(person)
    return known.term_on(day).post if known else None


def highest(found: set[Level]) -> Level | None:
    """The highest of some levels."""
    return next((level for level in RANKS if level in found), None)


@cache
def _by_title() -> dict[str, Level]:
    found: dict[str, Level] = {}
    for post in posts():
        for name in (post.title, *post.names):
            found.setdefault(name.casefold(), _LEVELS.get(post.level, cast("Level", "officials")))
    for person in people().values():
        for term in person.terms:
            level = _LEVELS.get(levels().get(term.post, ""))
            if level:
                found.setdefault(term.title.casefold(), level)
    return found
