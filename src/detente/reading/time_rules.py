"""What expressions of time mean: a function for each kind of expression, from a match and the clock to its two readings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from detente.reading import calendar as cal
from detente.reading.calendar import ONE_DAY, SEASONS, Period
from detente.reading.clock import Clock, Make, Reading, both, each, moved
from detente.reading.time_words import (
    FEASTS,
    STEPS,
    count,
    goes_on,
    month_number,
    number,
    part,
    said,
    weekday_number,
)

A_DAY, A_WEEK, A_MONTH, A_YEAR = 3, 10, 31, 366
"""Days that a date told may span to be the day, week, month or year that other words lean on."""
ANCHORS = {
    "hour": A_DAY, "day": A_DAY, "week": A_WEEK, "weekend": A_WEEK, "fortnight": A_WEEK, "month": A_MONTH, "quarter": A_MONTH,
    "year": A_YEAR, "decade": A_YEAR,
}  # fmt: skip
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
VAGUE = {"hour": (0, 0), "day": (1, 7), "week": (7, 28), "month": (30, 180), "year": (365, 1095)}
"""How many days away `days later`, `weeks later` and so on may be."""
LATEST = 30
"""Years ahead of publication up to which four digits are a year."""
NEXT, PREVIOUS = ("the following", "the next", "after"), ("the previous", "the preceding", "before")


def _parted(period: Period, word: str) -> Period:
    return cal.part_of(period, word) if word not in ("", "later", "earlier") else period


def _in_year(m: re.Match[str], clock: Clock, make: Make) -> Reading | None:
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


def _leaning(clock: Clock, longest: int, change: Callable[[Period], Period]) -> Reading | None:
    """What leans on the date told before; where that is too wide to count from, itself."""
    return each(clock.anchor(longest), lambda anchor: change(anchor) if anchor.days <= longest else anchor)


# --- days and months -----------------------------------------------------------------------------------------------------


def date(m: re.Match[str], clock: Clock) -> Reading | None:
    """A day, or one day to another, of one month or two: `3-5 May 2023`. The year said goes with the last day."""
    month, last_month = month_number(m), month_number(m, "month2", "month")

    def make(year: int) -> Period | None:
        first = cal.safe(int(said(m, "year1") or year - (last_month < month)), month, number(m, "day"))
        last = cal.safe(year, last_month, number(m, "day2", "day"))
        if first is None or last is None or first > last or not goes_on(m, (last - first).days):
            return None
        return Period(first, last)

    def on_weekday(year: int) -> Period | None:
        made = make(year)
        return made if made and made.first.weekday() == weekday_number(m, "wd") else None

    if said(m, "wd") and not said(m, "year"):
        return clock.nearest(on_weekday)
    return _in_year(m, clock, make)


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
    return _in_year(m, clock, lambda year: cal.day(dt.date(year, month, day)))


def month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`in November`, `late May 2023`, `March of last year`."""
    return _in_year(m, clock, lambda year: _parted(cal.month(year, month_number(m)), part(m)))


def months(m: re.Match[str], clock: Clock) -> Reading | None:
    """`March to May`, `November or December`."""
    first, last = month_number(m), month_number(m, "month2")
    if not goes_on(m, (last - first) % 12):
        return None
    return _in_year(m, clock, lambda year: cal.months(year - (last < first), first, (last - first) % 12 + 1))


def which_month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`last June`, `early next March`."""
    reading = _called(m, clock, lambda year: cal.month(year, month_number(m)))
    return each(reading, lambda period: _parted(period, part(m)))


def _called(m: re.Match[str], clock: Clock, make: Make) -> Reading | None:
    """`last`, `this` or `next` of something that comes once a year."""
    step = STEPS[said(m, "which")]
    return clock.nearest(make) if step == 0 else clock.last(make) if step < 0 else clock.next(make)


def told_month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`that August`, `the following March`: from the date told before."""
    wanted, which = month_number(m), said(m, "told")

    def find(anchor: Period) -> Period:
        if which in PREVIOUS:
            return cal.month(anchor.first.year - (wanted >= anchor.first.month), wanted)
        start = anchor.last if which in NEXT else anchor.first
        return cal.month(start.year + (wanted < start.month + (which in NEXT)), wanted)

    return _leaning(clock, A_YEAR, lambda anchor: _parted(find(anchor), part(m)))


