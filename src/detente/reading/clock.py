"""What time it is in a report: the day of publication and the dates told so far, against which other words are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from detente.reading import calendar as cal
from detente.reading.calendar import Period

Reading = tuple[Period, Period]
"""What an expression means of an act that does not lie ahead, and of one that does."""

Make = Callable[[int], Period | None]
"""A yearless date in a given year; None where that year has none (29 February)."""

AROUND = 8
"""Years to either side of publication that are looked at: leap days are at most eight apart."""
SOON = 45
"""Days within which nobody says `last May` or `next July`, but `last month` or `in July`."""
CLOSE, FAR = 100, 200
"""Days: a date this close wins over one of another year that is this far."""


@dataclass(slots=True)
class Clock:
    """The day of publication, the dates told so far, and how many of these were told before the sentence in hand."""

    published: dt.date
    told: list[Reading] = field(default_factory=list)
    before_here: int = 0

    def anchor(self, longest: int) -> Reading | None:
        """The last date told that spans no more than so many days."""
        return next((told for told in reversed(self.told) if told[0].days <= longest), None)

    def anchor_here(self, longest: int) -> Reading | None:
        """The same in the sentence in hand."""
        here = self.told[self.before_here :]
        return next((told for told in reversed(here) if told[0].days <= longest), None)

    def yearless(self, make: Make) -> Reading | None:
        """The last one up to publication and the next one from it; one close by stands for both.

        A year left out is mostly that of publication: in November, 13 October is not eleven months ahead.
        """
        now, years = self.published, list(self._each_year(make))
        before = max((p for p in years if p.first <= now), key=lambda p: p.first, default=None)
        after = min((p for p in years if p.last >= now), key=lambda p: p.first, default=None)
        if before is None or after is None:
            return both(before or after)
        if self._outweighs(before, after):
            return both(before)
        return both(after) if self._outweighs(after, before) else (before, after)

    def nearest(self, make: Make) -> Reading | None:
        """The one nearest to publication."""
        return both(min(self._each_year(make), key=self._distance, default=None))

    def last(self, make: Make) -> Reading | None:
        """The one that is called the last: over, and not so lately in this year that it would be called otherwise."""
        now = self.published
        over = [p for p in self._each_year(make) if p.last < now and not self._is_of_late(p)]
        return both(max(over, key=lambda p: p.first, default=None))

    def next(self, make: Make) -> Reading | None:
        """The one that is called the next: to come, and not so soon in this year that it would be called otherwise."""
        now = self.published
        ahead = [p for p in self._each_year(make) if p.first > now and not self._is_of_late(p)]
        return both(min(ahead, key=lambda p: p.first, default=None))

    def _each_year(self, make: Make) -> Iterator[Period]:
        now = self.published.year
        for year in range(max(now - AROUND, dt.MINYEAR + 1), min(now + AROUND, dt.MAXYEAR - 1) + 1):
            made = make(year)
            if made is not None:
                yield made

    def _distance(self, period: Period) -> int:
        now = self.published
        return 0 if period.holds(now) else min(abs((period.first - now).days), abs((period.last - now).days))

    def _is_of_late(self, period: Period) -> bool:
        return period.first.year == self.published.year and self._distance(period) < SOON

    def _outweighs(self, near: Period, far: Period) -> bool:
        year = self.published.year
        of_this_year = near.first.year == year != far.first.year
        return of_this_year and self._distance(near) <= CLOSE and self._distance(far) >= FAR


def both(period: Period | None) -> Reading | None:
    """A reading that leaves no choice."""
    return (period, period) if period else None


def each(reading: Reading | None, change: Callable[[Period], Period]) -> Reading | None:
    """Both sides of a reading, changed."""
    return (change(reading[0]), change(reading[1])) if reading else None


def moved(period: Period, count: float, unit: str, sign: int) -> Period:
    """A point so many units away: about so for weeks and more, to the month for months and a year, then to the year."""
    if unit in ("day", "week", "fortnight"):
        there = period.shift(round(sign * count * {"day": 1, "week": 7, "fortnight": 14}[unit]))
        return Period(there.first, there.last, about=unit != "day")
    months = sign * round(count * {"month": 1, "year": 12, "decade": 120}[unit])
    if period.days > cal.LONG:
        there = cal.year(period.first.year + round(months / 12))
        return Period(there.first, there.last, about=unit != "year")
    there = cal.month(period.first.year, period.first.month + months)
    whole = there if abs(months) < 24 else cal.year(there.first.year)
    return Period(whole.first, whole.last, about=True)
