"""Who is meant by a name on a day, and why: the look-up behind `detente entities find`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from detente.entities.names import Name, all_names, plain
from detente.entities.parties import name_of
from detente.entities.people import Person, Term, people
from detente.entities.places import locate, venue_named

AS_PARTY = {
    "state": "a name of the state", "body": "a name of the body", "adjective": "the adjective of it",
    "people": "its people, or somebody of it", "capital": "its capital, which stands for its government",
    "seat": "a seat of its power", "agency": "one of its institutions", "media": "one of its state media",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody or something that a name may mean.

    `kind` is `state`, `body`, `person`, `venue` or `place`; `code` the party it counts for; `who` its best-known name;
    `why` how the name comes to mean it; `sure` whether it does on the day asked for: a person who held no post then
    may still be meant. `wikidata` is known for some people.
    """

    kind: str
    code: str | None
    who: str
    why: str
    sure: bool = True
    wikidata: str | None = None


def find(name: str, on: dt.date | None = None) -> list[Match]:
    """All that a name may mean on a day (today, where none is given), the likeliest first."""
    wanted = _folded(name)
    found = [match for meaning in _by_name().get(wanted, ()) for match in _matches(meaning, on)]
    found += [match for person in _by_surname().get(wanted, ()) for match in _person(person, on, "the surname of")]
    spot = locate(name.strip())
    if spot is not None:
        found.append(Match("place", spot.country, spot.name, f"a place, GeoNames {spot.geonames_id}"))
    return sorted(dict.fromkeys(found), key=lambda match: not match.sure)


def like(name: str) -> list[str]:
    """Known names that are spelt much like this one, for somebody who mistyped it; at most three."""
    close = get_close_matches(_folded(name), [*_by_name(), *_by_surname()], n=3, cutoff=0.8)
    return list(dict.fromkeys(_spellings()[word] for word in close))


def _matches(meaning: Name, on: dt.date | None) -> Iterator[Match]:
    if meaning.kind == "person":
        yield from _person(people()[meaning.key], on, "a name of")
    elif meaning.kind == "venue":
        venue = venue_named()[meaning.key]
        yield Match("venue", venue.country, venue.name, f"a venue in {venue.city}")
    else:
        kind = "body" if meaning.kind == "body" else "state"
        yield Match(kind, meaning.key, name_of(meaning.key), AS_PARTY[meaning.kind])


def _person(person: Person, on: dt.date | None, how: str) -> Iterator[Match]:
    """A person with the post held on the day, else the nearest one."""
    term = person.term_on(on)
    sure = person.in_office(on or dt.date.today())
    why = f"{how} the {_describe(term)}" if sure else f"{how} somebody who was {_describe(term)}"
    yield Match("person", term.code, person.name, why, sure, term.wikidata)


def _describe(term: Term) -> str:
    until = term.end or "now"
    return f"{term.title} from {term.start} to {until}"


def _folded(name: str) -> str:
    return plain(" ".join(name.split())).casefold()


@cache
def _by_name() -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    for word, meanings in all_names().items():
        found.setdefault(_folded(word), []).extend(meanings)
    return {word: list(dict.fromkeys(meanings)) for word, meanings in found.items()}


@cache
def _by_surname() -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people().values():
        for surname in person.surnames:
            found.setdefault(_folded(surname), []).append(person)
    return found


@cache
def _spellings() -> dict[str, str]:
    """The names as they are written, by the form that is compared."""
    surnames = [surname for person in people().values() for surname in person.surnames]
    return {_folded(word): word for word in [*surnames, *all_names()]}
