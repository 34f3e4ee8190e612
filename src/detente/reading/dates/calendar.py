"""Days and periods as EDTF (ISO 8601-2): a `Period` is a first and a last day, printed as narrowly as it can be."""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass, replace

ONE_DAY = dt.timedelta(days=1)
MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name: number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
LONG = 93
"""Days from which a period has a first and a last month, rather than days, as its start and end."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; `about` marks an approximation."""

    first: dt.date
    last: dt.date
    about: bool = False

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1

    def holds(self, date: dt.date) -> bool:
        """Whether the day is one of its days."""
        return self.first <= date <= self.last

    @property
    def is_quarter(self) -> bool:
        """Whether it is a quarter of a year."""
        return (self.first, self.last) == ((quarter_ := quarter(self.first)).first, quarter_.last)

    def edtf(self) -> str:
        """The period in EDTF: a day, a month, a year or an interval of such."""
        size = next(size for size in (4, 7, 10) if self == replace(_spelled(self, size), about=self.about))
        mark = "~" if self.about else ""
        first, last = (date.isoformat()[:size] + mark for date in (self.first, self.last))
        return first if first == last else f"{first}/{last}"

    def shift(self, days: int) -> Period:
        """The same span, days later (or earlier). Raises OverflowError past the ends of the calendar."""
        by = dt.timedelta(days=days)
        return Period(self.first + by, self.last + by, self.about)


def _spelled(period: Period, size: int) -> Period:
    """The period as it reads with its ends cut to years (4), months (7) or days (10 letters)."""
    first, last = period.first, period.last
    if size == 4:
        return Period(dt.date(first.year, 1, 1), dt.date(last.year, 12, 31))
    return Period(month(first.year, first.month).first, month(last.year, last.month).last) if size == 7 else period


def day(date: dt.date) -> Period:
    """One day."""
    return Period(date, date)


def month(year_: int, month_: int) -> Period:
    """A whole month; months under 1 or over 12 count on into the years beside."""
    year_, month_ = year_ + (month_ - 1) // 12, (month_ - 1) % 12 + 1
    return Period(dt.date(year_, month_, 1), dt.date(year_, month_, calendar.monthrange(year_, month_)[1]))


def months(year_: int, month_: int, count: int) -> Period:
    """So many whole months from a first one on."""
    return Period(month(year_, month_).first, month(year_, month_ + count - 1).last)


def year(year_: int) -> Period:
    """A whole year."""
    return Period(dt.date(year_, 1, 1), dt.date(year_, 12, 31))


def years(first: int, last: int) -> Period:
    """From one year to another, both whole."""
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31))


def decade(year_: int) -> Period:
    """The ten years that hold one: 1990 to 1999."""
    return years(year_ - year_ % 10, year_ - year_ % 10 + 9)


def week(date: dt.date) -> Period:
    """The week, Monday to Sunday, that holds the day."""
    monday = date - dt.timedelta(days=date.weekday())
    return Period(monday, monday + dt.timedelta(days=6))


def weekend(date: dt.date) -> Period:
    """The Saturday and Sunday of the week that holds the day."""
    sunday = week(date).last
    return Period(sunday - ONE_DAY, sunday)


def quarter(date: dt.date) -> Period:
    """The quarter of the year that holds the day."""
    return months(date.year, date.month - (date.month - 1) % 3, 3)


def season(name: str, year_: int) -> Period:
    """A northern season; the winter of a year begins in its December."""
    return months(year_, SEASONS[name], 3)


def part_of(period: Period, part: str) -> Period:
    """A part of a period, one of `PARTS`.

    Early, mid and late are days 1-10, 11-20 and 21 on of a month, the first, middle and last three days of a week, and
    the thirds of whatever is longer. Start and end are the first and last month of what is longer than a season.
    """
    return PARTS[part](period)


def _third(period: Period, which: int) -> Period:
    if period.days < 28:
        middle = period.days // 2
        return _days(period, *((0, 2), (middle - 1, middle + 1), (-3, -1))[which])
    if period.days <= 31:
        return _days(period, *((0, 9), (10, 19), (20, -1))[which])
    units = _units(period)
    cuts = (0, math.ceil(len(units) / 3), len(units) - len(units) // 3, len(units))
    return _span(units[cuts[which] : cuts[which + 1]]) or period


def _edge(period: Period, which: int) -> Period:
    return _units(period)[which] if period.days > LONG else _third(period, 2 if which else 0)


def _fraction(period: Period, number: int, of: int) -> Period:
    """One of so many equal parts, the last with what is left over; the whole where it has not as many units."""
    units = _units(period)
    size = len(units) // of
    end = (number + 1) * size if number + 1 < of else len(units)
    return _span(units[number * size : end] if size else units) or period


def _days(period: Period, first: int, last: int) -> Period:
    """From one day to another, counted from 0 or, as -1, from the end; never beyond the period."""
    start, end = (at if at >= 0 else max(period.days + at, 0) for at in (first, last))
    start, end = min(start, period.days - 1), min(end, period.days - 1)
    return Period(period.first + start * ONE_DAY, period.first + end * ONE_DAY)


def _units(period: Period) -> list[Period]:
    """The years, months or days that a period is made of: the longest of which it has three."""
    first, last = period.first, period.last
    if last.year - first.year >= 2:
        return [year(y) for y in range(first.year, last.year + 1)]
    if period.days > 31:
        return [month(first.year, m) for m in range(first.month, last.month + 12 * (last.year - first.year) + 1)]
    return [day(first + number * ONE_DAY) for number in range(period.days)]


def _span(units: list[Period]) -> Period | None:
    return Period(units[0].first, units[-1].last) if units else None


PARTS: dict[str, Callable[[Period], Period]] = {
    "early": lambda period: _third(period, 0),
    "mid": lambda period: _third(period, 1),
    "late": lambda period: _third(period, 2),
    "start": lambda period: _edge(period, 0),
    "end": lambda period: _edge(period, -1),
    "first half": lambda period: _fraction(period, 0, 2),
    "second half": lambda period: _fraction(period, 1, 2),
    "first quarter": lambda period: _fraction(period, 0, 4),
    "second quarter": lambda period: _fraction(period, 1, 4),
    "third quarter": lambda period: _fraction(period, 2, 4),
    "fourth quarter": lambda period: _fraction(period, 3, 4),
    "first week": lambda period: _days(period, 0, 6),
    "second week": lambda period: _days(period, 7, 13),
    "third week": lambda period: _days(period, 14, 20),
    "last week": lambda period: _days(period, -7, -1),
    "first days": lambda period: _days(period, 0, 4),
    "last days": lambda period: _days(period, -5, -1),
}


def safe(year_: int, month_: int, day_: int) -> dt.date | None:
    """A date, or None where there is no such day."""
    try:
        return dt.date(year_, month_, day_)
    except ValueError:
        return None
