"""Days and periods as EDTF (ISO 8601-2): a `Period` is a first and a last day, printed as narrowly as it can be."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

ONE_DAY = dt.timedelta(days=1)
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}


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

    def edtf(self) -> str:
        """The period in EDTF: a day, a month, a year or an interval."""
        mark = "~" if self.about else ""
        return f"{_shortest(self.first, self.last)}{mark}" if _whole(self.first, self.last) else self._interval(mark)

    def _interval(self, mark: str) -> str:
        if self.first.day == 1 and self.last == month(self.last.year, self.last.month).last:
            return f"{self.first:%Y-%m}{mark}/{self.last:%Y-%m}{mark}"
        return f"{self.first.isoformat()}{mark}/{self.last.isoformat()}{mark}"

    def shift(self, days: int) -> Period:
        """The same span, days later (or earlier)."""
        by = dt.timedelta(days=days)
        return Period(self.first + by, self.last + by, self.about)


def _whole(first: dt.date, last: dt.date) -> bool:
    return first == last or Period(first, last) in (month(first.year, first.month), year(first.year))


def _shortest(first: dt.date, last: dt.date) -> str:
    if first == last:
        return first.isoformat()
    return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"


def day(date: dt.date) -> Period:
    """One day."""
    return Period(date, date)


def month(year_: int, month_: int) -> Period:
    """A whole month; months under 1 or over 12 count on into the years beside."""
    year_, month_ = year_ + (month_ - 1) // 12, (month_ - 1) % 12 + 1
    return Period(dt.date(year_, month_, 1), dt.date(year_, month_, calendar.monthrange(year_, month_)[1]))


def year(year_: int) -> Period:
    """A whole year."""
    return Period(dt.date(year_, 1, 1), dt.date(year_, 12, 31))


def week(date: dt.date) -> Period:
    """The week, Monday to Sunday, that holds the day."""
    monday = date - dt.timedelta(days=date.weekday())
    return Period(monday, monday + dt.timedelta(days=6))


def season(name: str, year_: int) -> Period:
    """A northern season; the winter of a year begins in its December."""
    first, last = SEASONS[name]
    return Period(month(year_, first).first, month(year_ + (last < first), last).last)


def part_of(period: Period, part: str) -> Period:
    """The early, mid or late part: of a month days 1-10, 11-20 and 21 on; of a longer period a third."""
    start, end = period.first, period.last
    if period.days <= 31:
        cuts = {"early": (start, start + 9 * ONE_DAY), "mid": (start + 10 * ONE_DAY, start + 19 * ONE_DAY),
                "late": (start + 20 * ONE_DAY, end)}  # fmt: skip
        return Period(*cuts[part]) if period.days >= 28 else period
    third = (period.days // 3) * ONE_DAY
    cuts = {"early": (start, start + third), "mid": (start + third, end - third), "late": (end - third, end)}
    whole = Period(*cuts[part])
    return Period(month(whole.first.year, whole.first.month).first, month(whole.last.year, whole.last.month).last)


def safe(year_: int, month_: int, day_: int) -> dt.date | None:
    """A date, or None where there is no such day."""
    try:
        return dt.date(year_, month_, day_)
    except ValueError:
        return None
