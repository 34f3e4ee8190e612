"""What was found in an archive as lists for the terminal: events with their words, and reports a line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from detente.archive import FoundEvent, ReportLine
from detente.pages.dates import say_day
from detente.pages.entries import act
from detente.pages.terminal import WIDE, WIDEST, act_cells
from detente.pages.wording import one_line, visible
from detente.records import Rejection

ID = 12
"""How much of a report's id is shown: enough to tell reports apart."""


def print_events(found: Iterable[FoundEvent], console: Console) -> None:
    """Print events: status, date and place in the margin, then who did what, the words, and which report says so."""
    width = min(console.width, WIDEST)
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (5, 10, 11) if width >= WIDE else (3, 7):
        table.add_column(ratio=ratio)
    for each in found:
        margin, body, cited = act_cells(act(each.event, 0, {}))
        told = Text.assemble((_said(each.report), "dim"), (f"  {each.event.id}", "dim cyan"))
        cells = [Group(*body), Group(cited, told)] if width >= WIDE else [Group(*body, cited, told)]
        if table.row_count:
            table.add_row()
        table.add_row(Group(*margin), *cells)
    console.print(table, width=width, highlight=False)


def print_reports(lines: Iterable[ReportLine], console: Console, *, replaced: bool = False) -> None:
    """Print reports: day, headline, publisher, how many acts they tell of, and the beginning of the id."""
    table = _table("published", "report", "publisher", "acts", *(["replaced"] if replaced else []), "id")
    table.columns[1].ratio = 1
    table.columns[3].justify = "right"
    for line in lines:
        cells = [_day(line.published), line.headline, line.publisher or "", str(line.events)]
        table.add_row(*map(_plain, [*cells, *([_replaced(line)] if replaced else []), line.id[:ID]]))
    console.print(table, width=min(console.width, WIDEST), highlight=False)


def print_rejections(rejections: Iterable[Rejection], console: Console) -> None:
    """Print what gave no record, at which stage, and why."""
    table = _table("item", "stage", "reason")
    table.columns[0].ratio, table.columns[2].ratio = 1, 1
    for rejection in rejections:
        table.add_row(*map(_plain, (rejection.item, rejection.stage, rejection.reason)))
    console.print(table, width=min(console.width, WIDEST), highlight=False)


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), expand=True, header_style="dim")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _day(day: dt.date | None) -> str:
    return say_day(day) if day else "undated"


def _replaced(line: ReportLine) -> str:
    if line.replaced is None:
        return ""
    return "later" if line.replaced == dt.date.max else say_day(line.replaced)


def _said(line: ReportLine) -> str:
    return visible(one_line(f"{line.publisher or line.headline}, {_day(line.published)}"))


def _plain(words: str) -> Text:
    return Text(visible(one_line(words)))
