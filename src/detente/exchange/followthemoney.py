"""Terms of office from FollowTheMoney files, such as OpenSanctions' politically exposed persons.

Such a file has one entity a line: a `Person`, a `Position` with its name and country, and an `Occupancy` that ties the
two together with dates; or persons that carry their occupancies inside (the form with `nested` in its name). Only
positions that stand in our own table of posts are taken: a file of a million councillors gives the few thousand people
whom reports on diplomacy name. The file is read twice, and only occupancies of such positions are held in memory.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from detente.entities.parties import parties, state_by_alpha2
from detente.entities.people import posts
from detente.records import Rejection
from detente.tables import Row

Entity = Mapping[str, Any]
LONGEST = 12
"""Words of the longest title that is looked at."""


@dataclass(slots=True)
class Taken:
    """What a file gave: rows for the table `terms`, and what could not be taken.

    `passed` counts occupancies of positions that are none of ours, such as seats in a town council.
    """

    terms: list[Row] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    passed: int = 0


@dataclass(frozen=True, slots=True)
class _Position:
    code: str
    post: str
    title: str


@dataclass(frozen=True, slots=True)
class _Occupancy:
    holder: str
    position: str
    start: str
    end: str


def read_terms(path: Path) -> Taken:
    """The terms of office in a FollowTheMoney file (JSON lines, also gzipped).

    Raises `OSError` where the file can't be read.
    """
    taken = Taken()
    positions: dict[str, _Position] = {}
    occupancies: list[_Occupancy] = []
    for entity in _entities(path, taken):
        if entity.get("schema") == "Position":
            known = _position(entity)
            positions.update({str(entity.get("id")): known} if known else {})
        elif entity.get("schema") == "Occupancy":
            occupancies.append(_occupancy(entity))
    by_holder: dict[str, list[_Occupancy]] = {}
    for occupancy in occupancies:
        if occupancy.position in positions:
            by_holder.setdefault(occupancy.holder, []).append(occupancy)
        else:
            taken.passed += 1
    for entity in _entities(path, Taken()):
        if entity.get("schema") == "Person":
            for occupancy in by_holder.get(str(entity.get("id")), ()):
                _take(entity, occupancy, positions[occupancy.position], taken)
    return taken


def _take(person: Entity, occupancy: _Occupancy, position: _Position, taken: Taken) -> None:
    names = _values(person, "name")
    if not names or not occupancy.start:
        lacking = "no name" if not names else "no date on which it began"
        taken.rejections.append(Rejection(str(person.get("id")), "followthemoney", f"a term of office with {lacking}"))
        return
    name, gender = names[0], (_values(person, "gender") or [""])[0]
    known = {
        "person": name, "aliases": "|".join([*names[1:], *_values(person, "alias")]),
        "surname": (_values(person, "lastName") or [name.split()[-1]])[0],
        "gender": {"male": "m", "female": "f"}.get(gender, ""), "state": position.code, "post": position.post,
        "title": position.title, "start": occupancy.start, "end": occupancy.end,
        "wikidata": (_values(person, "wikidataId") or [""])[0],
    }  # fmt: skip
    if known not in taken.terms[-LONGEST:]:
        taken.terms.append(known)


def _entities(path: Path, taken: Taken) -> Iterator[Entity]:
    """The entities of a file, those within others as well; a line that is none becomes a rejection."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                entity = json.loads(line)
            except ValueError:
                entity = None
            if isinstance(entity, dict) and isinstance(entity.get("properties"), dict):
                yield from _flat(entity)
            else:
                reason = "the line is no FollowTheMoney entity"
                taken.rejections.append(Rejection(f"{path.name}:{number}", "followthemoney", reason))


def _flat(entity: dict[str, Any], holder: str | None = None) -> Iterator[Entity]:
    """An entity and those nested in it, which then point to each other by their ids."""
    inner: list[tuple[str, dict[str, Any]]] = [
        (name, value)
        for name, values in entity["properties"].items()
        for value in values
        if isinstance(value, dict) and isinstance(value.get("properties"), dict)
    ]
    links = {name: [str(value.get("id")) for key, value in inner if key == name] for name, _ in inner}
    properties = entity["properties"] | links
    if holder and entity.get("schema") == "Occupancy" and "holder" not in properties:
        properties["holder"] = [holder]
    for _, value in inner:
        yield from _flat(value, str(entity.get("id")))
    yield {**entity, "properties": properties}


def _values(entity: Entity, name: str) -> list[str]:
    return [value for value in entity["properties"].get(name, ()) if isinstance(value, str)]


def _occupancy(entity: Entity) -> _Occupancy:
    def one(name: str) -> str:
        return (_values(entity, name) or [""])[0]

    return _Occupancy(one("holder"), one("post"), one("startDate"), one("endDate"))


def _position(entity: Entity) -> _Position | None:
    """A position of a state that stands in our table of posts."""
    title = (_values(entity, "name") or [""])[0]
    codes = [code for code in map(state_by_alpha2, _values(entity, "country")) if code]
    if not title or len(codes) != 1:
        return None
    post = _post(title, codes[0])
    return _Position(codes[0], post, title) if post else None


def _post(title: str, code: str) -> str | None:
    """The post that a title names, once the state's own name is taken out of it; the longest name wins."""
    party = parties()[code]
    own = sorted((party.name, *party.aliases, *party.adjectives), key=len, reverse=True)
    bare = re.sub(rf"\b(?:of |for )?(?:the )?(?:{'|'.join(map(re.escape, own))})\b", " ", title, flags=re.IGNORECASE)
    words = re.findall(r"[a-z]+", bare.casefold())[:LONGEST]
    named = {
        " ".join(re.findall(r"[a-z]+", name)): post.key
        for post in posts()
        if not post.only_for or code in post.only_for
        for name in post.names
    }
    return named.get(" ".join(words))
