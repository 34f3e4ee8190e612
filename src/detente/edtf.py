"""Dates as EDTF writes them (ISO 8601-2, levels 0 and 1): the days that one allows."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]*", re.ASCII)
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
SEASON_DAYS = 92
OPEN = ("", "..")


class Days(NamedTuple):
    """A stretch of days, both ends included; an open end is the first or last day of the calendar."""

    first: dt.date
    last: dt.date

    @property
    def steps(self) -> int:
        """How many days lie between the first and the last: 0 for one day."""
        return (self.last - self.first).days

    def widened(self, days: int) -> Days:
        """The same with so many days more on either end; an open end stays where it is."""
        return Days(_moved(self.first, -days), _moved(self.last, days))

    def holds(self, other: Days) -> bool:
        """Whether the other lies within this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Days) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=65_536)
def bounds(edtf: str | None) -> Days | None:
    """The days from the first to the last that an EDTF date or interval allows; None for what is no date.

    `2023-06` allows all of June, `2023-21` the 92 days from the first of March, `../2023-06` every day until the end of
    June. The marks `~`, `?` and `%` don't widen what a date allows.
    """
    parts = (edtf or "").split("/")
    if len(parts) == 1:
        return _days(parts[0])
    if len(parts) > 2:
        return None
    ends = [Days(dt.date.min, dt.date.max) if part.strip() in OPEN else _days(part) for part in parts]
    if ends[0] is None or ends[1] is None or ends[0].first > ends[1].last:
        return None
    return Days(ends[0].first, ends[1].last)


def _days(date: str) -> Days | None:
    match = DATE.fullmatch(date.strip())
    if not match:
        return None
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    try:
        return _span(year or 0, month, day)
    except ValueError:
        return None


def _span(year: int, month: int | None, day: int | None) -> Days:
    if month is None:
        return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    if day is not None:
        return Days(dt.date(year, month, day), dt.date(year, month, day))
    if month in SEASONS:
        first = dt.date(year, SEASONS[month], 1)
        return Days(first, _moved(first, SEASON_DAYS - 1))
    return Days(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))


def _moved(day: dt.date, days: int) -> dt.date:
    if day in (dt.date.min, dt.date.max):
        return day
    number = min(max(day.toordinal() + days, dt.date.min.toordinal()), dt.date.max.toordinal())
    return dt.date.fromordinal(number)
