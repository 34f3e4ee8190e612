"""Rows of a table that need certain words to be there, found by the rarest of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Generic, TypeVar

Row = TypeVar("Row")
Slots = Iterable[frozenset[str]]


class Slotted(Generic[Row]):
    """Rows, each with slots, of each of which at least one word has to be there; `marks` are signs before words."""

    def __init__(self, rows: Sequence[Row], slots_of: Callable[[Row], Slots], marks: str = "") -> None:
        self._rows = rows
        self._slots_of = slots_of
        self._marks = marks

    def __iter__(self) -> Iterator[Row]:
        """All rows, in their order."""
        return iter(self._rows)

    def may_fit(self, there: AbstractSet[str]) -> bool:
        """Whether a row may fit where no words are but these, however marked; False only where none does."""
        return self._needed is None or not self._needed.isdisjoint(there)

    def fitting(self, there: AbstractSet[str]) -> list[Row]:
        """The rows whose slots the words that are there fill, in their order."""
        places, slots = self._places, self._slots
        able = {at for word in places.keys() & there for at in places[word]}.union(self._free)
        return [self._rows[at] for at in sorted(able) if not any(map(there.isdisjoint, slots[at]))]

    @cached_property
    def _slots(self) -> list[tuple[frozenset[str], ...]]:
        """The slots of each row, looked at when the rows are first asked for: most never are."""
        return [tuple(self._slots_of(row)) for row in self._rows]

    @cached_property
    def _free(self) -> list[int]:
        """The rows without slots."""
        return [at for at, slots in enumerate(self._slots) if not slots]

    @cached_property
    def _needed(self) -> frozenset[str] | None:
        """Words of which one has to be there, without their marks; None where a row needs none."""
        return None if self._free else frozenset(word.lstrip(self._marks) for word in self._places)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The rows by the words of their rarest slot."""
        often = Counter(word for slots in self._slots for slot in slots for word in slot)
        found: dict[str, list[int]] = {}
        for at, slots in enumerate(self._slots):
            for word in min(slots, key=lambda slot: sum(often[word] for word in slot), default=()):
                found.setdefault(word, []).append(at)
        return found
