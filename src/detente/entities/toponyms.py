"""Which places the names in a text mean: `Paris` beside `Lamar County` is not the one on the Seine.

Each place that goes by a name is weighed by its size, by how much of the text is about its state and its region, and by
what stands beside the name (`Athens, Ga.`). Names are weighed in rounds: what one is taken for speaks for the others. A
name that no table has is taken to lie in the state that the text is about.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from detente.entities.names import all_names, find_names
from detente.entities.parties import is_state, name_of, parties
from detente.entities.places import Region, Spot, regions, spots_named
from detente.tables import rows

Span = tuple[int, int]

STATE = 1e10
"""What a name of a state counts for among the populations of cities of its name."""
CAPITAL = 10
"""How many times its population a capital counts for."""
COUNTY = re.compile(r"(?:.+ (?:County|Parish|Township|Twp\.?)|(?:County|Co\.) .+)$", re.IGNORECASE)
SIZE, COUNTRY, REGION, BESIDE = 1.0, 3.0, 2.0, 4.0
"""Weights of the size (in powers of ten), of the state's and the region's share of the clues, of what stands beside."""
FLOOR = 0.02
AGAIN = 0.3
"""The power of the number of times that the same words stand in a text."""
ROUNDS = 3
INSIDE = "(?:(?<=, )|" + "|".join(rf"(?<=\b{word} )" for word in ("in", "of", "from", "to", "near", "across")) + ")"
"""What stands before the name of a region that is not somebody's."""
GAP = re.compile(r",? ?\(?$")


@dataclass(frozen=True, slots=True)
class Clue:
    """Words in the text that speak for a state, and for a region of it where `region` is not empty."""

    start: int
    end: int
    words: str
    country: str
    region: str = ""


def resolve(text: str, spans: Sequence[Span], *, home: str | None = None) -> list[Spot | None]:
    """The place that each of these names in a text means; None where nothing tells."""
    named = list(_clues(text, home))
    names = [text[start:end] for start, end in spans]
    chosen: list[Spot | None] = [None] * len(spans)
    for _ in range(ROUNDS):
        clues = [*named, *_chosen_clues(text, spans, chosen)]
        chosen = [
            _best(name, span, [clue for clue in clues if clue.words != name], text)
            for name, span in zip(names, spans, strict=True)
        ]
    return chosen


def _chosen_clues(text: str, spans: Sequence[Span], chosen: Sequence[Spot | None]) -> Iterator[Clue]:
    """What the names taken so far speak for; those that no table has say nothing."""
    for (start, end), spot in zip(spans, chosen, strict=True):
        name = text[start:end]
        if spot is not None and spot.country is not None and senses_of(name):
            yield Clue(start, end, name, spot.country, spot.region)


def _weighed(clues: Iterable[tuple[Hashable, str]]) -> Counter[Hashable]:
    """How much speaks for each: the same words again and again count little more than once."""
    total: Counter[Hashable] = Counter()
    for (what, _), times in Counter(clues).items():
        total[what] += times**AGAIN  # type: ignore[assignment]
    return total


def _best(name: str, span: Span, clues: list[Clue], text: str) -> Spot | None:
    countries = _weighed((clue.country, clue.words) for clue in clues)
    senses = senses_of(name)
    if not senses:
        return _elsewhere(name, countries)
    areas = _weighed(((clue.country, clue.region), clue.words) for clue in clues if clue.region)
    beside = next((clue for clue in clues if 0 <= clue.start - span[1] <= 3 and GAP.match(text[span[1] : clue.start])), None)

    def score(spot: Spot) -> float:
        return (
            SIZE * math.log10(_size(spot))
            + COUNTRY * _share(countries[spot.country or ""], countries.total())
            + REGION * _share(areas[spot.country or "", spot.region], areas.total())
            + BESIDE * (beside is not None and _lies_in(spot, beside))
        )

    return max(senses, key=score)


def _elsewhere(name: str, countries: Counter[Hashable]) -> Spot | None:
    """A place that no table has, in the state that most clues speak for."""
    return Spot(name, countries.most_common(1)[0][0], None, None, None) if countries else None


def _share(part: int, whole: int) -> float:
    return math.log10((part / whole if whole else 0.0) + FLOOR)


def _lies_in(spot: Spot, clue: Clue) -> bool:
    return spot.country == clue.country and (not clue.region or spot.region == clue.region)


def _size(spot: Spot) -> float:
    return max(spot.population, 1) * (CAPITAL if _is_capital(spot) else 1)


@cache
def _is_capital(spot: Spot) -> bool:
    party = parties().get(spot.country or "")
    return party is not None and spot.name in party.capitals


@cache
def senses_of(name: str) -> tuple[Spot, ...]:
    """All places that a name may mean: states (also by their people and adjectives), cities, regions, counties."""
    spots = list(spots_named(name))
    codes = dict.fromkeys(_state_names().get(name.casefold(), ()))
    spots += [Spot(name_of(code), code, None, None, None, STATE) for code in codes]
    if not spots and name in _by_name():
        return (_by_name()[name].spot(),)
    if not spots and COUNTY.match(name):
        return (Spot(name, "USA", None, None, None),)
    return tuple(spots)


@cache
def _state_names() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, meanings in all_names().items():
        for meaning in meanings:
            if meaning.kind in ("state", "adjective", "people") and is_state(meaning.key):
                found.setdefault(word.casefold(), []).append(meaning.key)
    return found


def _clues(text: str, home: str | None) -> Iterator[Clue]:
    """The names of states and regions in a text, words that are at home in one state, and the state of the paper."""
    for m in _region_pattern().finditer(text):
        region = _by_name()[m.group()]
        if not _state_names().get(m.group().casefold()):
            yield Clue(m.start(), m.end(), m.group(), region.country, region.code)
    for found in find_names(text):
        words = text[found.start : found.end]
        for name in found.names:
            if name.kind in ("state", "adjective", "people") and is_state(name.key) and words not in _by_name():
                yield Clue(found.start, found.end, words, name.key)
    for m in _local_pattern().finditer(text):
        yield Clue(m.start(), m.end(), m.group(), _local_words()[m.group().casefold()])
    if home:
        yield Clue(0, 0, "", home)


@cache
def _local_words() -> dict[str, str]:
    return {row["words"].casefold(): row["country"] for row in rows("entities", "local_words")}


@cache
def _local_pattern() -> re.Pattern[str]:
    words = [row["words"] for row in rows("entities", "local_words")]
    return re.compile("|".join(rf"\b(?i:{re.escape(word)})(?!\w)" if word.islower() else rf"\b{re.escape(word)}(?!\w)" for word in words))


@cache
def _by_name() -> Mapping[str, Region]:
    return {word: region for region in reversed(regions()) for word in (region.name, *region.short)}


@cache
def _region_pattern() -> re.Pattern[str]:
    def any_of(words: Iterable[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    full = any_of(region.name for region in regions())
    short = any_of(word for region in regions() for word in region.short)
    return re.compile(rf"{INSIDE}(?:{full})\b|(?<=, )(?:{short})(?!\w)")
