"""What people judged of an archive, the latest first: of which events, by whom, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from detente.archive import FoundEvent, View
from detente.errors import EntryMissing
from detente.pages.terminal import WIDEST
from detente.pages.wording import one_line, say, say_party, visible
from detente.records import Correction, Judgement

_VERDICTS = {"same": "The same act", "different": "Different acts"}


@dataclass(frozen=True, slots=True)
class Told:
    """A correction as it is listed: what was said, of which events, by whom, when (ISO 8601, in UTC) and why."""

    what: str
    ids: tuple[str, ...]
    events: tuple[FoundEvent, ...]
    who: str | None
    at: str | None
    reason: str


def corrections_of(view: View) -> list[Told]:
    """Everything that people corrected, the latest first."""
    judged = [each for each in view.judgements() if each.by == "person"]
    told = [*_corrections(view, view.corrections()), *_judgements(view, judged)]
    return sorted(told, key=lambda each: each.at or "", reverse=True)


def print_corrections(found: Iterable[Told], console: Console) -> None:
    """Print corrections: when and by whom in the margin, then what was said, the words it is about, and why."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (2, 7):
        table.add_column(ratio=ratio)
    for each in found:
        if table.row_count:
            table.add_row()
        words = [Text(f"“{_line(event.event.evidence.text)}”  ", "italic") for event in each.events]
        ids = (Text(event.event.id, "dim cyan") for event in each.events)
        quoted = [Text.assemble(said, name) for said, name in zip(words, ids, strict=True)]
        margin = [Text((each.at or "").replace("T", " ")[:16]), Text(_line(each.who or ""), "dim")]
        table.add_row(Group(*margin), Group(Text(each.what, "bold"), *quoted, Text(_line(each.reason), "dim")))
    console.print(table, width=min(console.width, WIDEST), highlight=False)


def _corrections(view: View, found: Iterable[Correction]) -> Iterator[Told]:
    for each in found:
        said = {
            "act": "No act", "status": f"Status: {say('status', each.value)}",
            "actors": f"Who acts: {_parties(each.value)}",
            "recipients": f"Acted upon: {_parties(each.value) or 'nobody'}",
        }[each.aspect]  # fmt: skip
        yield Told(said, (each.event,), _events(view, each.event), each.who, each.at, each.reason)


def _judgements(view: View, found: Iterable[Judgement]) -> Iterator[Told]:
    for each in found:
        ids = each.one, each.other
        yield Told(_VERDICTS.get(each.verdict, "Unsure"), ids, _events(view, *ids), each.who, each.at, each.reason)


def _events(view: View, *ids: str) -> tuple[FoundEvent, ...]:
    found = []
    for each in ids:
        try:
            event = view.find(each)
        except EntryMissing:  # published after the day as of which it is looked at
            continue
        if isinstance(event, FoundEvent):
            found.append(event)
    return tuple(found)


def _parties(listed: str) -> str:
    return ", ".join(say_party(code) for code in listed.split("|") if code)


def _line(words: str) -> str:
    return visible(one_line(words))