# --- weekdays ------------------------------------------------------------------------------------------------------------


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
    """`the following Monday`, `that Friday`: from the day told before."""
    wanted, which = weekday_number(m), said(m, "told")

    def find(anchor: Period) -> Period:
        if which in PREVIOUS:
            return cal.day(anchor.first - dt.timedelta(days=(anchor.first.weekday() - wanted - 1) % 7 + 1))
        skip = int(which in NEXT)
        start = anchor.last if skip else anchor.first
        return cal.day(start + dt.timedelta(days=(wanted - start.weekday() - skip) % 7 + skip))

    return _leaning(clock, A_WEEK, find)


# --- weeks, months, years and seasons ------------------------------------------------------------------------------------


def _whole(span: str, now: dt.date, step: int) -> Period:
    if span == "quarter":
        return cal.quarter(cal.month(now.year, now.month + 3 * step).first)
    if span == "month":
        return cal.month(now.year, now.month + step)
    if span in ("year", "decade"):
        return cal.year(now.year + step) if span == "year" else cal.decade(now.year + 10 * step)
    there = now + dt.timedelta(days=(14 if span == "fortnight" else 7) * step)
    return cal.weekend(there) if span == "weekend" else cal.week(there)


def which_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`last week`, `early next year`, `later this month`, `next summer`."""
    span, which, now = said(m, "span"), said(m, "which"), clock.published
    if span in SEASONS:
        reading = _called(m, clock, lambda year: cal.season(span, year))
        return each(reading, lambda period: _parted(period, part(m)))
    if span == "weekend" and which not in ("last", "next"):
        return weekend(m, clock)
    whole = _whole(span, now, STEPS[which])
    return _within(whole, part(m), now) if STEPS[which] == 0 else both(_parted(whole, part(m)))


def _within(whole: Period, word: str, now: dt.date) -> Reading | None:
    """A part of the period that publication falls in; without one, what is past of it and what is to come."""
    so_far, rest = Period(whole.first, now), Period(now, whole.last)
    if word in ("later", "earlier"):
        return both(rest if word == "later" else so_far)
    return both(_parted(whole, word)) if word else (so_far, rest)


def weekend(m: re.Match[str], clock: Clock) -> Reading | None:
    """`at the weekend`, `this coming weekend`."""
    now, step = clock.published, STEPS.get(said(m, "which"), 0)
    this = cal.weekend(now)
    if step < 0:
        return both(this.shift(-7))
    if step > 0:
        return both(this if this.first > now else this.shift(7))
    return both(this) if this.holds(now) else (this.shift(-7), this)


def in_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the end of the year`, `later in the week`, `year's end`."""
    return each(_around(m, clock), lambda whole: _inside(whole, part(m) or "end", clock.published))


def _inside(whole: Period, word: str, now: dt.date) -> Period:
    reading = _within(whole, word, now) if whole.holds(now) else None
    return reading[0] if reading else _parted(whole, word)


def is_out(m: re.Match[str], clock: Clock) -> Reading | None:
    """`before the summer is out`: what is left of it."""
    now = clock.published
    return each(_around(m, clock), lambda whole: Period(max(whole.first, now), max(whole.last, now)))


def _around(m: re.Match[str], clock: Clock) -> Reading | None:
    span = said(m, "span")
    if span in SEASONS:
        return clock.nearest(lambda year: cal.season(span, year))
    return both(_whole(span, clock.published, 0))


