"""What people judged of an archive, the latest first: of which events, by whom, when and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from detente.archive import FoundEvent, View
from detente.errors import EntryMissing
from detente.pages.terminal import WIDEST
from detente.pages.wording import one_line, say, say_act, say_party, visible
from detente.records import Aspect, Correction, Event, Judgement

_VERDICTS = {"same": "The same act", "different": "Different acts"}


@dataclass(frozen=True, slots=True)
class Told:
    """A correction as it is listed: what was said, of which events, by whom, when (ISO 8601, in UTC) and why.

    `before` is what was read, in words; None where nothing of it is known, or where it was judged what is one act.
    """

    what: str
    before: str | None
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
        table.add_row(Group(*margin), Group(_what(each), *quoted, Text(_line(each.reason), "dim")))
    console.print(table, width=min(console.width, WIDEST), highlight=False)


def _corrections(view: View, found: Iterable[Correction]) -> Iterator[Told]:
    for each in found:
        said = {
            "act": "No act", "status": f"Status: {say('status', each.value)}",
            "actors": f"Who acts: {_parties(each.value.split('|'))}",
            "recipients": f"Acted upon: {_parties(each.value.split('|')) or 'nobody'}",
        }[each.aspect]  # fmt: skip
        events = _events(view, each.event)
        before = _before(each.aspect, _as_read(view, events[0])) if events else None
        yield Told(said, before, (each.event,), events, each.who, each.at, each.reason)


def _as_read(view: View, found: FoundEvent) -> Event:
    """The event as it stood in the first version of its report."""
    for version in view.versions(found.report):
        for event in view.record(version).events:
            if event.id == found.event.id:
                return event
    return found.event


def _before(aspect: Aspect, event: Event) -> str:
    if aspect == "status":
        return say("status", event.status)
    if aspect == "act":
        return say_act(event.type, event.mode)
    return _parties(each.code for each in (event.actors if aspect == "actors" else event.recipients)) or "nobody"


def _judgements(view: View, found: Iterable[Judgement]) -> Iterator[Told]:
    """What was said at once of several pairs of events stands together, first what most of them have in common."""
    together: defaultdict[tuple[str, str | None, str | None, str], Counter[str]] = defaultdict(Counter)
    for each in found:
        said = _VERDICTS.get(each.verdict, "Unsure"), each.who, each.at, each.reason
        together[said].update((each.one, each.other))
    for (what, who, at, reason), counts in together.items():
        ids = [event for event, _ in counts.most_common()]
        yield Told(what, None, tuple(ids), _events(view, *ids), who, at, reason)


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


def _parties(codes: Iterable[str]) -> str:
    return ", ".join(say_party(code) for code in dict.fromkeys(codes) if code)


def _what(told: Told) -> Text:
    return Text.assemble((told.what, "bold"), (f"  read as: {told.before}" if told.before else "", "dim"))


def _line(words: str) -> str:
    return visible(one_line(words))
