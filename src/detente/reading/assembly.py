"""From a report to its record: every step of the reading in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from detente.codebook.issues import issue_hits, weigh
from detente.codebook.plover import codes
from detente.entities.parties import is_state
from detente.reading.acts import Candidate, candidates
from detente.reading.attribution import attribute
from detente.reading.calendar import Period
from detente.reading.completing import complete
from detente.reading.dates import Clock
from detente.reading.mentions import label
from detente.reading.outlooks import outlooks_in
from detente.reading.parse import Parsed, Sentence, parse
from detente.reading.precedents import precedents_in
from detente.reading.references import Resolver
from detente.reading.scoring import accepted
from detente.reading.syntax import distance
from detente.reading.topics import agenda_in, distinct, positions_of
from detente.reading.when import AHEAD, Timed, by_default, nearest, period_of, times_in
from detente.reading.whereabouts import Where, capital_of, find_places
from detente.records import AgendaItem, Event, Evidence, Outlook, Place, Precedent, Record, Report

SPEECH = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))


def read(report: Report) -> Record:
    """Read one report."""
    return record_of(parse(report))


def read_all(reports: Iterable[Report]) -> Iterator[Record]:
    """Read reports one after another."""
    for report in reports:
        yield read(report)


def record_of(parsed: Parsed) -> Record:
    """The record of a parsed report."""
    labels = label(parsed)
    resolver = Resolver(parsed, labels)
    clock = Clock(parsed.report.published) if parsed.report.published else None
    story = Story(parsed, resolver, clock)
    report = parsed.report
    agenda: list[AgendaItem] = []
    outlooks: list[Outlook] = []
    precedents: list[Precedent] = []
    for sentence in parsed.sentences:
        events = story.events_of(sentence)
        agenda += agenda_in(sentence, story.told, report)
        outlooks += outlooks_in(sentence, story.told, resolver, report) if story.told else []
        precedents += precedents_in(sentence, events, report)
    return Record(report, tuple(story.told), tuple(distinct(agenda)), tuple(positions_of(story.told)), tuple(outlooks), tuple(precedents))


class Story:
    """A report being read: what has been told so far helps to date and place what comes next."""

    def __init__(self, parsed: Parsed, resolver: Resolver, clock: Clock | None) -> None:
        self.parsed = parsed
        self.resolver = resolver
        self.clock = clock
        self.told: list[Event] = []

    def events_of(self, sentence: Sentence) -> list[Event]:
        """The acts of one sentence."""
        times = times_in(sentence, self.clock)
        places = find_places(sentence, self.resolver.labels, None)
        kept = []
        for candidate in complete(list(candidates(sentence, self.resolver)), self.resolver):
            if accepted(candidate):
                kept.append(candidate)
                sides = candidate.sides
                self.resolver.tell(sentence, candidate.type, (m.code for m in sides.actors), (m.code for m in sides.recipients))
        triggers = [c.trigger for c in kept]
        events = [self._event(candidate, times, places, triggers) for candidate in kept]
        self.told += events
        return events

    def _event(self, candidate: Candidate, times: list[Timed], places: list[Where], triggers: list[Token]) -> Event:
        sentence, status = candidate.sentence, candidate.standing.status
        timed = nearest(candidate.trigger, times, triggers)
        period = period_of(timed, status, self.clock) if timed and self.clock else None
        if period and self.clock and status == "occurred" and period.first > self.clock.published:
            status = "planned"
        date = period.edtf() if period else self._inherited_date(candidate, status)
        start, end = clause_span(sentence, candidate.trigger)
        text = self.parsed.report.text[start:end]
        plover, cameo = codes(candidate.type, candidate.mode, status)
        by = attribute(sentence, candidate.trigger, self.resolver)
        made = Event(
            id="", type=candidate.type, mode=candidate.mode, contexts=(), status=status,  # type: ignore[arg-type]
            actors=tuple(candidate.sides.actors), recipients=tuple(candidate.sides.recipients), date=date,
            date_text=timed.when.text if timed else None, place=self._place(candidate, places), issues=issues_of(candidate),
            by=by, because_of=None, evidence=Evidence(start, end, text), plover=plover, cameo=cameo,
        )  # fmt: skip
        return replace(made, id=identify(self.parsed.report, made, candidate))

    def _inherited_date(self, candidate: Candidate, status: str) -> str | None:
        if self.clock is None or status in AHEAD:
            return None
        period = by_default(status, self.clock.published)
        return period.edtf() if period else None

    def _place(self, candidate: Candidate, places: list[Where]) -> Place | None:
        if candidate.type in SPEECH:
            return None
        ranked = sorted((distance(candidate.trigger, w.token) + 0.01 * abs(w.token.i - candidate.trigger.i), n) for n, w in enumerate(places) if w.prep in ("in", "at", "near", "outside", "to", "into", "for"))
        if ranked and ranked[0][0] < 5:
            return places[ranked[0][1]].place
        if candidate.mode == "visit" and candidate.sides.recipients and is_state(candidate.sides.recipients[0].code):
            return capital_of(candidate.sides.recipients[0].code)
        return None


def issues_of(candidate: Candidate) -> tuple[str, ...]:
    """What an act is about, by the issue words of its clause."""
    tokens = [t for t in candidate.sentence.span if not t.is_space]
    hits = issue_hits([(t.lower_, t.lemma_.lower()) for t in tokens])
    return tuple(sorted(weigh(hits)[:2]))


def clause_span(sentence: Sentence, trigger: Token) -> tuple[int, int]:
    """The words of the report that state an act: from the first to the last word of its clause."""
    head = trigger
    while head.pos_ not in ("VERB", "AUX") and head.head != head:
        head = head.head
    own = [t for t in head.subtree if t.sent == sentence.span and not t.is_space]
    first, last = own[0], own[-1]
    if last.is_punct and last.i > first.i:
        last = last.nbor(-1)
    return sentence.offset + first.idx, sentence.offset + last.idx + len(last.text)


def identify(report: Report, event: Event, candidate: Candidate) -> str:
    """A content hash: the same report gives the same ids."""
    parts = (report.id, event.type, event.status, str(candidate.trigger.idx + candidate.sentence.offset),
             *(m.code for m in event.actors), *(m.code for m in event.recipients))  # fmt: skip
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]
