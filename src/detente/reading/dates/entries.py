"""The entries of a timeline or a live page: the dates that they begin with, and what days these are.

`March 24: NATO begins bombing`, `- 1988 – Riyadh severs ties`, `FRIDAY` on a line of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import MONTHS, WEEKDAYS, Period
from detente.reading.dates.clock import Clock
from detente.reading.dates.expressions import When, find_dates

LONGEST = 60
"""Characters in which an entry tells its date."""
HALF = 183
"""Days in half a year."""
ANY_YEAR = dt.date(2000, 1, 1)
"""A day on which an expression is read whose extent alone is asked for."""
LEADING = re.compile(r"(?:[*•·▪–—-]\s+)?(?:(?:Day|DAY) \w+\s*[:,–—-]\s*)?[\[(]?(?=[A-Z0-9])")
"""What may stand before a date: the sign of a list, `Day 3: `."""
HOUR = r"(?:[0-2]?\d(?:[:.h][0-5]\d)?(?: ?[AaPp]\.?[Mm]\.?)?|[0-2]\d[0-5]\d(?= (?:GMT|UTC|[A-Z]{2,4}T)))"
CLOCK = rf"(?:,? (?:at )?{HOUR}(?: (?:GMT|UTC|[A-Z]{{2,4}}T))?)"
PART = r"(?:,? (?:midnight|noon|midday|dawn|morning|afternoon|evening|night))?(?: ?\((?=[^()\n]*[a-z])[^()\n]{1,30}\))?"
"""What may stand behind a date: `evening`, `(day 3)`."""
AFTER = re.compile(
    rf"{PART}(?:{CLOCK}?(?:[\])]|\s*[:–—|]|\s+--?|\.)|{CLOCK})\s+(?=[A-Z\"“‘'(])"
    r"|,\s+(?=[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}(?::| [–—-]) )"
)
"""What stands between the date and what is told, or the place of it; a time may."""
ALONE = re.compile(rf"{PART}{CLOCK}?[\])]?\s*[:.–—-]?$")
MONTH_ALONE = re.compile("|".join(form for month in MONTHS for form in (month, month.upper())))
PLACE = re.compile(
    rf"(?!(?i:{'|'.join((*WEEKDAYS, *MONTHS))}))(?P<place>[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+){{0,2}}), (?=[A-Z0-9])"
)
"""What may stand before a date that stands alone."""
WEEKDAY = re.compile(rf"(?i:{'|'.join(WEEKDAYS)})$")
BARE_YEAR = re.compile(r"((?:1[789]|20)\d\d)\s+(?=[A-Z])")
SEVERAL = 3
FOUR_DIGITS = re.compile(r"[0-2]\d[0-5]\d(?:\s*[:–—-])?\s+(?=[A-Z\"“‘'])")
YEAR = re.compile(r"\b1[789]\d\d\b|\b20\d\d\b")


def entry_date(line: str) -> tuple[str, int] | None:
    """The date with which a line begins, and the length of what tells it; the whole line where it tells no more.

    A place may stand before a date that stands alone.
    """
    place = PLACE.match(line)
    alone = _date_at_head(line[place.end() :]) if place else None
    if place and alone and place.end() + alone[1] == len(line):
        return alone[0], len(line)
    return _date_at_head(line)


def _date_at_head(line: str) -> tuple[str, int] | None:
    start = LEADING.match(line)
    if start is None:
        return None
    head = line[start.end() : start.end() + LONGEST]
    when = next(iter(find_dates(head, Clock(ANY_YEAR))), None)
    if when is not None and not when.start and when.role == "on" and not MONTH_ALONE.fullmatch(when.text):
        told = _told_by(line, start.end() + when.end, by_day=when.grain == "day")
        finer = _date_at_head(line[told:]) if when.grain == "year" and 0 < told < len(line) else None
        if finer is not None and not YEAR.search(finer[0]):
            return f"{finer[0]}, {when.text}", told + finer[1]
        return (when.text, told) if told else None
    month = MONTH_ALONE.match(head)
    told = _told_by(line, start.end() + month.end()) if month else 0
    return (f"in {month[0]}", told) if month and told else None


def four_digit_times(lines: Sequence[str]) -> dict[int, int]:
    """How long the times are with which lines begin that have no colon, `1815: Oslo protests`; no years are over 2100.

    Where all may be years, they are.
    """
    found = {number: time for number, line in enumerate(lines) if (time := FOUR_DIGITS.match(line))}
    times = len(found) > 1 and not all(YEAR.match(time[0]) for time in found.values())
    return {number: time.end() for number, time in found.items()} if times else {}


def bare_years(lines: Sequence[str]) -> dict[int, tuple[str, int]]:
    """The years that stand before what is told with nothing between, as several lines begin: `1976 Oslo left`."""
    found = {number: year for number, line in enumerate(lines) if (year := BARE_YEAR.match(line))}
    return {number: (year[1], year.end()) for number, year in found.items()} if len(found) >= SEVERAL else {}


def _told_by(line: str, end: int, *, by_day: bool = False) -> int:
    """How long what tells the date is that ends there; 0 where a sentence goes on. A stop may follow a day alone."""
    if ALONE.match(line, end):
        return len(line)
    after = AFTER.match(line, end)
    return after.end() if after and (by_day or not after[0].lstrip().startswith(".")) else 0


def of_report(date: str, dates: Iterable[str]) -> bool:
    """Whether a full date over the first entry is that of the report, since no entry has its year beside its day."""
    return YEAR.search(date) is not None and YEAR.fullmatch(date) is None and not any(map(YEAR.search, dates))


def of_year(dates: Iterable[tuple[int, tuple[str, int]]], above: str | None) -> Iterator[tuple[int, tuple[str, int]]]:
    """The dates with the year that stands over them, by itself as others do: `2016`, and under it `2 January: ...`."""
    year = above if above and YEAR.fullmatch(above) else None
    for number, (text, length) in dates:
        if YEAR.fullmatch(text):
            year = text
        bare = year is not None and not YEAR.search(text) and not WEEKDAY.match(text)
        yield number, (f"{text}, {year}" if bare else text, length)


def entry_periods(days: Mapping[int, str], published: dt.date) -> dict[int, Period]:
    """What the dates of entries mean, by the number of each entry; they follow one another, the last day first or last.

    A day without its year is the next, or the one before the last entry.
    """
    found: dict[int, Period] = {}
    read = {number: when for number, text in days.items() if (when := _read(text, published))}
    back = _goes_back(read.values())
    last: Period | None = None
    for number, when in read.items():
        told = YEAR.search(when.text) or WEEKDAY.match(when.text)
        found[number] = last = when.before if told else _without_year(when, published, last, back=back)
    return found


def _read(text: str, published: dt.date) -> When | None:
    return next(iter(find_dates(text, Clock(published))), None)


def _goes_back(dates: Iterable[When]) -> bool:
    """Whether the last day comes first; a day without its year is one of the half year beside the entry before."""
    steps = [_days_between(one, other) for one, other in pairwise(dates)]
    return sum(step < 0 for step in steps) > sum(step > 0 for step in steps)


def _days_between(one: When, other: When) -> int:
    days = (other.before.first - one.before.first).days
    if YEAR.search(one.text) and YEAR.search(other.text):
        return days
    return (days + HALF) % (2 * HALF) - HALF


def _without_year(when: When, published: dt.date, last: Period | None, *, back: bool) -> Period:
    """The day of an entry that leaves its year out."""
    if last is None:
        return when.before
    beside = [_in_year(when, last.first.year + step) for step in (-1, 0, 1)]
    over = [period for period in beside if period.first <= published]
    fitting = [p for p in over if (p.first <= last.last if back else p.last >= last.first)]
    nearest = min(beside, key=lambda period: abs((period.first - last.first).days))
    return fitting[-1 if back else 0] if fitting else nearest


def _in_year(when: When, year: int) -> Period:
    """A date without its year in a year."""
    whole = _read(f"{when.text}, {year}", cal.year(year).last)
    return whole.before if whole else when.before
