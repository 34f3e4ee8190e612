"""What names of days and months mean: from a match of a template and the clock to the two readings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import Period
from detente.reading.dates.clock import Clock, Make, Reading, both, each
from detente.reading.dates.time_words import FEASTS, STEPS, goes_on, month_number, number, part, said, weekday_number

COMPLEMENT = re.compile(r" (?!(?:and|but|or|in|at|on|with|to|by|as|when|was|were|had|is|are|that)\b)[^\W_]")
"""What follows `a day after` where that leans on another act, not on a date told before."""
A_DAY, A_WEEK, A_MONTH, A_YEAR = 3, 10, 31, 366
"""Days that a date told may span to be the day, week, month or year that other words lean on."""
HALF_A_YEAR = 6
"""How many months back `that May` may lie in the year told: further back, it is that of the next."""
NEXT, PREVIOUS = ("the following", "the next"), ("the previous", "the preceding")


def parted(period: Period, word: str) -> Period:
    """The part of a period; all of it for no word, `later` and `earlier`."""
    return cal.part_of(period, word) if word not in ("", "later", "earlier") else period


def in_year(m: re.Match[str], clock: Clock, make: Make) -> Reading | None:
    """What is made in the year that was said, or in those around publication where none was."""
    if said(m, "year"):
        return both(make(int(m["year"])))
    which = said(m, "whichyear")
    if which in ("last", "this", "next"):
        return both(make(clock.published.year + STEPS[which]))
    if not which:
        return clock.yearless(make)
    step = (which in NEXT) - (which in PREVIOUS)
    anchor = clock.anchor(A_YEAR)
    return both(make(anchor[0].first.year + step)) if anchor else None


def leaning(clock: Clock, longest: int, change: Callable[[Period], Period], *, further: bool = False) -> Reading | None:
    """What leans on the date told before; where that is too wide to count from, itself."""
    return each(
        clock.anchor(longest, further=further), lambda anchor: change(anchor) if anchor.days <= longest else anchor
    )


# --- days and months ------------------------------------------------------------------------------


def date(m: re.Match[str], clock: Clock) -> Reading | None:
    """A day, or one day to another, of one month or two: `3-5 May 2023`. The year said goes with the last day."""
    first_day = "day" if said(m, "day") else "spelled"
    month, last_month = month_number(m), month_number(m, "month2", "month")

    def make(year: int) -> Period | None:
        first = cal.safe(int(said(m, "year1") or year - (last_month < month)), month, number(m, first_day))
        last = cal.safe(year, last_month, number(m, "day2", first_day))
        if first is None or last is None or first > last or not goes_on(m, (last - first).days):
            return None
        return Period(first, last)

    def on_weekday(year: int) -> Period | None:
        made = make(year)
        return made if made and made.first.weekday() == weekday_number(m, "wd") else None

    if said(m, "wd") and not said(m, "year"):
        return clock.nearest(on_weekday)
    return in_year(m, clock, make)


def week_of(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the week of June 5`."""
    return each(date(m, clock), lambda period: cal.week(period.first))


def numeric(m: re.Match[str], _: Clock) -> Reading | None:
    """`2023-06-14`, `14.6.2023`."""
    found = cal.safe(int(m["year"]), int(m["mm"]), int(m["dd"]))
    return both(cal.day(found)) if found else None


