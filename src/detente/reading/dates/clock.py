"""What time it is in a report: the day of publication and the dates told so far, against which other words are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import Period

Reading = tuple[Period, Period]
"""What an expression means of an act that does not lie ahead, and of one that does."""

Make = Callable[[int], Period | None]
"""A yearless date in a given year; None where that year has none (29 February)."""

AROUND = 8
"""Years to either side of publication that are looked at: leap days are at most eight apart."""
SOON = 45
"""Days within which nobody says `last May` or `next July`, but `last month` or `in July`."""
CLOSE, FAR, LONG_AGO, TEN_DAYS = 100, 200, 300, 11
"""Days between publication and dates without their year, for `Clock.settled`."""
AGES, TURN, GOING_ON = 2, dt.timedelta(days=10), dt.timedelta(days=180)
"""How many years ago what is told is past history, how far back it may turn in its year, and how far it goes on."""


@dataclass(slots=True)
class Clock:
    """The day of publication, and the dates told so far, sentence by sentence.

    What is told `within` a year or a month that stands above it is dated there, and what a paragraph tells of past
    history in the `scene` that it has set: `In May 1990 he flew to Moscow. On 18 June he signed a treaty.`
    """

    published: dt.date
    told: list[list[Reading]] = field(default_factory=lambda: [[]])
    within: Period | None = None
    scene: Period | None = None
    paragraph: int | None = None

    def enter(self, paragraph: int) -> None:
        """Go on to a paragraph, which sets its own scene."""
        if paragraph != self.paragraph:
            self.paragraph, self.scene = paragraph, None

    def set_scene(self, period: Period, *, leads: bool) -> None:
        """Keep a time of long ago that `leads` on to what was done then; what is of these days ends the tale."""
        if period.first.year > self.published.year - AGES:
            self.scene = None
        elif leads:
            self.scene = period

    def turn_page(self) -> None:
        """Go on to the next sentence."""
        self.told.append([])

    def tell(self, reading: Reading) -> None:
        """Keep a date just read, for what leans on it."""
        self.told[-1].append(reading)

    def anchor(self, longest: int, *, further: bool = False) -> Reading | None:
        """The last date told that spans no more than so many days.

        What the sentence itself or the one before it told comes first, however long it is; not where one `further` up
        may be meant that is fine enough.
        """
        every = [reading for sentence in self.told for reading in sentence]
        near = self.told[-1] or (self.told[-2] if len(self.told) > 1 else []) or every
        for told in (near, every if further else []):
            fine = [reading for reading in told if reading[0].days <= longest]
            if fine:
                return fine[-1]
        return near[-1] if near else None

    def quarter(self, *, near: bool = False) -> Period | None:
        """The latest quarter of a year that was told, in this sentence or the one before it alone if it is to be near.

        Those before it are what it is compared with.
        """
        sentences = self.told[-2:] if near else self.told
        told = [reading[0] for sentence in sentences for reading in sentence if reading[0].is_quarter]
        return max(told, key=lambda period: period.first, default=None)

    def yearless(self, make: Make) -> Reading | None:
        """The last one up to publication, and the next one from it."""
        now, years = self.published, list(self._each_year(make))
        then = self._in_scene(make)
        before = max((p for p in years if p.first <= now), key=lambda p: p.first, default=None)
        after = min((p for p in years if p.last >= now), key=lambda p: p.first, default=None)
        if then is not None and before is not None and self._distance(before) > CLOSE:
            before = then
        return (before, after) if before and after else both(before or after)

    def _in_scene(self, make: Make) -> Period | None:
        """The one in the scene that is set or soon after it, if any."""
        if self.scene is None:
            return None
        first, last = self.scene.first - TURN, self.scene.last + GOING_ON
        made = (make(year) for year in range(self.scene.first.year, last.year + 1))
        return next((period for period in made if period and first <= period.last and period.first <= last), None)

    def settled(self, reading: Reading, *, pointing_ahead: bool = False) -> Reading:
        """The same, but one close by stands for both where the other is too far off for its year to be left out.

        In November, 13 October is not eleven months ahead (unless something lasts until then), and 10 December is not
        eleven months ago.
        """
        before, after = reading
        if self.within is not None and self.within.holds(before.first):
            return before, before
        if self.scene is not None and before.first.year <= self.scene.last.year + 1:
            return reading
        back, ahead = self._distance(before), self._distance(after)
        if before.first.year == self.published.year and back <= CLOSE and ahead >= FAR and not pointing_ahead:
            return before, before
        return (after, after) if after.days <= TEN_DAYS and ahead <= SOON and back >= LONG_AGO else reading

    def nearest(self, make: Make) -> Reading | None:
        """The one nearest to publication."""
        return both(min(self._each_year(make), key=self._distance, default=None))

    def this(self, make: Make) -> Reading | None:
        """What `this` is said of: that of the year of publication, of what lies ahead the nearest one."""
        nearest, own = self.nearest(make), make(self.published.year)
        return (own, nearest[1]) if own and nearest and self._distance(own) < LONG_AGO else nearest

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
