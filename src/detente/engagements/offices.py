"""Who is meant by an office: `the two presidents` are those who were president of their states on that day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import cache

from detente.engagements.levels import Level, keys_of_title, level_of, level_of_post
from detente.entities.people import Post, Term, people, posts
from detente.records import Evidence, Mention

OF_MANY = frozenset(("minister", "official", "leader", "diplomat"))
"""What several people of a state are called at a time."""
_LONGEST = 4
"""Words of an office that are looked at."""


def person_of(mention: Mention, evidence: Evidence, day: dt.date | None) -> str | None:
    """The person who is named, else the only one who held the office on the day that the words name."""
    if mention.person or day is None:
        return mention.person
    held = {
        term.person
        for key in _offices(mention, evidence) - OF_MANY
        for term in _terms().get((mention.code, key), ())
        if term.holds_on(day.isoformat())
    }
    return held.pop() if len(held) == 1 else None


def level_by_office(mention: Mention, evidence: Evidence, day: dt.date | None) -> Level | None:
    """The level of who is named, else that of the office that the words name."""
    known = level_of(mention, day)
    return known or next(filter(None, map(level_of_post, sorted(_offices(mention, evidence)))), None)


def _offices(mention: Mention, evidence: Evidence) -> frozenset[str]:
    """The kinds of office that a mention may name, by its post, else by its last words and those before them."""
    if mention.post:
        return keys_of_title(mention.post)
    end = mention.end - evidence.start
    inside = 0 < end <= len(evidence.text) and evidence.text[:end].endswith(mention.text)
    words = (evidence.text[:end] if inside else mention.text).casefold().split()[-_LONGEST:]
    if not words:
        return frozenset()
    words[-1] = words[-1].removesuffix("s")
    found = (_kinds(" ".join(words[at:]), mention.code) for at in range(len(words)))
    return next(filter(None, found), frozenset())


@cache
def _names() -> dict[str, tuple[Post, ...]]:
    found: defaultdict[str, list[Post]] = defaultdict(list)
    for post in posts():
        for name in post.names:
            found[name.casefold()].append(post)
    return {name: tuple(named) for name, named in found.items()}


def _kinds(name: str, code: str) -> frozenset[str]:
    """The kinds of office that go by a name in a state: those that only some states have come first."""
    found = _names().get(name, ())
    own = frozenset(post.key for post in found if code in post.only_for)
    return own or frozenset(post.key for post in found if not post.only_for)


@cache
def _terms() -> dict[tuple[str, str], list[Term]]:
    found: defaultdict[tuple[str, str], list[Term]] = defaultdict(list)
    for person in people().values():
        for term in person.terms:
            found[term.code, term.post].append(term)
    return found