def beyond(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the week before last`, `the year after next`."""
    return both(_whole(said(m, "unit"), clock.published, -2 if said(m, "way") == "before last" else 2))


def season(m: re.Match[str], clock: Clock) -> Reading | None:
    """`in the spring`, `late autumn 2022`."""
    name = said(m, "season", "seasons")
    return _in_year(m, clock, lambda year: _parted(cal.season(name, year), part(m)))


def year(m: re.Match[str], clock: Clock) -> Reading | None:
    """`2019`, `early 2022`."""
    said_year = int(m["year"])
    return both(_parted(cal.year(said_year), part(m))) if said_year <= clock.published.year + LATEST else None


def years(m: re.Match[str], _: Clock) -> Reading | None:
    """`2014-2016`, `1990-91`, `between 2014 and 2020`."""
    first = int(m["year"])
    last = int(said(m, "year2") or m["year"][:2] + said(m, "short"))
    return both(cal.years(first, last)) if first < last and goes_on(m, last - first) else None


def decade(m: re.Match[str], _: Clock) -> Reading | None:
    """`the late 1990s`."""
    return both(_parted(cal.decade(int(m["year"])), part(m)))


# --- so long ago, so long from now ---------------------------------------------------------------------------------------

NEAR = {
    "yesterday": -1, "last night": -1, "overnight": -1, "tomorrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2,
}  # fmt: skip
AHEAD = re.compile(
    r"\b(?:will|would|shall|due|expect\w*|plan\w*|schedul\w*|hope[sd]?|set|(?:is|are|was|were) to|take place)\b|'ll\b",
    re.IGNORECASE,
)
RANKED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|only|last|latest|most|least|times?|once|twice|unprecedented|\w{3,}est)\b",
    re.IGNORECASE,
)


def near_day(m: re.Match[str], clock: Clock) -> Reading | None:
    """`yesterday`, `this morning`, `overnight`."""
    there = cal.day(clock.published).shift(NEAR.get(said(m, "near"), 0))
    return both(Period(there.first, clock.published) if said(m, "near") == "overnight" else there)


def ago(m: re.Match[str], clock: Clock) -> Reading | None:
    """`three weeks ago`, `two years ago to the day`."""
    unit, now = said(m, "unit"), clock.published
    if said(m, "exact") and unit in ("month", "year"):
        there = cal.month(now.year, now.month - round(count(m) * (12 if unit == "year" else 1))).first
        found = cal.safe(there.year, there.month, now.day)
        return both(cal.day(found)) if found else None
    return both(moved(cal.day(now), count(m), unit, -1))


def some_ago(m: re.Match[str], clock: Clock) -> Reading | None:
    """`weeks ago`."""
    return both(_vaguely(cal.day(clock.published), said(m, "unit"), -1))


def in_future(m: re.Match[str], clock: Clock) -> Reading | None:
    """`in two weeks`; but nothing in `the first visit in two years`."""
    before = m.string[: m.start()]
    if not said(m, "time") and (RANKED.search(before) or not AHEAD.search(before)):
        return None
    return both(moved(cal.day(clock.published), count(m), said(m, "unit"), 1))


def stretch(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the past two weeks`, `the next ten days`, `within a month`."""
    length, now = dt.timedelta(days=round(count(m) * UNIT_DAYS[said(m, "unit")])), clock.published
    return both(Period(now - length, now) if said(m, "way") in ("past", "last") else Period(now, now + length))


def some_stretch(m: re.Match[str], clock: Clock) -> Reading | None:
    """`recent weeks`, `the coming days`, `within days`; `within hours` is on the day told before."""
    if said(m, "unit") == "hour":
        return clock.anchor(A_DAY) or both(cal.day(clock.published))
    length, now = dt.timedelta(days=VAGUE[said(m, "unit")][1]), clock.published
    is_past = said(m, "way").startswith(("recent", "past", "last"))
    return both(Period(now - length, now) if is_past else Period(now, now + length))


def _vaguely(anchor: Period, unit: str, sign: int) -> Period:
    low, high = (days * ONE_DAY for days in VAGUE[unit])
    if sign > 0:
        return Period(anchor.last + low, anchor.last + high)
    return Period(anchor.first - high, anchor.first - low)


# --- from a date told before ---------------------------------------------------------------------------------------------

COMPLEMENT = re.compile(r" (?!(?:and|but|or|in|at|on|with|to|by|as|when|was|were|had|is|are)\b)[^\W_]")


def later(m: re.Match[str], clock: Clock) -> Reading | None:
    """`a day later`, `weeks before`, `the year before`: from the date told before.

    Nothing in `a day after the talks`, which leans on another act.
    """
    unit, way = said(m, "unit"), said(m, "way")
    if way in ("after", "before") and COMPLEMENT.match(m.string, m.end()):
        return None
    sign = -1 if way in ("earlier", "before", "beforehand", "previously") else 1
    return _leaning(clock, ANCHORS[unit], lambda anchor: _away(m, anchor, sign))


def _away(m: re.Match[str], anchor: Period, sign: int) -> Period:
    unit = said(m, "unit")
    if unit == "hour" or (said(m, "many") and not said(m, "count")):
        return _vaguely(anchor, unit, sign)
    return moved(anchor, count(m), unit, sign)


def told_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the following day`, `that same week`, `later that month`."""
    unit, which, word = said(m, "unit"), said(m, "told"), part(m)
    unit = unit if unit in ANCHORS else "day"
    step = (which in NEXT) - (which in PREVIOUS)
    return _leaning(clock, ANCHORS[unit], lambda anchor: _beside(anchor, unit, step, word))


def _beside(anchor: Period, unit: str, step: int, word: str) -> Period:
    if unit == "day":
        return cal.day(anchor.last if step > 0 else anchor.first).shift(step) if step else anchor
    whole = _whole(unit, anchor.last if step > 0 else anchor.first, step)
    if word == "later" and whole.first <= anchor.last < whole.last:
        return Period(anchor.last + ONE_DAY, whole.last)
    if word == "earlier" and whole.first < anchor.first <= whole.last:
        return Period(whole.first, anchor.first - ONE_DAY)
    return _parted(whole, word)
