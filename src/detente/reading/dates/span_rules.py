"""What names of weeks, years and seasons mean, and what so long ago, from now or from a date told before is."""

from __future__ import annotations

import datetime as dt
import re

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import ONE_DAY, SEASONS, Period
from detente.reading.dates.clock import Clock, Reading, both, each, moved
from detente.reading.dates.day_rules import (
    A_DAY,
    A_MONTH,
    A_WEEK,
    A_YEAR,
    COMPLEMENT,
    NEXT,
    PREVIOUS,
    called,
    in_year,
    leaning,
    parted,
)
from detente.reading.dates.quarter_rules import year_before
from detente.reading.dates.time_words import STEPS, count, count_of, goes_on, part, said

ANCHORS = {
    "minute": A_DAY, "hour": A_DAY, "day": A_DAY, "week": A_WEEK, "weekend": A_WEEK, "fortnight": A_WEEK,
    "month": A_MONTH, "quarter": A_MONTH, "year": A_YEAR, "decade": A_YEAR,
}  # fmt: skip
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
VAGUE = {"minute": (0, 0), "hour": (0, 0), "day": (1, 7), "week": (7, 28), "month": (30, 180), "year": (365, 1095)}
"""How many days away `days later`, `weeks later` and so on may be."""
HALF = 6
"""The last month in which `the new year` is that of publication."""
LATEST = 30
"""Years ahead of publication up to which four digits are a year."""


# --- weeks, months, years and seasons -------------------------------------------------------------


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
        reading = called(m, clock, lambda year: cal.season(span, year))
        return each(reading, lambda period: parted(period, part(m)))
    if span == "weekend" and which not in ("last", "next"):
        return weekend(m, clock)
    whole = _whole(span, now, STEPS[which])
    return _within(whole, part(m), now) if STEPS[which] == 0 else both(parted(whole, part(m)))


def _within(whole: Period, word: str, now: dt.date) -> Reading | None:
    """A part of the period that publication falls in; without one, what is past of it and what is to come."""
    so_far, rest = Period(whole.first, now), Period(now, whole.last)
    if word in ("later", "earlier"):
        return both(rest if word == "later" else so_far)
    return both(parted(whole, word)) if word else (so_far, rest)


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
    return reading[0] if reading else parted(whole, word)


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
    return in_year(m, clock, lambda year: parted(cal.season(name, year), part(m)))


