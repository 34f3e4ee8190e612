"""How often something happened, the less the longer ago."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from detente.forecast.links.arrays import Flags, Floats, Numbers

FOREVER = 1e5
"""A half-life in days in which nothing fades."""


class Counts:
    """Counts by whole-number keys, fading by several half-lives (in days) at once; each is kept as of its last day."""

    def __init__(self, half_lives: Sequence[float]) -> None:
        self.rates = (np.log(2) / np.array(half_lives)).astype(np.float32)
        self.keys = np.zeros(0, dtype=np.int64)
        self.last = np.zeros(0, dtype=np.int64)
        self._values = np.zeros((0, len(half_lives)), dtype=np.float32)

    def add(self, keys: Numbers, day: int) -> None:
        """Count these once each, on a day that is later than all before."""
        new, often = np.unique(keys, return_counts=True)
        place, known = self._find(new)
        at = place[known]
        self._values[at] = self._faded(at, day) + often[known, None]
        self.last[at] = day
        fresh = np.repeat(often[~known, None], len(self.rates), axis=1)
        self.keys = np.insert(self.keys, place[~known], new[~known])
        self.last = np.insert(self.last, place[~known], day)
        self._values = np.insert(self._values, place[~known], fresh, axis=0)

    def at(self, keys: Numbers, day: int) -> Floats:
        """(keys, half-lives): the counts as they are on this day."""
        place, known = self._find(keys)
        found = np.zeros((len(keys), len(self.rates)), dtype=np.float32)
        found[known] = self._faded(place[known], day)
        return found

    def all_at(self, day: int) -> Floats:
        """(all keys, half-lives): the counts as they are on this day."""
        return self._faded(np.arange(len(self.keys)), day)

    def _faded(self, places: Numbers, day: int) -> Floats:
        return self._values[places] * np.exp(-self.rates * (day - self.last[places])[:, None].astype(np.float32))

    def _find(self, keys: Numbers) -> tuple[Numbers, Flags]:
        place = np.searchsorted(self.keys, keys)
        known = place < len(self.keys)
        known[known] = self.keys[place[known]] == keys[known]
        return place, known
