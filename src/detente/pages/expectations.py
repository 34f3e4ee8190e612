"""For the terminal: what was expected beside what came of it, who was right how often, and precedents checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import shorten

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.engagements import Check, Engagement, Outcome, Tally
from detente.pages.dates import say_date, say_day
from detente.pages.engagements import outcome_sections, say_head
from detente.pages.terminal import WIDEST
from detente.pages.wording import capital, one_line, say, say_party, visible

HEADLINE = 60
_VERDICTS = {"supported": "bold green", "contradicted": "bold red", "not decidable": "bold yellow"}


def print_outcomes(found: Sequence[Outcome], counts: Sequence[Tally], console: Console) -> None:
    """Print engagements of which something was expected, each with what came of it, and who was right."""
    page: list[RenderableType] = []
    for each in found:
        date = say_date(each.engagement.date) if each.engagement.date else "undated"
        page += [Rule(_plain(f"{say_head(each.engagement)}, {date}", "bold"), align="left", style="dim")]
        page += [_plain(f"{_people(each.engagement)}{capital(each.ending)}  {each.engagement.id}", "dim")]
        page += [*outcome_sections(each), Text()]
    if counts:
        page.append(tally_table(counts))
    console.print(Group(*page), width=min(console.width, WIDEST), highlight=False)


def print_checks(found: Iterable[Check], console: Console) -> None:
    """Print superlatives: what the archive says of each, the sentence, why, and the engagements that say so."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (3, 8):
        table.add_column(ratio=ratio)
    for each in found:
        if table.row_count:
            table.add_row()
        since = f" since {say_date(each.precedent.since)}" if each.precedent.since else ""
        margin = [
            _plain(each.verdict.upper(), _VERDICTS[each.verdict]),
            _plain(f"{capital(say('precedent', each.precedent.kind))}{since}"),
        ]
        told = f"{each.report.publisher or shorten(each.report.headline, HEADLINE)}, {say_day(each.report.published)}"
        body = [_plain(f"“{one_line(each.sentence)}”", "italic"), _plain(capital(each.reason))]
        body += [_plain(f"{_entry(entry)}  {entry.id}") for entry in each.entries]
        table.add_row(Group(*margin), Group(*body, _plain(f"{told}  {each.event}", "dim")))
    console.print(table, width=min(console.width, WIDEST), highlight=False)


def _entry(each: Engagement) -> str:
    return f"{say_date(each.date) if each.date else 'undated'}: {say_head(each)} {_people(each)}".rstrip()


def _people(each: Engagement) -> str:
    people = [participant.person for participant in each.participants if participant.person]
    return f"({', '.join(people[:3])}) " if people else ""


def tally_table(counts: Sequence[Tally]) -> Table:
    """Who was right how often."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("who expected it", "right", "wrong", "not decidable", "open"):
        table.add_column(heading, justify="left" if table.columns == [] else "right")
    for each in counts:
        table.add_row(
            _plain(say_party(each.holder)), str(each.right), str(each.wrong), str(each.undecidable), str(each.open)
        )
    return table


def _plain(words: str, style: str = "") -> Text:
    return Text(visible(words), style)
