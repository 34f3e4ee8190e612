"""Who is meant, in words: a person with post at the first mention and by surname after it, a party with its article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from detente.entities.parties import named_in_sentence, parties
from detente.entities.people import Person, people, posts
from detente.pages.wording import say_list
from detente.tables import rows

_SHORT = 3
"""Words up to which an office stands before a name; a longer one follows it."""
_CROWNS = ("monarch", "crown-prince")
_SMALL = frozenset(("of", "for", "and", "the", "to", "in"))


class Names:
    """The names that a briefing has used so far, so that each person is introduced once."""

    def __init__(self, pair: tuple[str, str], as_of: dt.date) -> None:
        self._pair = pair
        self._as_of = as_of
        self._met: dict[str, str] = {}

    def person(self, name: str, code: str, post: str | None = None, day: dt.date | None = None) -> str:
        """`US Secretary of State Antony Blinken`, and from the second mention on `Blinken`."""
        if name in self._met:
            return self._again(name)
        self._met[name] = code
        known = people().get(name)
        on = day or self._as_of
        held = known if known and any(term.start <= on.isoformat() for term in known.terms) else None
        office = _office(held, on, code) if held else _given(post, code)
        former = held is not None and not held.in_office(on)
        return f"{'former ' if former else ''}{_introduced(name, code, office)}"

    def people(self, by_party: Mapping[str, Sequence[str]], most: int = 2, day: dt.date | None = None) -> list[str]:
        """Who takes part for each party, those of the pair first; a party without a name as itself."""
        ordered = sorted(by_party, key=lambda code: (code not in self._pair, [*self._pair, code].index(code)))
        return [self.side(code, by_party[code][:most], day) for code in ordered]

    def side(self, code: str, names: Sequence[str], day: dt.date | None = None) -> str:
        """The people of one party, else the party."""
        return say_list([self.person(name, code, day=day) for name in names]) or party(code)

    def knows(self, name: str) -> bool:
        """Whether the person was introduced."""
        return name in self._met

    def _again(self, name: str) -> str:
        short = surname(name)
        return name if any(surname(other) == short for other in self._met if other != name) else short


def party(code: str) -> str:
    """`the United States`, as it stands inside a sentence."""
    return named_in_sentence(code)


def listed(codes: Iterable[str]) -> str:
    """`China and the United States`."""
    return say_list([party(code) for code in codes])


def possessive(code: str) -> str:
    """`China’s`, `the United States’`."""
    name = party(code)
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def adjective(code: str) -> str:
    """`Chinese`, `US`; for a party without one its possessive."""
    own = parties().get(code)
    return _preferred().get(code) or (own.adjectives[0] if own and own.adjectives else possessive(code))


def surname(name: str) -> str:
    """What a second mention uses."""
    known = people().get(name)
    own = known.surnames[0] if known and known.surnames else name
    return name if own[:1].islower() else own


def _introduced(name: str, code: str, office: str | None) -> str:
    if office is None:
        return f"{name} of {party(code)}"
    if name.startswith(office.split()[-1]):
        return f"{adjective(code)} {name}"
    if len(office.split()) > _SHORT:
        return f"{name} of {party(code)}, {office},"
    own = parties().get(code)
    named = any(word in office for word in (own.name, *own.adjectives)) if own else False
    return f"{office} {name}" if named else f"{adjective(code)} {office} {name}"


def _given(post: str | None, code: str) -> str | None:
    return _shorter(post, "", code) if post else None


def _office(person: Person, day: dt.date, code: str) -> str:
    """The office held on the day: a crown before a government."""
    crowns = [term for term in person.terms if term.post in _CROWNS and term.holds_on(day.isoformat())]
    term = crowns[0] if crowns else person.term_on(day)
    return _shorter(term.title, term.post, code)


def _shorter(title: str, key: str, code: str) -> str:
    """An office as news writes it before a name: `Foreign Minister` for the Minister of Foreign Affairs."""
    own = parties().get(code)
    states = (
        "|".join(re.escape(name) for name in sorted((own.name, *own.aliases), key=len, reverse=True)) if own else ""
    )
    plain = re.sub(rf" of (the )?({states})$", "", title) if states else title
    usual = _usual(plain.casefold(), key, code) if len(plain.split()) >= _SHORT else None
    return (
        " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in usual.split()) if usual else plain
    )


@cache
def _usual(title: str, key: str, code: str) -> str | None:
    """The commonest shorter name of an office, made of words of its title."""
    words = set(title.split())
    for post in sorted(posts(), key=lambda post: code not in post.only_for):
        fits = (post.key == key or not key) and (not post.only_for or code in post.only_for)
        if fits and (title in post.names or title == post.title.casefold()):
            return next((name for name in post.names if set(name.split()) <= words), None)
    return None


@cache
def _preferred() -> dict[str, str]:
    return {row["code"]: row["adjective"] for row in rows("briefing", "adjectives")}
