"""Where days and values stand on a chart, and the ticks of its axis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
"""Months between ticks."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` to `last`, drawn from `left` to `right`."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def x(self, day: dt.date) -> float:
        """Where a day stands; days outside stand at the edge."""
        part = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.left + min(1.0, max(0.0, part)) * (self.right - self.left)

    def holds(self, day: dt.date) -> bool:
        """Whether a day is drawn."""
        return self.first <= day <= self.last

    def ticks(self, apart: float) -> Iterator[tuple[float, str, bool]]:
        """Ticks at least `apart` from each other: where, the words, and whether a year begins."""
        width = (self.right - self.left) / max(1.0, (self.last - self.first).days / 30.44)
        step = next((step for step in _STEPS if step * width >= apart), _STEPS[-1])
        month = self.first.year * 12 + self.first.month
        for number in range(month - month % step, self.last.year * 12 + 12, step):
            year, of_year = divmod(number, 12)
            if not 1 <= year <= 9999:
                continue
            day = dt.date(year, of_year + 1, 1)
            if self.holds(day):
                begins = of_year == 0
                yield self.x(day), (f"{year}" if begins or step >= 12 else f"{day:%b}"), begins


def to(value: float) -> str:
    """A coordinate, as short as it can be said."""
    return f"{value:.1f}".removesuffix(".0")


def path(points: Iterator[tuple[float, float]] | list[tuple[float, float]]) -> str:
    """A line through points."""
    return "M" + "L".join(f"{to(x)} {to(y)}" for x, y in points)
