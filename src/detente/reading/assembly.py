"""From a report to its record: every step of the reading in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from detente.codebook.plover import codes
from detente.entities.parties import is_state
from detente.entities.places import locate
from detente.reading.acts import Candidate, candidates
from detente.reading.attribution import attribute
from detente.reading.calendar import Period, day
from detente.reading.completing import Choose, complete
from detente.reading.dates import Clock
from detente.reading.mentions import label
from detente.reading.outlooks import outlooks_in
from detente.reading.parse import Parsed, Sentence, parse
from detente.reading.precedents import precedents_in
from detente.reading.frames import Sides
from detente.reading.references import Resolver
from detente.reading.relevance import concerns_states
from detente.reading.scenes import DONE, Scene, Scenes
from detente.reading.scoring import accepted, best
from detente.reading.syntax import distance
from detente.reading.topics import Themes, agenda_in, distinct, main_subject, positions_of
from detente.reading.when import AHEAD, Timed, by_default, nearest, offsets_in, period_of, times_in
from detente.reading.whereabouts import Where, capital_of, find_places, state_place
from detente.records import AgendaItem, Attribution, Event, Evidence, Outlook, Place, Precedent, Record, Report

SPEECH = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
UTTERED = SPEECH | {"AGREE"}
AT_PLACE = frozenset(("in", "at", "near", "outside", "inside"))
TO_PLACE = frozenset(("to", "into", "for", "from", "on"))
NEAR_PLACE = 5.5
NATURAL_PLACE = {
    ("SANCTION", "expel"): "actors", ("COERCE", "arrest"): "actors", ("COERCE", "deport"): "actors", ("RETREAT", "release"): "actors",
    ("MOBILIZE", "weapons"): "actors", ("SANCTION", "withdraw"): "recipients", ("ASSAULT", None): "recipients",
    ("AID", None): "recipients",
}  # fmt: skip


def read(report: Report) -> Record:
    """Read one report."""
    return record_of(parse(report))


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
    clock = Clock(parsed.report.published) if parsed.report.published else None
    story = Story(parsed, resolver, clock, choose)
    report = parsed.report
    agenda: list[AgendaItem] = []
    outlooks: list[Outlook] = []
    precedents: list[Precedent] = []
    for sentence in parsed.sentences:
        events = story.events_of(sentence)
        agenda += agenda_in(sentence, story.told, report)
        outlooks += outlooks_in(sentence, story.told, resolver, report) if story.told else []
        precedents += precedents_in(sentence, events, report)
    return Record(report, story.settled(), tuple(distinct([*agenda, *main_subject(story.told, story.themes.main, report)])), tuple(positions_of(story.told)), tuple(outlooks), tuple(precedents))


class Story:
    """A report being read: what has been told so far helps to date and place what comes next."""

    def __init__(self, parsed: Parsed, resolver: Resolver, clock: Clock | None, choose: Choose) -> None:
        self.choose = choose
        self.parsed = parsed
        self.resolver = resolver
        self.clock = clock
        self.told: list[Event] = []
        self.keys: list[tuple[int, int]] = []
        self.scenes = Scenes()
        self.themes = Themes(parsed, resolver.labels)

    def events_of(self, sentence: Sentence) -> list[Event]:
        """The acts of one sentence."""
        times = times_in(sentence, self.clock)
        places = find_places(sentence, self.resolver.labels, None)
        kept = []
        for candidate in complete(list(candidates(sentence, self.resolver)), self.resolver, self.choose):
            if accepted(candidate):
                kept.append(candidate)
                sides = candidate.sides
                self.resolver.tell(sentence, candidate.type, (m.code for m in sides.actors), (m.code for m in sides.recipients))
        triggers = [c.trigger for c in kept]
        dated = {c.trigger.i: nearest(c.trigger, times, triggers) for c in kept}
        first = sorted(kept, key=lambda c: (dated[c.trigger.i] is None, c.trigger.i))
        made = {c.trigger.i: self._event(c, dated[c.trigger.i], places) for c in first}
        events = [made[c.trigger.i] for c in kept]
        self.told += events
        self.keys += [(sentence.index, c.trigger.i) for c in kept]
        return events

    def settled(self) -> tuple[Event, ...]:
        """The acts, those without a place set where the meeting of the same parties at the same time is told to be."""
        scenes = {scene.key: scene for scene in self.scenes.past}
        return tuple(event if event.place else replace(event, place=self.scenes.elsewhere(scenes[key])) for key, event in zip(self.keys, self.told, strict=True))

    def _event(self, candidate: Candidate, timed: Timed | None, places: list[Where]) -> Event:
        sentence, sides = candidate.sentence, candidate.sides
        status, period = self._time(candidate, timed)
        place = self._place(candidate, places, status)
        self.scenes.add(Scene(sentence, candidate.trigger, frozenset(sides.codes()), candidate.type, status, period, place))
        start, end = clause_span(sentence, candidate.trigger)
        plover, cameo = codes(candidate.type, candidate.mode, status)
        made = Event(
            id="", type=candidate.type, mode=candidate.mode, contexts=(), status=status,  # type: ignore[arg-type]
            actors=tuple(sides.actors), recipients=tuple(sides.recipients), date=period.edtf() if period else None,
            date_text=timed.when.text if timed else None, place=place, issues=self.themes.of(sentence, candidate.trigger, candidate.type, candidate.mode),
            by=self._by(candidate), because_of=None,
            evidence=Evidence(start, end, self.parsed.report.text[start:end]), plover=plover, cameo=cameo,
        )  # fmt: skip
        return replace(made, id=identify(self.parsed.report, made, candidate))

    def _by(self, candidate: Candidate) -> Attribution | None:
        """On whose word; none where parties tell of their own words, unless an official tells of his minister's."""
        by = attribute(candidate.sentence, candidate.trigger, self.resolver)
        own = [m for m in candidate.sides.actors if by is not None and m.code == by.code]
        announced = candidate.type in ("SANCTION", "CONCEDE") and candidate.standing.status == "occurred"
        if by is None or not own or not (announced or candidate.type in UTTERED):
            return by
        return by if by.person is None and any(m.person for m in own) else None

    def _time(self, candidate: Candidate, timed: Timed | None) -> tuple[str, Period | None]:
        status, clock = candidate.standing.status, self.clock
        if clock is None:
            return status, None
        period = period_of(timed, status, clock) if timed else self._from_offset(candidate, clock)
        if timed and period and status == "occurred" and period.first > clock.published:
            if candidate.type in UTTERED or distance(candidate.trigger, timed.token) > 3:
                period = None
            else:
                status = "planned"
        if period is None and status not in AHEAD:
            period = self.scenes.time_for(candidate.sentence, candidate.trigger, candidate.sides.codes())
            period = period or by_default(status, clock.published)
        return status, period

    def _from_offset(self, candidate: Candidate, clock: Clock) -> Period | None:
        """The time of an act told as so long before or after another: `a year after they talked`."""
        for offset in offsets_in(candidate.sentence):
            if offset.holds(candidate.trigger):
                main = self.scenes.beside(candidate.sentence, offset.hinge)
                return offset.from_main(main or day(clock.published))
        return None

    def _place(self, candidate: Candidate, places: list[Where], status: str) -> Place | None:
        trigger, sides = candidate.trigger, candidate.sides
        prepositions = AT_PLACE if candidate.type in SPEECH else AT_PLACE | TO_PLACE
        if candidate.type in ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT"):
            prepositions = prepositions | {"object", "of", "on"}
        near = [(distance(trigger, w.token) + 0.01 * abs(w.token.i - trigger.i), n) for n, w in enumerate(places) if w.prep in prepositions]
        if near and min(near)[0] < NEAR_PLACE:
            return places[min(near)[1]].place
        if candidate.mode == "visit" and sides.recipients and is_state(sides.recipients[0].code):
            return capital_of(sides.recipients[0].code)
        own = self._by_nature(candidate)
        if own is not None:
            return own
        if status in DONE:
            return self.scenes.place_for(candidate.sentence, sides.codes(), candidate.type) or self._dateline(sides)
        return None

    def _by_nature(self, candidate: Candidate) -> Place | None:
        """Acts whose kind tells their place: who is expelled leaves, who is attacked or helped is at home."""
        side = NATURAL_PLACE.get((candidate.type, candidate.mode)) or NATURAL_PLACE.get((candidate.type, None))
        if side is None:
            return None
        mentions = candidate.sides.actors if side == "actors" else candidate.sides.recipients
        states = [m.code for m in mentions if is_state(m.code)]
        return state_place(states[0]) if len(states) == 1 else None

    def _dateline(self, sides: Sides) -> Place | None:
        """The place before the first words of the report, for acts of the state where it lies."""
        if self.parsed.dateline is None:
            return None
        spot = locate(self.parsed.dateline)
        if spot is None or spot.country not in {m.code for m in sides.actors}:
            return None
        return Place(spot.name, spot.country, spot.lat, spot.lon, spot.geonames_id)


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
