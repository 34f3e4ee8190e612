"""A briefing for the terminal: the sentences on the left, on a wide one the sources beside them, else below."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.briefing.briefing import Briefing, Citation, Item, Section, Statement
from detente.briefing.captions import chart_caption, source_line, subtitle
from detente.briefing.chart import sparkline
from detente.pages.terminal import WIDE, WIDEST
from detente.pages.wording import visible

_LABEL = 18
_LONGEST_LINE = 53


def print_briefing(briefing: Briefing, console: Console) -> None:
    """Print the page and its sources."""
    width = min(console.width, WIDEST)
    page = Group(_header(briefing), *map(_section, briefing.sections))
    sources = Group(_rule("Sources"), Text(), *map(_source, briefing.citations))
    if width >= WIDE:
        table = Table.grid(padding=(0, 4, 0, 0), expand=True)
        table.add_column(ratio=11)
        table.add_column(ratio=8)
        table.add_row(page, sources)
        console.print(table, width=width, highlight=False)
    else:
        console.print(Group(page, Text(), sources), width=width, highlight=False)


def cited(statement: Statement) -> str:
    """The sentence with its numbers before the stop, as in `on 18 June [1, 2].`, for the terminal."""
    numbers = f" [{', '.join(map(str, statement.cites))}]"
    text = statement.text
    return f"{text[:-1]}{numbers}." if text.endswith(".") else f"{text}{numbers}"


def _header(briefing: Briefing) -> RenderableType:
    head: list[RenderableType] = [_plain(briefing.title, "bold"), _plain(subtitle(briefing), "dim")]
    if briefing.chart:
        line = _plain(sparkline(briefing.chart, _LONGEST_LINE), "cyan")
        head += [Text(), line, _plain(chart_caption(briefing.chart, briefing.as_of), "dim")]
    return Group(*head)


def _section(section: Section) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    labelled = any(item.label for item in section.items)
    if labelled:
        table.add_column(width=_LABEL)
    table.add_column(ratio=1)
    for item in section.items:
        table.add_row(*([_plain(item.label or "", "bold")] if labelled else []), _paragraph(item))
    return Group(Text(), _rule(section.title), Text(), table)


def _paragraph(item: Item) -> Text:
    return _plain(" ".join(map(cited, item.statements)))


def _source(citation: Citation) -> RenderableType:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(width=3, justify="right")
    table.add_column(ratio=1)
    words = Text.assemble(_plain(f"“{citation.words}”", "italic"), "\n", _plain(source_line(citation), "dim"))
    table.add_row(_plain(str(citation.number), "dim"), words)
    return table


def _rule(title: str) -> Rule:
    return Rule(_plain(title, "bold"), align="left", style="dim")


def _plain(words: str, style: str = "") -> Text:
    return Text(visible(words), style)
