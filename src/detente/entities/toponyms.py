"""Which places the names in a text mean: `Paris` beside `Lamar County` is not the one on the Seine.

Each place that goes by a name is weighed by its size, by how much of the text is about its state and its region, and by
what stands beside the name (`Athens, Ga.`). The names of a text are weighed in rounds: what one is taken for speaks for
the others. A name that no table has is taken to lie in the state that most of the text speaks for.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from detente.entities.clues import STATE_KINDS, Clue, clues_in, region_named
from detente.entities.names import all_names
from detente.entities.parties import is_state, name_of, parties
from detente.entities.places import Spot, spots_named

Key = TypeVar("Key", bound=Hashable)
Span = tuple[int, int]
"""Start and end of a name in a text: code points, the end exclusive."""

STATE, CAPITAL = 10**9, 100
"""What a state's name counts for among populations of cities, and how many times its own a capital's does."""
SIZE, NAMED, WITHIN, REGION, BESIDE = 1.0, 0.5, 3.0, 1.0, 10.0
"""Weights of the size in powers of ten, of the shares of what speaks for state and region, of what stands beside."""
FLOOR = 0.02
"""What is added to a share, so that one of nothing does not rule a place out."""
AGAIN = 0.3
"""The power of how often the same words stand in a text: again and again counts little more than once."""
ROUNDS = 3
COUNTY = re.compile(r".+ (?:County|Parish|Township|Twp\.?)$", re.IGNORECASE)
GAP = re.compile(r",? ?\(?$")
LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of a text names each state, tells of it from within, and of each region: by code, in any unit."""

    named: Mapping[str, float]
    within: Mapping[str, float] = field(default_factory=dict)
    regions: Mapping[tuple[str, str], float] = field(default_factory=dict)


def likeliest(
    spots: Iterable[Spot], evidence: Evidence, *, country: str | None = None, region: str = ""
) -> Spot | None:
    """The likeliest of the places that go by a name; `country` and `region` are those that stand right beside it."""

    def score(spot: Spot) -> float:
        lies_there = country is not None and spot.country == country and region in ("", spot.region)
        return (
            SIZE * math.log10(_size(spot))
            + NAMED * _share(spot.country or "", evidence.named)
            + WITHIN * _share(spot.country or "", evidence.within)
            + REGION * _share((spot.country or "", spot.region), evidence.regions)
            + BESIDE * lies_there
        )

    return max(spots, key=score, default=None)


def resolve(text: str, spans: Sequence[Span], *, home: str | None = None) -> list[Spot | None]:
    """What place each of these names in a text means, None where nothing tells; `home` is the state of its paper."""
    named = list(clues_in(text, home))
    chosen: list[Spot | None] = [None] * len(spans)
    for _ in range(ROUNDS):
        clues = [*named, *_from_chosen(text, spans, chosen)]
        chosen = [_meant(text, span, clues) for span in spans]
    return chosen


def _from_chosen(text: str, spans: Sequence[Span], chosen: Sequence[Spot | None]) -> Iterator[Clue]:
    """What the names taken so far speak for; those that no table has say nothing."""
    for (start, end), spot in zip(spans, chosen, strict=True):
        name = text[start:end]
        if spot is not None and spot.country is not None and senses_of(name):
            yield Clue(start, end, name, spot.country, spot.region, within=spot.population < STATE)


def _meant(text: str, span: Span, clues: list[Clue]) -> Spot | None:
    name = text[span[0] : span[1]]
    others = [clue for clue in clues if clue.words != name]
    evidence = _evidence(others)
    senses = senses_of(name)
    if not senses:
        told = evidence.within or evidence.named
        return Spot(name, max(told, key=lambda code: told[code]), None, None, None) if told else None
    beside = next((clue for clue in others if _stands_beside(clue, span, text)), None)
    if beside is None:
        return likeliest(senses, evidence)
    return likeliest(senses, evidence, country=beside.country, region=beside.region)


def _stands_beside(clue: Clue, span: Span, text: str) -> bool:
    return 0 <= clue.start - span[1] <= LONGEST_GAP and bool(GAP.match(text[span[1] : clue.start]))


def _evidence(clues: Sequence[Clue]) -> Evidence:
    return Evidence(
        named=_weighed((clue.country, clue.words) for clue in clues),
        within=_weighed((clue.country, clue.words) for clue in clues if clue.within),
        regions=_weighed(((clue.country, clue.region), clue.words) for clue in clues if clue.region),
    )


def _weighed(said: Iterable[tuple[Key, str]]) -> dict[Key, float]:
    total: dict[Key, float] = {}
    for (what, _), times in Counter(said).items():
        total[what] = total.get(what, 0.0) + times**AGAIN
    return total


def _share(key: Key, weights: Mapping[Key, float]) -> float:
    """The power of ten of the share, at least that of `FLOOR`."""
    whole = sum(weights.values())
    return math.log10((weights.get(key, 0.0) / whole if whole else 0.0) + FLOOR)


def _size(spot: Spot) -> float:
    return max(spot.population, 1) * (CAPITAL if _is_capital(spot) and not spot.by_other_name else 1)


@cache
def _is_capital(spot: Spot) -> bool:
    party = parties().get(spot.country or "")
    return party is not None and spot.name in party.capitals


@cache
def senses_of(name: str) -> tuple[Spot, ...]:
    """All that a name of a place may mean: cities, regions, states (also by their people and adjectives), counties."""
    codes = _state_codes().get(name.casefold(), ())
    spots = [*spots_named(name), *(Spot(name_of(code), code, None, None, None, STATE) for code in codes)]
    if not spots and name in region_named():
        return (region_named()[name].spot(),)
    if not spots and COUNTY.match(name):
        return (Spot(name, "USA", None, None, None),)
    return tuple(spots)


@cache
def _state_codes() -> dict[str, tuple[str, ...]]:
    """The codes of the states that go by a name, in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for word, meanings in all_names().items():
        codes = [meaning.key for meaning in meanings if meaning.kind in STATE_KINDS and is_state(meaning.key)]
        found[word.casefold()] = tuple(dict.fromkeys([*found.get(word.casefold(), ()), *codes]))
    return found
