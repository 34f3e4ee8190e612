"""Who is meant where a list of visits names people: title and name, a surname, somebody met."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from detente.entities.names import plain
from detente.entities.people import Person, Term, people, posts
from detente.exchange.parties import person_of
from detente.exchange.witness import Side
from detente.tables import rows

_LONGEST_TITLE = 5
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_OTHER_TITLES = (
    "king", "queen", "emperor", "empress", "shah", "sultan", "emir", "amir", "prince", "princess", "crown prince",
    "prime minister-designate", "president-elect", "pope", "sheikh", "regent", "grand duke", "grand duchess", "general",
)  # fmt: skip


def american(name: str, post: str, day: dt.date) -> Side:
    """The president or secretary of state of this name, by the name that is best known."""
    term = _in_post(name, post, day)
    if term:
        return Side("USA", name, term.person, term.title)
    known = _best_known().get(name) or name
    return Side("USA", name, known, "Secretary of State" if post == "foreign-minister" else "President")


def visitor(words: str, code: str, day: dt.date) -> Side:
    """Somebody with a title (`Prime Minister Golda Meir`, `President Montt`) who came from a state."""
    title, name = _parted(words)
    person = person_of(name) or _with_surname(name, code, day)
    if person is None or not any(term.code == code for term in person.terms):
        return Side(code, words, name or None, title or None)
    term = person.term_on(day)
    held = term.code == code and person.in_office(day)
    return Side(code, words, person.name, term.title if held else title or None)


def met(remark: str, code: str, day: dt.date) -> list[Side]:
    """Those in office in a state on a day whose surname stands in a remark, in the order in which they do."""
    words = {plain(word): word for word in _WORD.findall(remark) if word[0].isupper()}
    found = []
    for person in _of_state().get(code, ()):
        named = next((words[plain(name)] for name in person.surnames if plain(name) in words), None)
        if named and person.in_office(day) and person.term_on(day).code == code:
            found.append(Side(code, named, person.name, person.term_on(day).title))
    return sorted(found, key=lambda side: remark.find(side.words))


def _in_post(name: str, post: str, day: dt.date) -> Term | None:
    surname = name.split()[-1]
    for person in _of_state()["USA"]:
        if surname in person.surnames:
            for term in person.terms:
                if term.post == post and term.code == "USA" and term.holds_on(day.isoformat()):
                    return term
    return None


def _parted(words: str) -> tuple[str, str]:
    """A title at the beginning, and the name behind it."""
    pieces = words.split()
    for size in range(min(_LONGEST_TITLE, len(pieces) - 1), 0, -1):
        if " ".join(pieces[:size]).casefold() in _titles():
            return " ".join(pieces[:size]), " ".join(pieces[size:])
    return "", words


def _with_surname(name: str, code: str, day: dt.date) -> Person | None:
    """The one in office there on that day who goes by this surname."""
    last = plain(name.split()[-1]) if name else ""
    held = [
        person
        for person in _of_state().get(code, ())
        if any(plain(surname) in (last, plain(name)) for surname in person.surnames) and person.in_office(day)
    ]
    return held[0] if len(held) == 1 else None


@cache
def _titles() -> frozenset[str]:
    return frozenset(name for post in posts() for name in post.names) | frozenset(_OTHER_TITLES)


@cache
def _of_state() -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people().values():
        for code in {term.code for term in person.terms}:
            found.setdefault(code, []).append(person)
    return found


@cache
def _best_known() -> dict[str, str]:
    return {row["name"]: row["known"] for row in rows("exchange", "historian_names")}
