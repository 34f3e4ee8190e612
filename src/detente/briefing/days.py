"""Dates as a sentence has them: `on 18 June`, `on 13 or 14 June`, `from 18 to 21 June 2022`, `in May`.

A date that allows two days means one of them, unless the act lasts (a trip, an exercise). The year is left out where
it is that of the briefing.
"""

from __future__ import annotations

import datetime as dt
from calendar import month_name

from detente.edtf import Days, bounds
from detente.pages.dates import say_date

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_YEAR = 365
_MONTH = 30
_MANY_MONTHS = 75
"""Days from which on a length is said in months."""
_ABOUT, _NEARLY = 0.1, 0.75
"""Parts of a year from which on a length is over so many years, and nearly one more."""
_MANY_YEARS = 720
"""Days from which on a length is said in years."""


def day(each: dt.date, as_of: dt.date) -> str:
    """`18 June`, or with its year where that is another than that of the briefing."""
    said = f"{each.day} {month_name[each.month]}"
    return said if each.year == as_of.year else f"{said} {each.year}"


def on(edtf: str | None, as_of: dt.date, *, lasting: bool = False) -> str:
    """A date with its preposition; empty where there is none or its days are open."""
    days = bounds(edtf)
    if edtf is None or days is None or days.first == dt.date.min or days.last == dt.date.max:
        return ""
    about = "~" in edtf or "?" in edtf
    if days.steps == 0:
        return f"{'around' if about else 'on'} {day(days.first, as_of)}"
    if _whole_months(days) or "/" not in edtf:
        return _period(edtf, days, as_of)
    return _span(days, as_of, lasting=lasting)


def span_of(number: int) -> str:
    """A length in days as people say it: `twelve days`, `seven months`, `nearly five years`."""
    if number < _MANY_MONTHS:
        return counted(number, "day")
    if number < _MANY_YEARS:
        return f"about {counted(round(number / (_YEAR / 12)), 'month')}"
    whole, part = divmod(number / _YEAR, 1)
    lead = "nearly" if part > _NEARLY else "over" if part > _ABOUT else "about"
    return f"{lead} {counted(int(whole) + (part > _NEARLY), 'year')}"


def counted(number: int, noun: str) -> str:
    """`one day`, `twelve days`, `30 days`."""
    said = _WORDS[number] if number < len(_WORDS) else f"{number:,}"
    return f"{said} {noun}{'s' * (number != 1)}"


def _span(days: Days, as_of: dt.date, *, lasting: bool) -> str:
    first, last = days
    start = str(first.day) if first.month == last.month and first.year == last.year else _start(first, last, as_of)
    end = day(last, as_of)
    if days.steps == 1:
        return f"on {start} {'and' if lasting else 'or'} {end}"
    return f"from {start} to {end}" if lasting else f"between {start} and {end}"


def _start(first: dt.date, last: dt.date, as_of: dt.date) -> str:
    return f"{first.day} {month_name[first.month]}" if first.year == last.year else day(first, as_of)


def _whole_months(days: Days) -> bool:
    return days.first.day == 1 and (days.last + dt.timedelta(1)).day == 1 and days.steps > 0


def _period(edtf: str, days: Days, as_of: dt.date) -> str:
    """A month, a season, a year, or several."""
    if "/" not in edtf:
        said = say_date(edtf.rstrip("~?%"))
        return f"{'around' if edtf[-1] in '~?%' else 'in'} {_less_year(said, days, as_of)}"
    same = days.first.year == days.last.year
    start = month_name[days.first.month] + ("" if same else f" {days.first.year}")
    end = month_name[days.last.month]
    if same and days.first.month == days.last.month:
        start = ""
    year = "" if days.last.year == as_of.year else f" {days.last.year}"
    return f"between {start} and {end}{year}" if start else f"in {end}{year}"


def _less_year(said: str, days: Days, as_of: dt.date) -> str:
    year = f" {days.first.year}"
    return said.removesuffix(year) if days.first.year == as_of.year and said.strip() != year.strip() else said
