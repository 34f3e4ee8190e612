"""What names of entities tell: the country in brackets behind them, and the kind of actor before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.forecast.links.arrays import Numbers

RARE = 5
"""A kind of actor with fewer entities than this is none of its own."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """Each entity's country (-1 where its name tells none) and kind of actor, as numbers; and how many there are.

    `Police_(Kenya)` is a `Police` of Kenya; `Kenya` is a state, since it stands in brackets elsewhere.
    """

    country: Numbers
    countries: int
    kind: Numbers
    kinds: int

    def homes(self, entities: Numbers) -> Numbers:
        """The countries of entities; one without stands for itself, by a number behind those of all countries."""
        country = self.country[entities]
        return np.where(country >= 0, country, self.countries + entities)


def kinds_of(names: Sequence[str]) -> Kinds:
    """What these names tell."""
    parted = [_parted(name) for name in names]
    countries = {name: key for key, name in enumerate(sorted({country for _, country in parted if country}))}
    often = Counter(kind for kind, _ in parted)
    kinds: dict[str, int] = {}
    country, kind = [], []
    for name, (before, inside) in zip(names, parted, strict=True):
        place = inside or name
        country.append(countries.get(place, -1))
        known = "a state" if place == name and name in countries else before
        kind.append(kinds.setdefault(known if known == "a state" or often[before] >= RARE else "rare", len(kinds)))
    return Kinds(np.array(country), len(countries), np.array(kind), len(kinds))


def _parted(name: str) -> tuple[str, str]:
    before, _, inside = name.partition("_(")
    return (before, inside[:-1]) if inside.endswith(")") else ("", "")
