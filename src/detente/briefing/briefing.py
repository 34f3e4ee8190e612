"""The briefing as nouns: sections of statements, each with the numbers of the sources it rests on.

The file to read first in this room. How a briefing is composed stands in `composing.py`, how it is shown in `text.py`,
`markdown.py`, `html.py` and `pdf.py`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from detente.relations.relation import Estimate

SectionKind = Literal["standing", "changes", "contacts", "agenda", "outlook", "open"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered source: a sentence of a report, and which report.

    `start` and `end` are where it stands in the text (code points); `events` are the ids of the events that it is cited
    for, none where it is cited for another entry (a position, an outlook). `headline` is the title of the report or its
    first line.
    """

    number: int
    words: str
    start: int
    end: int
    report: str
    events: tuple[str, ...]
    headline: str
    publisher: str | None
    published: dt.date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, and the numbers of the citations that carry it, at least one.

    `engagement` is the id of the engagement that it tells of, where it tells of one.
    """

    text: str
    cites: tuple[int, ...]
    engagement: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph of a section; `label` says what it is about (a level, an issue, a day), None where it needs none."""

    label: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page, never empty."""

    kind: SectionKind
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The joint index up to the day of the briefing, oldest first, with its 80 % band; `step` is in days."""

    step: int
    estimates: tuple[Estimate, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Where two states stand as of a day, in sentences, each with its evidence.

    `pair` are codes as asked for, `title` names both. `since` is the day of the briefing before: what was published
    after it counts as a change. `citations` stand in the order of their numbers.
    """

    pair: tuple[str, str]
    title: str
    as_of: dt.date
    since: dt.date
    sections: tuple[Section, ...]
    chart: Chart | None
    citations: tuple[Citation, ...]

    def statements(self) -> tuple[Statement, ...]:
        """All its sentences, in the order of the page."""
        return tuple(each for section in self.sections for item in section.items for each in item.statements)
