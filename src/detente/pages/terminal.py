"""A record as a page for the terminal.

Left a margin with status, date and place (or the issue), right what was done and the words cited; on a wide terminal
the words stand in a column of their own. Colour only repeats what the words say.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.pages.dates import say_day
from detente.pages.entries import NO_REASONS, Act, Note, Reasons, Side
from detente.pages.outline import Section, headline, outline, summary
from detente.pages.wording import one_line, say, visible
from detente.records import Evidence, Record, Report, Status

WIDE = 110
WIDEST = 160

COLOURS: dict[Status, str] = {
    "occurred": "bold green",
    "ongoing": "bold cyan",
    "planned": "bold blue",
    "possible": "bold blue",
    "hypothetical": "bold blue",
    "postponed": "bold yellow",
    "cancelled": "bold red",
    "denied": "bold red",
}
Cells = tuple[list[Text], list[Text], Text]


def print_record(record: Record, console: Console, reasons: Reasons = NO_REASONS) -> None:
    """Print the record: what was done, the agenda, who holds what, the outlook, precedents; each with its words."""
    width = min(console.width, WIDEST)
    sections = outline(record, reasons)
    page = [_header(record.report), Text(), _text(summary(sections))]
    page += [_section(section, wide=width >= WIDE) for section in sections]
    console.print(Group(*page), width=width, highlight=False)


def _header(report: Report) -> RenderableType:
    source = filter(None, [report.publisher, say_day(report.published), report.url])
    return Group(_text(headline(report), "bold"), _text(one_line(" · ".join(source)), "dim"))


def _section(section: Section, *, wide: bool) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(justify="right", width=3)
    for ratio in (5, 10, 11) if wide else (3, 7):
        table.add_column(ratio=ratio)
    for entry in section.entries:
        margin, body, cited = act_cells(entry) if isinstance(entry, Act) else _note(entry)
        cells = [Group(*body), cited] if wide and body else [Group(*body, cited)]
        table.add_row(_text(str(entry.number), "dim"), Group(*margin), *cells)
        if isinstance(entry, Act) and entry is not section.entries[-1]:
            table.add_row()
    return Group(Text(), Rule(_text(section.title, "bold"), align="left", style="dim"), Text(), table)


def act_cells(act: Act) -> Cells:
    """An act as its margin, its body and the words cited."""
    dated_by = [_text(f"“{act.dated_by}”", "dim")] if act.dated_by else []
    margin = [_text(say("status", act.status).upper(), COLOURS[act.status]), _text(act.when), *dated_by]
    facts = [_labelled(fact.label, f"{f'{fact.ref}, ' if fact.ref else ''}{fact.said}") for fact in act.facts]
    return [*margin, *map(_text, act.where)], [_text(act.head, "bold"), _parties(act), *facts], _quote(act.cited)


def _note(note: Note) -> Cells:
    cited = _quote(note.cited).append(f"  see {note.ref}" if note.ref else "", "not italic dim")
    return [_text(note.head, "bold")], [_text(note.said)] if note.said else [], cited


def _labelled(label: str, said: str) -> Text:
    return Text.assemble((f"{label}: ", "dim"), visible(said))


def _parties(act: Act) -> Text:
    """`China → Taiwan`, or with people on a line for each side."""
    actors = _sides(act.actors) if act.actors else Text("not named")
    named = any(side.people for side in act.actors + act.recipients)
    return Text("\n→ " if named else " → ").join([actors, *([_sides(act.recipients)] if act.recipients else [])])


def _sides(sides: Sequence[Side]) -> Text:
    """One, two (who acts for it; and who else) and three."""
    line = Text()
    for place, side in enumerate(sides, 1):
        people = f" ({'; '.join(side.people)})" if side.people else ""
        line.append(visible(side.name), "bold").append(visible(people))
        line.append("" if place == len(sides) else " and " if place == len(sides) - 1 else ", ")
    return line


def _quote(cited: Evidence) -> Text:
    return _text(f"“{one_line(cited.text)}”", "italic")


def _text(words: str, style: str = "") -> Text:
    return Text(visible(words), style)
