"""Words that tell which state and region a text is about: names of both, and words at home in one state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from detente.entities.names import all_names, find_names
from detente.entities.parties import is_state
from detente.entities.places import Region, regions
from detente.tables import rows

STATE_KINDS = ("state", "adjective", "people")
LEADS = ("in", "of", "from", "to", "near", "across")
SURNAME = re.compile(" [A-Z][a-z]")
"""What may follow a name of a state that is somebody's (`Chad Miller`)."""
INSIDE = "(?:(?<=, )|" + "|".join(rf"(?<=\b{word} )" for word in LEADS) + ")"
"""What stands before the name of a region that is not somebody's (`in Virginia`)."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Words in a text that speak for a state, and for a region of it where `region` is not empty.

    `within` says that they are words of somebody who tells of the state from within: abroad few name its counties.
    """

    start: int
    end: int
    words: str
    country: str
    region: str = ""
    within: bool = True


def clues_in(text: str, home: str | None = None) -> Iterator[Clue]:
    """The clues in a text, and one for the state of its paper where that is known."""
    yield from _regions(text)
    yield from _states(text)
    for m in _local_pattern().finditer(text):
        yield Clue(m.start(), m.end(), m.group(), _local_words()[m.group().casefold()])
    if home:
        yield Clue(0, 0, "", home)


@cache
def region_named() -> Mapping[str, Region]:
    """Regions by their names and abbreviations; of those that share one, the first of the table."""
    return {word: region for region in reversed(regions()) for word in (region.name, *region.short)}


def _regions(text: str) -> Iterator[Clue]:
    for m in _region_pattern().finditer(text):
        region = region_named()[m.group()]
        yield Clue(m.start(), m.end(), m.group(), region.country, region.code)


def _states(text: str) -> Iterator[Clue]:
    for found in find_names(text):
        words = text[found.start : found.end]
        codes = dict.fromkeys(name.key for name in found.names if name.kind in STATE_KINDS and is_state(name.key))
        is_first_name = found.names[0].kind == "state" and SURNAME.match(text, found.end)
        for code in codes if words not in region_named() and not is_first_name else ():
            yield Clue(found.start, found.end, words, code, within=False)


@cache
def _region_pattern() -> re.Pattern[str]:
    """Regions by their names, but those that a state has too (`Georgia`), and their abbreviations after a comma."""
    full = (region.name for region in regions() if not _names_a_state(region.name))
    short = (word for region in regions() for word in region.short)
    return re.compile(rf"{INSIDE}(?:{_any_of(full)})\b|(?<=, )(?:{_any_of(short)})(?!\w)")


def _names_a_state(name: str) -> bool:
    return any(meaning.kind == "state" for meaning in all_names().get(name, ()))


@cache
def _local_words() -> dict[str, str]:
    return {row["words"].casefold(): row["country"] for row in rows("entities", "local_words")}


@cache
def _local_pattern() -> re.Pattern[str]:
    """The words at home in one state; those in small letters also stand in capitals."""
    listed = [row["words"] for row in rows("entities", "local_words")]
    small, capital = (_any_of(word for word in listed if word.islower() == is_small) for is_small in (True, False))
    return re.compile(rf"\b(?:(?i:{small})|{capital})(?!\w)")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
