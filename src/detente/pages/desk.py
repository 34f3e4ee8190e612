"""The desk for the terminal: pairs of states, how active they are and how they changed, with a line of the year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from detente.pages.dates import say_day
from detente.pages.sparkline import sparkline
from detente.pages.terminal import WIDE, WIDEST
from detente.pages.wording import say_party, visible
from detente.relations import Standing
from detente.relations.desk import LATELY, WEEKS

_NARROW, _BROAD = 14, 52


def print_desk(found: Sequence[Standing], as_of: dt.date, console: Console) -> None:
    """Print a row for each pair."""
    width = min(console.width, WIDEST)
    broad = width >= WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    table.add_column("pair", ratio=1)
    for heading in ("acts", "usual", "index", "change"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("year", no_wrap=True)
    table.add_column("last", no_wrap=True, justify="right")
    for each in found:
        pair = " – ".join(say_party(code) for code in each.pair)
        line = sparkline(each.line, _BROAD if broad else _NARROW, steps=WEEKS)
        table.add_row(
            Text(visible(pair), "bold"),
            str(each.acts),
            f"{each.usual:.1f}",
            f"{each.level:+.1f}",
            _change(each),
            Text(line, "cyan"),
            f"{each.last.day} {each.last:%b}" if not broad else say_day(each.last),
        )
    foot = Text(
        f"As of {say_day(as_of)}: acts in {LATELY} weeks, and in {LATELY} usual ones of the year; index from -10 "
        f"(conflict) to 10 (cooperation), and its change in {LATELY} weeks: ~ where it is no more than noise.",
        "dim",
    )
    console.print(Group(table, Text(), foot), width=width, highlight=False)


def _change(each: Standing) -> Text:
    if each.noise:
        return Text(f"~{each.change:+.1f}", "dim")
    return Text(f"{each.change:+.1f}", "bold green" if each.change > 0 else "bold red")
