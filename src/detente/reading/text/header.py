"""What a text says of itself above its first paragraph: the headline and the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.reading.dates.clock import Clock
from detente.reading.dates.expressions import When, find_dates
from detente.reading.text.heading import headline_apart
from detente.reading.text.layout import layout
from detente.records import Report

DATELINE_LENGTH = 90
OWN = re.compile(
    r"(?i)\b(?:briefing|conference|readout|remarks|statement|transcript|communiqu[eé]|interview|speech|address)\b"
)
"""What is named after the day on which it was said."""


def with_header(report: Report) -> Report:
    """The report with the headline and the day that its text gives, where it came without them."""
    if report.title is not None and report.published is not None:
        return report
    paragraphs, _ = layout(report.text, headless=bool(headline_apart(report)))
    title = next((p.text for p in paragraphs if p.part == "title"), None)
    lines = [p.text for p in paragraphs if p.part == "header"]
    body = next((p for p in paragraphs if p.part == "body"), None)
    if body is not None and body.day is None:
        line = report.text.rfind("\n", 0, body.start) + 1
        lines.append(report.text[line : body.start][:DATELINE_LENGTH])
    day = _first_day(lines) or _day_of_event(title or "") or _last_entry(p.day for p in paragraphs if p.day)
    return replace(report, title=report.title or title, published=report.published or day)


def _day_of_event(title: str) -> dt.date | None:
    """The day with which the headline of a transcript or statement ends: `Press conference on March 14, 2023`."""
    dated = [when for when in _days(title) if not title[when.end :].strip(" .)")]
    return dated[-1].before.first if dated and OWN.search(title) else None


def _first_day(lines: list[str]) -> dt.date | None:
    """The first full date, with its year, in some lines."""
    return next((when.before.first for line in lines for when in _days(line)), None)


def _last_entry(dates: Iterable[str]) -> dt.date | None:
    """The last full date of a timeline's entries, before which it was not written."""
    return max((when.before.last for date in dates for when in _days(date)), default=None)


def _days(line: str) -> Iterator[When]:
    """The full dates in a line, with their years."""
    for when in find_dates(line, Clock(dt.date(2000, 1, 1))):
        if when.before == when.after and when.before.days == 1 and str(when.before.first.year) in when.text:
            yield when
