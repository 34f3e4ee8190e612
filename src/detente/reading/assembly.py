"""From a report to its record: every step of the reading in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.reading.clock import Clock
from detente.reading.completing import Choose
from detente.reading.header import with_header
from detente.reading.mentions import label
from detente.reading.outlooks import outlooks_in
from detente.reading.parse import Parsed, parse
from detente.reading.positions import positions_of
from detente.reading.precedents import precedents_in
from detente.reading.references import Resolver
from detente.reading.relevance import concerns_states
from detente.reading.scoring import best
from detente.reading.story import Story
from detente.reading.topics import agenda_in, distinct, main_subject
from detente.records import AgendaItem, Outlook, Precedent, Record, Report


def read(report: Report) -> Record:
    """Read one report. Without a day of publication, relative dates stay empty."""
    return record_of(parse(with_header(report)))


def read_all(reports: Iterable[Report]) -> Iterator[Record]:
    """Read reports one after another."""
    for report in reports:
        yield read(report)


def record_of(parsed: Parsed, choose: Choose = best) -> Record:
    """The record of a parsed report; `choose` picks among the ways to complete a candidate."""
    labels = label(parsed)
    if not concerns_states(parsed, labels):
        return Record(parsed.report)
    resolver = Resolver(parsed, labels)
    report = parsed.report
    story = Story(parsed, resolver, Clock(report.published) if report.published else None, choose)
    agenda: list[AgendaItem] = []
    outlooks: list[Outlook] = []
    precedents: list[Precedent] = []
    for sentence in parsed.sentences:
        events = story.events_of(sentence)
        agenda += agenda_in(sentence, story.told, story.themes.hits[sentence.index], report)
        outlooks += outlooks_in(sentence, story.told, resolver, report)
        precedents += precedents_in(sentence, events, report)
    subjects = distinct([*agenda, *main_subject(story.told, story.themes.main)])
    positions = positions_of(story.in_places())
    outlooks = outlooks if story.told else []
    return Record(report, story.settled(), tuple(subjects), tuple(positions), tuple(outlooks), tuple(precedents))
