"""A record in reading order, in words: what both pages draw.

Acts are grouped by what became of them, and stand in each group in the order of the text. The group of the act that the
report tells first stands first; what happened long before publication stands last. Agenda, positions, outlook and
precedents follow. Entries are numbered down the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from detente.pages.dates import ended_before
from detente.pages.entries import NO_REASONS, Act, Note, Noted, Reasons, act, note
from detente.pages.wording import one_line
from detente.records import Event, Record, Report, Status

NEWS = dt.timedelta(days=31)
OPENING = 90

_GROUPS: Mapping[Status, str] = {
    "occurred": "Happened",
    "ongoing": "Under way",
    "planned": "Planned or possible",
    "possible": "Planned or possible",
    "hypothetical": "Planned or possible",
    "postponed": "Did not take place",
    "cancelled": "Did not take place",
    "denied": "Did not take place",
}
_EARLIER = "Earlier"
_ORDER = (*dict.fromkeys(_GROUPS.values()), _EARLIER)


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading."""

    title: str
    entries: tuple[Act | Note, ...]


def outline(record: Record, reasons: Reasons = NO_REASONS) -> tuple[Section, ...]:
    """The sections of the page, those without an entry left out; `reasons` say why acts were recorded, by their id."""
    numbers = count(1)
    groups = [(title, [(next(numbers), event) for event in group]) for title, group in _groups(record)]
    others = {event.id: (number, event) for _, group in groups for number, event in group}
    acts = [
        Section(title, tuple(act(event, number, others, reasons) for number, event in group)) for title, group in groups
    ]
    return (*acts, *_notes(record, others))


def headline(report: Report) -> str:
    """The title, or the opening words of a report that has none."""
    title = one_line(report.title or "")
    opening = one_line(next((line for line in report.text.splitlines() if line.strip()), ""))
    if title or len(opening) <= OPENING:
        return title or opening or "Untitled report"
    return (opening[:OPENING].rpartition(" ")[0] or opening[:OPENING]) + " …"


def summary(sections: Iterable[Section]) -> str:
    """How many acts the record holds and what became of them, in a sentence."""
    acts = [section for section in sections if isinstance(section.entries[0], Act)]
    if not acts:
        return "This report tells of no act between states."
    total = sum(len(section.entries) for section in acts)
    counts = ", ".join(f"{len(section.entries)} {section.title.lower()}" for section in acts)
    return f"{total} act{'s' * (total > 1)}: {counts}."


def _groups(record: Record) -> list[tuple[str, list[Event]]]:
    groups: dict[str, list[Event]] = {}
    for event in sorted(record.events, key=lambda event: (event.evidence.start, event.evidence.end)):
        groups.setdefault(_group(event, record.report.published), []).append(event)
    lead = next((title for title in groups if title != _EARLIER), None)
    return sorted(groups.items(), key=lambda group: (group[0] != lead, _ORDER.index(group[0])))


def _group(event: Event, published: dt.date | None) -> str:
    if event.status == "occurred" and event.date and published and ended_before(event.date, published - NEWS):
        return _EARLIER
    return _GROUPS[event.status]


def _notes(record: Record, others: Mapping[str, tuple[int, Event]]) -> Iterable[Section]:
    number = len(record.events)
    by_issue = list(dict.fromkeys(position.issue for position in record.positions))
    positions = sorted(record.positions, key=lambda position: by_issue.index(position.issue))
    parts: list[tuple[str, Sequence[Noted]]] = [
        ("On the agenda", record.agenda),
        ("Who holds what", positions),
        ("Outlook", record.outlooks),
        ("Precedents claimed", record.precedents),
    ]
    for title, items in parts:
        if items:
            yield Section(title, tuple(note(item, n, others) for n, item in enumerate(items, number + 1)))
        number += len(items)
