"""EDTF dates as people say them: `2023-06-18/2023-06-19` is 18–19 June 2023."""

from __future__ import annotations

import datetime as dt
import re
from calendar import month_name
from dataclasses import dataclass

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_PARTS = {month: month_name[month] for month in range(1, 13)} | {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of an interval, as far as it is known; `month` may be a season (21 to 24)."""

    year: str
    month: int | None
    day: int | None
    doubt: str

    def without_year(self) -> str:
        month = _PARTS[self.month] if self.month else ""
        return f"{self.day} {month}" if self.day else month

    def plainly(self) -> str:
        return f"{self.without_year()} {self.year}".strip()

    def said(self) -> str:
        return self.doubt + self.plainly()


def say_date(edtf: str) -> str:
    """The date in words. What is no EDTF level 0 or 1 date or interval comes back as it is."""
    first, slash, last = edtf.partition("/")
    start, end = _point(first), _point(last)
    if not slash:
        return start.said() if start else edtf
    if start and end:
        return _say_interval(start, end)
    if end and first in _OPEN:
        return f"by {end.said()}"
    if start and last in _OPEN:
        return f"from {start.said()} on"
    return edtf


def say_day(day: dt.date | None) -> str:
    """A day of publication in words."""
    return say_date(day.isoformat()) if day else "no date of publication"


def ended_before(edtf: str, day: dt.date) -> bool:
    """Whether the whole of the date surely lies before that day; false where its end is open or no plain date."""
    end = edtf.rpartition("/")[2].rstrip("~?%")
    return bool(re.fullmatch(r"\d{4}(-\d\d){0,2}", end)) and end < day.isoformat()[: len(end)]


def _point(text: str) -> _Point | None:
    found = _POINT.fullmatch(text)
    if not found:
        return None
    year, month, day, doubt = found.groups()
    numbers = [int(part) if part and part.isdigit() else None for part in (month, day)]
    if numbers[0] not in (None, *_PARTS) or numbers[1] not in (None, *range(1, 32)):
        return None
    return _Point(_say_year(year), numbers[0], numbers[1] if numbers[0] else None, _DOUBT[doubt])


def _say_year(year: str) -> str:
    if year.endswith("XX"):
        return f"{year[:2]}00–{year[:2]}99"
    return f"the {year[:3]}0s" if year.endswith("X") else str(int(year))


def _say_interval(start: _Point, end: _Point) -> str:
    if start == end:
        return start.said()
    if start.doubt != end.doubt:
        return f"{start.said()} – {end.said()}"
    return start.doubt + _join(start, end)


def _join(start: _Point, end: _Point) -> str:
    """Both ends, what they share said once, at the end."""
    if start.year != end.year or not start.month or not end.month:
        tight = not (start.month or end.month)
        return f"{start.plainly()}{'–' if tight else ' – '}{end.plainly()}"
    if start.day and end.day and start.month == end.month:
        return f"{start.day}–{end.plainly()}"
    tight = not (start.day or end.day)
    return f"{start.without_year()}{'–' if tight else ' – '}{end.plainly()}"
