"""What a text says of itself above its first paragraph: the headline and the day of publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from detente.reading.dates.clock import Clock
from detente.reading.dates.expressions import find_dates
from detente.reading.text.layout import layout
from detente.records import Report

DATELINE_LENGTH = 90


def with_header(report: Report) -> Report:
    """The report with the headline and the day that its text gives, where it came without them."""
    if report.title is not None and report.published is not None:
        return report
    paragraphs, _ = layout(report.text)
    title = next((p.text for p in paragraphs if p.part == "title"), None)
    lines = [p.text for p in paragraphs if p.part == "header"]
    body = next((p for p in paragraphs if p.part == "body"), None)
    if body is not None:
        line = report.text.rfind("\n", 0, body.start) + 1
        lines.append(report.text[line : body.start][:DATELINE_LENGTH])
    return replace(report, title=report.title or title, published=report.published or _first_day(lines))


def _first_day(lines: list[str]) -> dt.date | None:
    """The first full date, with its year, in some lines."""
    for line in lines:
        for when in find_dates(line, Clock(dt.date(2000, 1, 1))):
            if when.before == when.after and when.before.days == 1 and str(when.before.first.year) in when.text:
                return when.before.first
    return None
