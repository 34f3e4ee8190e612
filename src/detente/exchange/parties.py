"""Whom other people's tables mean: by the name of a country, by CAMEO's and FIPS 10-4 codes, by an actor's name.

All give the codes that records use; a territory counts for the state that answers for it, as in reading.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from detente.entities.names import Name, find_names, plain
from detente.entities.parties import code_of, parties
from detente.entities.people import Person, people
from detente.tables import cell_list, rows

_BRACKETS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)\s*$")
_OF_STATE = frozenset(("state", "body", "adjective", "people", "agency", "media", "seat"))


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who is meant by a name: a party, and the person and post where the name is a person's."""

    code: str
    person: str | None = None
    post: str | None = None


@cache
def by_country(name: str) -> str | None:
    """The code of a country by its name as tables write it; None for a name that is not known."""
    wanted = " ".join(name.split())
    return _counted(_by_name().get(wanted.casefold()) or code_of(wanted) or _by_name().get(_bare(wanted)))


@cache
def by_fips(code: str) -> str | None:
    """The code of a country by its FIPS 10-4 code; None for one that is not known, such as that of an ocean."""
    return _counted(_by_code("fips").get(code.upper()))


def by_cameo(code: str) -> str | None:
    """The code of a state or body by CAMEO's; empty for a region or group that is none, None for an unknown code."""
    return _by_cameo().get(code)


@cache
def fips_of(code: str) -> str:
    """The FIPS 10-4 code of a state, empty where it has none."""
    return next((cell_list(row["fips"])[0] for row in _countries() if row["code"] == code and row["fips"]), "")


@cache
def cameo_of(code: str) -> str:
    """CAMEO's code of a state or body, empty where it has none."""
    listed = {row["code"]: row["cameo"] for row in reversed(rows("exchange", "cameo_groups")) if row["code"]}
    own = {row["code"]: row["code"] for row in _countries()}
    return own.get(code) or listed.get(code, "")


def somebody(name: str, on: dt.date | None = None) -> Somebody | None:
    """The party that an actor's name tells: what stands in brackets at its end, a state, a body, a person in office.

    `Foreign Affairs (China)` is China, `Sergey Viktorovich Lavrov` the foreign minister of Russia, `Iranian Parliament`
    Iran; None where the name tells nobody for certain.
    """
    found = meant(name)
    return on_day(found, on) if isinstance(found, Person) else found


@cache
def meant(name: str) -> Somebody | Person | None:
    """Who is meant by a name, whatever the day."""
    wanted = " ".join(name.replace("_", " ").split())
    if brackets := _BRACKETS.search(wanted):
        inner = brackets[1]
        return _party(by_country(inner)) or _named_in(inner)
    return _party(by_country(wanted)) or person_of(wanted) or _named_in(wanted)


def holder(name: str, code: str, on: dt.date | None) -> Somebody:
    """The party with the person, where the name is that of somebody who holds or held a post of it."""
    found = _person(name.replace("_", " "), on)
    return found if found and found.code == code else Somebody(code)


@cache
def person_of(name: str) -> Person | None:
    """Somebody by name or alias, also where middle names stand in it; None where two may be meant."""
    words = plain(name).casefold().split()
    if len(words) < 2:
        return None
    found = _people().get(" ".join(words)) or _people().get(f"{words[0]} {words[-1]}")
    return people()[found] if found else None


def _person(name: str, on: dt.date | None) -> Somebody | None:
    found = person_of(name)
    return on_day(found, on) if found else None


def on_day(person: Person, day: dt.date | None) -> Somebody:
    """Somebody on a day: the party that the person stands for, and the post held."""
    term = person.term_on(day)
    return Somebody(_counted(term.code) or term.code, person.name, term.title if person.in_office(day) else None)


@cache
def _named_in(words: str) -> Somebody | None:
    """The one party of which some words speak."""
    meant = {name.key for found in find_names(words) for name in _parties_among(found.names)}
    return Somebody(meant.pop()) if len(meant) == 1 else None


def _parties_among(names: tuple[Name, ...]) -> list[Name]:
    return [name for name in names if name.kind in _OF_STATE]


def _party(code: str | None) -> Somebody | None:
    return Somebody(code) if code else None


def _counted(code: str | None) -> str | None:
    party = parties().get(code) if code else None
    return party.counts_for if party else code


def _bare(name: str) -> str:
    """A name without what stands in brackets behind it, as in `Cuba (Provisional Government)`."""
    outside = _BRACKETS.sub("", name).strip()
    return (code_of(outside) or "").casefold() if outside != name else ""


@cache
def _countries() -> list[dict[str, str]]:
    return rows("exchange", "countries")


@cache
def _by_name() -> dict[str, str]:
    found = {row["code"].casefold(): row["code"] for row in _countries()}
    return found | {name.casefold(): row["code"] for row in _countries() for name in cell_list(row["names"])}


@cache
def _by_code(column: str) -> dict[str, str]:
    return {code: row["code"] for row in _countries() for code in cell_list(row[column])}


@cache
def _by_cameo() -> dict[str, str]:
    groups = {row["cameo"]: row["code"] for row in rows("exchange", "cameo_groups")}
    own = {row["code"]: row["code"] for row in _countries()}
    return {code: _counted(meant) or "" for code, meant in (own | _by_code("cameo") | groups).items()}


@cache
def _people() -> dict[str, str]:
    """Names and aliases without accents and in small letters; one that two people share is not there."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for person in people().values():
        for name in (person.name, *person.aliases):
            key = plain(name).casefold()
            if found.setdefault(key, person.name) != person.name:
                shared.add(key)
    return {key: name for key, name in found.items() if key not in shared}
