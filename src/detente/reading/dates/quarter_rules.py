"""What quarters mean that are named without their year or lean on one told before, as in news of trade."""

from __future__ import annotations

import re

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import Period
from detente.reading.dates.clock import Clock, Reading, both
from detente.reading.dates.day_rules import in_year
from detente.reading.dates.time_words import said

ORDINALS = ("first", "second", "third", "fourth")
FINAL = ("last", "final")


def nth_quarter(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the third quarter`, `1988 third quarter`, `this year's first quarter`, `the fiscal second quarter`."""
    word = said(m, "ordinal")
    number = 4 if word in FINAL else ORDINALS.index(word) + 1
    return in_year(m, clock, lambda year: cal.months(year, 3 * number - 2, 3))


def told_quarter(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the quarter`, `the latest quarter`: the one told before, else the last that is over by publication."""
    told = clock.quarter()
    if told or said(m, "period") == "period":
        return both(told)
    now = clock.published
    return both(cal.quarter(cal.month(now.year, now.month - 3).first))


def quarter_before(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the year-ago quarter`, `the year-earlier period`: a year before the quarter told; a year where none was."""
    word = said(m, "ordinal")
    if word:
        number = ORDINALS.index(word) + 1
        latest = clock.yearless(lambda year: cal.months(year, 3 * number - 2, 3))
        return both(year_before(latest[0])) if latest else None
    told = clock.quarter()
    return both(year_before(told) if told else cal.year(clock.published.year - 1))


def year_before(quarter: Period) -> Period:
    """The same quarter of the year before."""
    return cal.months(quarter.first.year - 1, quarter.first.month, 3)
