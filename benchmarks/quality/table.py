"""The figures as tables, which an 80-column terminal without colours shows in full."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from benchmarks.quality.floors import Entries, Floors, Measured, holds, sign, slack
from benchmarks.quality.outside import Outcome, Outside

NARROW, TIGHT, MOST = 5, 6, 7
"""Sets up to which two blanks stand between them in 80 columns, one stands before a floor, and a table holds them."""


def tables(measured: Measured, floors: Floors, entries: Entries, title: str) -> Iterator[Table]:
    """As many tables of about the same width as it takes, each with some of the sets; none where there are none."""
    names = list(measured)
    number = math.ceil(len(names) / MOST)
    for at in range(number):
        some = names[at * len(names) // number : (at + 1) * len(names) // number]
        yield table({name: measured[name] for name in some}, floors, entries, f"{title} (continued)" if at else title)


def table(measured: Measured, floors: Floors, entries: Entries, title: str = "How well reports are read") -> Table:
    """A row for each figure, and of each set what was measured with its floor: `.806 ≥.74`, or `.731 <.74` in red."""
    apart = " " if len(measured) <= TIGHT else ""
    gap = 2 if len(measured) <= NARROW else 1
    shown = Table(title=title, title_justify="left", box=None, padding=(0, gap, 0, 0))
    shown.add_column("figure", no_wrap=True)
    for name in measured:
        shown.add_column(f"{name:^8}", no_wrap=True)
    for figure in dict.fromkeys(figure for figures in measured.values() for figure in figures):
        cells = []
        for name in measured:
            floor, by = floors.get(name, {}).get(figure), slack(entries, name, figure)
            cells.append(_cell(figure, measured[name].get(figure), floor, by, apart=apart))
        shown.add_row(figure, *cells)
        if figure == "extra":
            shown.add_row()
    return shown


def outside_table(sets: Iterable[Outside], outcomes: Mapping[str, Outcome], floors: Floors) -> RenderableType:
    """A row for each figure on a set of others that was measured, with its floor, its bar and what others reach."""
    shown = Table(title="On sets of others", title_justify="left", box=None, padding=(0, 2, 0, 0))
    for column in ("set", "figure", "ours", "bar"):
        shown.add_column(column, no_wrap=True)
    shown.add_column("published")
    measured = [one for one in sets if one.name in outcomes]
    for one in measured:
        for row, (figure, value) in enumerate(outcomes[one.name].figures.items()):
            cell = _cell(figure, value, floors.get(one.name, {}).get(figure))
            bar = _bar(figure, value, one.bars.get(figure))
            others = ", ".join(f"{who} {number(theirs)}" for who, theirs in one.published.get(figure, {}).items())
            shown.add_row("" if row else one.name, figure, cell, bar, others)
    return Group(shown, *(Text(f"{one.name}: {one.what}", style="dim") for one in measured))


def _bar(figure: str, value: float | int | None, bar: float | None) -> Text:
    if bar is None:
        return Text()
    kept = holds(figure, value, bar)
    return Text(f"{sign(figure, kept=kept)}{number(bar)}", style="" if kept else "red")


def number(value: float | int | None) -> str:
    """A figure in few signs: `.806`, `1.00`; a count as it is, and – where there is nothing to measure."""
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.3f}".removeprefix("0")[:4]


def _cell(figure: str, value: float | int | None, floor: float | None, by: float = 0.0, *, apart: str = " ") -> Text:
    text = Text(f"{number(value):>4}")
    if floor is not None:
        kept = holds(figure, value, floor, by)
        text.append(
            f"{apart}{sign(figure, kept=kept)}{number(floor).removesuffix('0')}", style="dim" if kept else "bold red"
        )
        text.stylize("" if kept else "red")
    return text