def season_beside(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the summer after`, `the winter before`: from the date told before."""
    name, step = said(m, "season"), -1 if said(m, "way") == "before" else 1
    if COMPLEMENT.match(m.string, m.end()):
        return None

    def find(anchor: Period) -> Period:
        around = [cal.season(name, anchor.first.year + away) for away in (-1, 0, 1, 2)]
        if step < 0:
            return [period for period in around if period.last < anchor.first][-1]
        return next(period for period in around if period.first > anchor.last)

    return leaning(clock, A_MONTH, find)


def new_year(_: re.Match[str], clock: Clock) -> Reading | None:
    """`in the new year`: its first two months."""
    now = clock.published
    return both(cal.months(now.year + (now.month > HALF), 1, 2))


def year(m: re.Match[str], clock: Clock) -> Reading | None:
    """`2019`, `early 2022`."""
    said_year = int(m["year"])
    return both(parted(cal.year(said_year), part(m))) if said_year <= clock.published.year + LATEST else None


def spoken_year(m: re.Match[str], _: Clock) -> Reading | None:
    """`nineteen ninety-six`, as broadcasts spell it."""
    words = said(m, "spoken").replace("-", " ").split()[1:]
    return both(parted(cal.year(1900 + round(sum(count_of(word) for word in words))), part(m)))


def years(m: re.Match[str], _: Clock) -> Reading | None:
    """`2014-2016`, `1990-91`, `between 2014 and 2020`."""
    first = int(m["year"])
    last = int(said(m, "year2") or m["year"][:2] + said(m, "short"))
    return both(cal.years(first, last)) if first < last and goes_on(m, last - first) else None


def decade(m: re.Match[str], _: Clock) -> Reading | None:
    """`the late 1990s`."""
    return both(parted(cal.decade(int(m["year"])), part(m)))


# --- so long ago, so long from now ----------------------------------------------------------------

NEAR = {
    "yesterday": -1, "last night": -1, "overnight": -1, "tomorrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2,
}  # fmt: skip
AHEAD = re.compile(
    r"\b(?:will|would|shall|due|expect\w*|plan\w*|schedul\w*|hope[sd]?|set|(?:is|are|was|were) to|take place)\b|'ll\b",
    re.IGNORECASE,
)
RANKED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|only|last|latest|most|least|times?|once|twice|unprecedented"
    r"|\w{3,}est)\b",
    re.IGNORECASE,
)


def near_day(m: re.Match[str], clock: Clock) -> Reading | None:
    """`yesterday`, `this morning`, `overnight`."""
    there = cal.day(clock.published).shift(NEAR.get(said(m, "near"), 0))
    return both(Period(there.first, clock.published) if said(m, "near") == "overnight" else there)


def ago(m: re.Match[str], clock: Clock) -> Reading | None:
    """`three weeks ago`, `two years ago to the day`."""
    unit, now = said(m, "unit"), clock.published
    if _is_one_year(m) and (quarter := clock.quarter(near=True)):
        return both(year_before(quarter))
    if said(m, "exact") and unit in ("month", "year"):
        there = cal.month(now.year, now.month - round(count(m) * (12 if unit == "year" else 1))).first
        found = cal.safe(there.year, there.month, now.day)
        return both(cal.day(found)) if found else None
    return both(moved(cal.day(now), count(m), unit, -1))


def _is_one_year(m: re.Match[str]) -> bool:
    return said(m, "unit") == "year" and said(m, "count") in ("a", "one", "1")


def some_ago(m: re.Match[str], clock: Clock) -> Reading | None:
    """`weeks ago`."""
    return both(vaguely(cal.day(clock.published), said(m, "unit"), -1))


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
        return clock.anchor(A_DAY, further=True) or both(cal.day(clock.published))
    length, now = dt.timedelta(days=VAGUE[said(m, "unit")][1]), clock.published
    is_past = said(m, "way").startswith(("recent", "past", "last"))
    return both(Period(now - length, now) if is_past else Period(now, now + length))


def vaguely(anchor: Period, unit: str, sign: int) -> Period:
    """Some days, weeks, months or years from a period; hours may reach over midnight."""
    low, high = (days * ONE_DAY for days in VAGUE[unit])
    if sign > 0:
        return Period(anchor.last + low, anchor.last + high)
    return Period(anchor.first - high, anchor.first - low)


# --- from a date told before ----------------------------------------------------------------------


def later(m: re.Match[str], clock: Clock) -> Reading | None:
    """`a day later`, `weeks before`, `the year before`: from the date told before.

    Nothing in `a day after the talks`, which leans on another act.
    """
    unit, way = said(m, "unit") or "day", said(m, "way")
    if way in ("after", "before") and COMPLEMENT.match(m.string, m.end()):
        return None
    if way == "earlier" and _is_one_year(m) and (quarter := clock.quarter(near=True)):
        return both(year_before(quarter))
    sign = -1 if way in ("earlier", "before", "beforehand", "previously") else 1
    return leaning(clock, ANCHORS[unit], lambda anchor: _away(m, anchor, sign))


def _away(m: re.Match[str], anchor: Period, sign: int) -> Period:
    unit = said(m, "unit") or "day"
    if unit in ("minute", "hour") or (said(m, "many") and not said(m, "count")):
        return vaguely(anchor, unit, sign)
    return moved(anchor, count(m), unit, sign)


def told_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the following day`, `that same week`, `later that month`."""
    unit, which, word = said(m, "unit"), said(m, "told"), part(m)
    unit = unit if unit in ANCHORS else "day"
    step = (which in NEXT) - (which in PREVIOUS)
    same_day = unit == "day" and step == 0
    return leaning(clock, ANCHORS[unit], lambda anchor: _beside(anchor, unit, step, word), further=same_day)


def _beside(anchor: Period, unit: str, step: int, word: str) -> Period:
    if unit == "day":
        return cal.day(anchor.last if step > 0 else anchor.first).shift(step) if step else anchor
    whole = _whole(unit, anchor.last if step > 0 else anchor.first, step)
    if word == "later" and whole.first <= anchor.last < whole.last:
        return Period(anchor.last + ONE_DAY, whole.last)
    if word == "earlier" and whole.first < anchor.first <= whole.last:
        return Period(whole.first, anchor.first - ONE_DAY)
    return parted(whole, word)
