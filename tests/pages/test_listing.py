"""Lists of what was found: on narrow and wide terminals, and as flat rows."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from rich.console import Console

from detente.archive import FoundEvent, ReportLine
from detente.pages.flat import EVENT, REPORT, event_json, event_row, report_row
from detente.pages.listing import print_events, print_rejections, print_reports
from detente.records import Record, Rejection


@pytest.fixture
def line() -> ReportLine:
    return ReportLine(
        key=1,
        id="0123456789abcdef" * 4,
        headline="Envoys meet in Vienna",
        publisher="The Courier",
        url=None,
        published=dt.date(2023, 5, 12),
        address="file:///envoys.txt",
        replaced=dt.date.max,
        events=6,
    )


def console(width: int) -> Console:
    return Console(file=io.StringIO(), width=width)


def printed(screen: Console) -> str:
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 160])
def test_events(record: Record, line: ReportLine, width: int) -> None:
    screen = console(width)
    print_events([FoundEvent(event, line) for event in record.events], screen)
    page = printed(screen)
    assert max(map(len, page.splitlines())) <= width
    assert page.count("The Courier, 12 May 2023") == len(record.events)
    assert all(event.id.split()[0] in page for event in record.events)


def test_a_hostile_event_commands_nothing(hostile_record: Record, line: ReportLine) -> None:
    screen = console(80)
    print_events([FoundEvent(event, line) for event in hostile_record.events], screen)
    assert "\x1b" not in printed(screen)


@pytest.mark.parametrize("width", [60, 80, 160])
def test_reports(line: ReportLine, width: int) -> None:
    screen = console(width)
    print_reports([line], screen, replaced=True)
    page = printed(screen)
    assert max(map(len, page.splitlines())) <= width
    assert "later" in page
    if width >= 80:
        assert "0123456789ab" in page


def test_rejections() -> None:
    screen = console(80)
    print_rejections([Rejection("a.txt", "source", "is empty")], screen)
    assert "is empty" in printed(screen)


def test_rows_have_the_columns_they_promise(record: Record, line: ReportLine) -> None:
    for event in record.events:
        row = event_row(FoundEvent(event, line))
        assert list(row) == list(EVENT)
        assert all(row[name] is None or isinstance(row[name], kind) for name, kind in EVENT.items())
        assert event_json(FoundEvent(event, line))["report"] == report_row(line)
    assert list(report_row(line)) == list(REPORT)