def nth(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the 2nd`: the last one up to publication, and the next from it."""
    now = clock.published
    around = [cal.month(now.year, now.month + step).first for step in range(-2, 3)]
    days = [day for first in around if (day := cal.safe(first.year, first.month, number(m, "nth")))]
    return cal.day(max(day for day in days if day <= now)), cal.day(min(day for day in days if day >= now))


def feast(m: re.Match[str], clock: Clock) -> Reading | None:
    """`Christmas`, `New Year's Eve 2022`."""
    month, day = FEASTS[said(m, "feast").replace("’", "'")]
    return in_year(m, clock, lambda year: cal.day(dt.date(year, month, day) if day else _thanksgiving(year)))


def _thanksgiving(year: int) -> dt.date:
    """The fourth Thursday of November."""
    first = dt.date(year, 11, 1)
    return first + dt.timedelta(days=(3 - first.weekday()) % 7 + 21)


def month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`in November`, `late May 2023`, `March of last year`."""
    return in_year(m, clock, lambda year: parted(cal.month(year, month_number(m)), part(m)))


def months(m: re.Match[str], clock: Clock) -> Reading | None:
    """`March to May`, `November or December`."""
    first, last = month_number(m), month_number(m, "month2")
    if not goes_on(m, (last - first) % 12):
        return None
    return in_year(m, clock, lambda year: cal.months(year - (last < first), first, (last - first) % 12 + 1))


def which_month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`last June`, `early next March`."""
    reading = called(m, clock, lambda year: cal.month(year, month_number(m)))
    return each(reading, lambda period: parted(period, part(m)))


def called(m: re.Match[str], clock: Clock, make: Make) -> Reading | None:
    """`last`, `this` or `next` of something that comes once a year."""
    step = STEPS[said(m, "which")]
    return clock.this(make) if step == 0 else clock.last(make) if step < 0 else clock.next(make)


def told_month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`that August`, `the following March`: from the date told before."""
    wanted, which = month_number(m), said(m, "told")

    def find(anchor: Period) -> Period:
        if which in PREVIOUS:
            return cal.month(anchor.first.year - (wanted >= anchor.first.month), wanted)
        if which in NEXT:
            return cal.month(anchor.last.year + (wanted <= anchor.last.month), wanted)
        return cal.month(anchor.first.year + (wanted < anchor.first.month - HALF_A_YEAR), wanted)

    return leaning(clock, A_YEAR, lambda anchor: parted(find(anchor), part(m)))


# --- weekdays -------------------------------------------------------------------------------------


def weekday(m: re.Match[str], clock: Clock) -> Reading | None:
    """`on Sunday`: the last up to publication and the next from it.

    `last` and `next` pass over one that is less than three days away in the same week: that would go by its bare name.
    """
    which, now = said(m, "which"), clock.published
    back = (now.weekday() - weekday_number(m)) % 7
    ahead = -back % 7
    if STEPS.get(which, 0) < 0:
        passed = back == 0 or (which == "last" and back < 3 and back <= now.weekday())
        return both(cal.day(now - dt.timedelta(days=back + 7 * passed)))
    if STEPS.get(which, 0) > 0:
        passed = ahead == 0 or (which == "next" and ahead < 3 and now.weekday() + ahead < 7)
        return both(cal.day(now + dt.timedelta(days=ahead + 7 * passed)))
    if which == "this" and weekday_number(m) > now.weekday():
        return both(cal.day(now + dt.timedelta(days=ahead)))
    return cal.day(now - dt.timedelta(days=back)), cal.day(now + dt.timedelta(days=ahead))


def weekdays(m: re.Match[str], clock: Clock) -> Reading | None:
    """`Monday to Wednesday`: the days that hold publication, else those before it and those after it."""
    now, first = clock.published, weekday_number(m)
    length = (weekday_number(m, "weekday2") - first) % 7
    if not goes_on(m, length):
        return None
    start = now - dt.timedelta(days=(now.weekday() - first) % 7)
    latest = Period(start, start + dt.timedelta(days=length))
    return both(latest) if latest.holds(now) else (latest, latest.shift(7))


def weekday_of_week(m: re.Match[str], clock: Clock) -> Reading | None:
    """`Monday last week`, `Tuesday of next week`; `Tuesday week` is the one after the next."""
    wanted, now, which = weekday_number(m), clock.published, said(m, "which")
    if not which:
        return both(cal.day(now + dt.timedelta(days=(wanted - now.weekday()) % 7 + 7)))
    monday = cal.week(now + dt.timedelta(days=7 * STEPS[which])).first
    return both(cal.day(monday + dt.timedelta(days=wanted)))


def told_weekday(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the following Monday`, `that Friday`, `on the Tuesday`, `the Sunday before`: from the day told before.

    Nothing in `the Sunday after the talks`, which leans on another act.
    """
    wanted, which, way = weekday_number(m), said(m, "told"), said(m, "way")
    if way:
        if COMPLEMENT.match(m.string, m.end()):
            return None
        which = NEXT[0] if way == "after" else PREVIOUS[0]

    def find(anchor: Period) -> Period:
        if which in PREVIOUS:
            return cal.day(anchor.first - dt.timedelta(days=(anchor.first.weekday() - wanted - 1) % 7 + 1))
        skip = int(which in NEXT)
        start = anchor.last if skip else anchor.first
        return cal.day(start + dt.timedelta(days=(wanted - start.weekday() - skip) % 7 + skip))

    return leaning(clock, A_WEEK, find)
