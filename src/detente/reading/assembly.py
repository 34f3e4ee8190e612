"""From a report to its record: every step of the reading in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from detente.garbage import unsearched
from detente.reading.acts.candidate import Candidate
from detente.reading.dates.clock import Clock
from detente.reading.details.told import Told
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.parties.relevance import concerns_states
from detente.reading.speech.voices import Voices
from detente.reading.story import Keep, Story
from detente.reading.text.header import with_header
from detente.reading.text.parse import Parsed, parse_items
from detente.reading.themes.agenda import agenda_of
from detente.reading.themes.outlooks import BUSY, outlooks_in
from detente.reading.themes.positions import positions_of
from detente.reading.themes.precedents import precedents_in
from detente.reading.themes.stands import Stand, said_in
from detente.reading.weighing.completing import Choose
from detente.reading.weighing.dealings import SURE, Weighed, is_of_others, odds_of_dealings, stands, weigh
from detente.reading.weighing.scoring import Reason, accepted, best, reason
from detente.records import Outlook, Position, Precedent, Record, Report

RECENT = 3
"""How many acts back a superlative may look for its own."""


def read(report: Report) -> Record:
    """Read one report. Without a day of publication, relative dates stay empty."""
    with unsearched():
        return record_of(parse_items(with_header(report)))


def read_all(reports: Iterable[Report]) -> Iterator[Record]:
    """Read reports one after another."""
    for report in reports:
        yield read(report)


def explained(report: Report) -> tuple[Record, dict[str, Reason]]:
    """The record of a report, and why each of its events was recorded, by the event's id."""
    with unsearched():
        record, behind = _told(parse_items(with_header(report)), best, accepted)
    return record, {event: reason(candidate) for event, candidate in behind.items()}


def record_of(items: Sequence[Parsed], choose: Choose = best, keep: Keep = accepted) -> Record:
    """The record of a parsed report, which is one item, or several in a column of briefs.

    `choose` picks among the ways to complete a candidate, `keep` tells whether what it picks is an act: another scorer
    can take the place of the fitted one.
    """
    return _told(items, choose, keep)[0]


def _told(items: Sequence[Parsed], choose: Choose, keep: Keep) -> tuple[Record, dict[str, Candidate]]:
    """The record, and the candidate behind each of its events; of a column of briefs each item is read by itself.

    A report that is in nobody's own words and that no state or body put out, and of which it is in doubt whether it
    tells of dealings, is read once more: then more must speak for an act.
    """
    labelled = [(item, label(item)) for item in items]
    concerned = ((item, labels) for item, labels in labelled if concerns_states(item, labels))
    read = [(item, Resolver(item, labels)) for item, labels in concerned if not is_of_others(item, labels)]
    if any(_in_own_words(item, resolver) for item, resolver in read):
        return _together(items, [_read_through(item, resolver, choose, keep) for item, resolver in read])
    weighed: list[Weighed] = []
    told = [_read_through(item, resolver, choose, _noting(weighed, resolver, keep)) for item, resolver in read]
    odds = odds_of_dealings(items, weighed, sum(resolver.capacities.acting for _, resolver in read))
    if odds < SURE:
        again = [(item, Resolver(item, label(item))) for item, _ in read]
        told = [_read_through(item, resolver, choose, _standing(odds, resolver, keep)) for item, resolver in again]
    return _together(items, told)


def _in_own_words(item: Parsed, resolver: Resolver) -> bool:
    """Whether somebody speaks for himself in what is read, or a state or body put it out."""
    own = resolver.voice or resolver.joint or resolver.issuer
    return bool(own) or Voices(item, resolver).by_turns()


def _noting(weighed: list[Weighed], resolver: Resolver, keep: Keep) -> Keep:
    """What keeps the same, and notes how each candidate was weighed."""

    def noting(candidate: Candidate) -> bool:
        weighed.append(weigh(candidate, resolver))
        return keep(candidate)

    return noting


def _standing(odds: float, resolver: Resolver, keep: Keep) -> Keep:
    """What keeps, of the same, what stands in a report of which these are the odds."""
    return lambda candidate: stands(weigh(candidate, resolver), odds) and keep(candidate)


@dataclass(slots=True)
class _Item:
    """What a report, or an item of it, tells besides its acts, which `story` has."""

    parsed: Parsed
    story: Story
    said: list[Stand] = field(default_factory=list)
    outlooks: list[Outlook] = field(default_factory=list)
    precedents: list[Precedent] = field(default_factory=list)


def _read_through(parsed: Parsed, resolver: Resolver, choose: Choose, keep: Keep) -> _Item:
    """What a report or item about states tells."""
    report = parsed.report
    story = Story(parsed, resolver, Clock(report.published) if report.published else None, choose, keep)
    item = _Item(parsed, story)
    for sentence in parsed.sentences:
        events = story.events_of(sentence)
        item.outlooks += outlooks_in(sentence, story.told, resolver, report) if len(events) < BUSY else ()
        item.precedents += precedents_in(sentence, events or story.told[-RECENT:], report)
        item.said += said_in(sentence, resolver, story.themes, parsed)
    return item


def _held(items: Iterable[tuple[_Item, list[Told]]]) -> Iterable[Position]:
    """The positions that the items of a report show with what each tells, each position once."""
    found: dict[tuple[str, str], Position] = {}
    for item, told in items:
        for position in positions_of(told, item.said) if told else ():
            found.setdefault((position.holder, position.issue), position)
    return found.values()


def _together(items: Sequence[Parsed], read: list[_Item]) -> tuple[Record, dict[str, Candidate]]:
    """The record of a report of whose items so much is told, and the candidate behind each of its events."""
    by_item = [item.story.in_places() for item in read]
    told = [each for acts in by_item for each in acts]
    hits = {item.parsed.first + at: found for item in read for at, found in item.story.themes.words.untitled.items()}
    sentences = [item.parsed.in_report(sentence) for item in read for sentence in item.parsed.sentences]
    record = Record(
        items[0].report,
        tuple(event for item in read for event in item.story.settled()),
        tuple(agenda_of(told, sentences, hits, items[0].report)),
        tuple(_held(zip(read, by_item, strict=True))),
        tuple(outlook for item in read for outlook in item.outlooks) if told else (),
        tuple(precedent for item in read for precedent in item.precedents),
    )
    return record, {event: candidate for item in read for event, candidate in item.story.behind.items()}
