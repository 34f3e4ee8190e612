"""From a report to its record: every step of the reading in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.garbage import unsearched
from detente.reading.acts.candidate import Candidate
from detente.reading.dates.clock import Clock
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.parties.relevance import concerns_states
from detente.reading.speech.voices import Voices
from detente.reading.story import Keep, Story
from detente.reading.text.header import with_header
from detente.reading.text.parse import Parsed, parse
from detente.reading.themes.agenda import agenda_of
from detente.reading.themes.outlooks import BUSY, outlooks_in
from detente.reading.themes.positions import positions_of
from detente.reading.themes.precedents import precedents_in
from detente.reading.themes.stands import Stand, said_in
from detente.reading.weighing.completing import Choose
from detente.reading.weighing.dealings import SURE, Weighed, odds_of_dealings, stands, weigh
from detente.reading.weighing.scoring import Reason, accepted, best, reason
from detente.records import Outlook, Precedent, Record, Report

RECENT = 3
"""How many acts back a superlative may look for its own."""


def read(report: Report) -> Record:
    """Read one report. Without a day of publication, relative dates stay empty."""
    with unsearched():
        return record_of(parse(with_header(report)))


def read_all(reports: Iterable[Report]) -> Iterator[Record]:
    """Read reports one after another."""
    for report in reports:
        yield read(report)


def explained(report: Report) -> tuple[Record, dict[str, Reason]]:
    """The record of a report, and why each of its events was recorded, by the event's id."""
    with unsearched():
        record, behind = _told(parse(with_header(report)), best, accepted)
    return record, {event: reason(candidate) for event, candidate in behind.items()}


def record_of(parsed: Parsed, choose: Choose = best, keep: Keep = accepted) -> Record:
    """The record of a parsed report.

    `choose` picks among the ways to complete a candidate, `keep` tells whether what it picks is an act: another scorer
    can take the place of the fitted one.
    """
    return _told(parsed, choose, keep)[0]


def _told(parsed: Parsed, choose: Choose, keep: Keep) -> tuple[Record, dict[str, Candidate]]:
    """The record, and the candidate behind each of its events.

    A report that is in nobody's own words and that no state or body put out, and of which it is in doubt whether it
    tells of dealings, is read once more: then more must speak for an act.
    """
    labels = label(parsed)
    if not concerns_states(parsed, labels):
        return Record(parsed.report), {}
    resolver = Resolver(parsed, labels)
    own = resolver.voice or resolver.joint or resolver.issuer
    if own or Voices(parsed, resolver).by_turns():
        return _read_through(parsed, resolver, choose, keep)
    weighed: list[Weighed] = []

    def weighing(candidate: Candidate) -> bool:
        weighed.append(weigh(candidate, resolver))
        return keep(candidate)

    told = _read_through(parsed, resolver, choose, weighing)
    odds = odds_of_dealings(parsed, weighed, resolver.capacities.acting)
    if odds >= SURE:
        return told
    again = Resolver(parsed, label(parsed))
    return _read_through(
        parsed, again, choose, lambda candidate: stands(weigh(candidate, again), odds) and keep(candidate)
    )


def _read_through(
    parsed: Parsed, resolver: Resolver, choose: Choose, keep: Keep
) -> tuple[Record, dict[str, Candidate]]:
    """The record of a report about states, and the candidate behind each of its events."""
    report = parsed.report
    story = Story(parsed, resolver, Clock(report.published) if report.published else None, choose, keep)
    outlooks: list[Outlook] = []
    precedents: list[Precedent] = []
    said: list[Stand] = []
    for sentence in parsed.sentences:
        events = story.events_of(sentence)
        outlooks += outlooks_in(sentence, story.told, resolver, report) if len(events) < BUSY else ()
        precedents += precedents_in(sentence, events or story.told[-RECENT:], report)
        said += said_in(sentence, resolver, story.themes, parsed)
    told = story.in_places()
    agenda = agenda_of(told, parsed.sentences, story.themes.words.untitled, report)
    positions = positions_of(told, said) if story.told else []
    outlooks = outlooks if story.told else []
    record = Record(report, story.settled(), tuple(agenda), tuple(positions), tuple(outlooks), tuple(precedents))
    return record, story.behind
