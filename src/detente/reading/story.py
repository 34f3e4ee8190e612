"""A report being read, sentence by sentence: what has been told so far helps to date and place what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from detente.codebook.issues import contexts_of
from detente.codebook.plover import AHEAD, SPEECH, codes
from detente.reading.acts import Candidate, candidates
from detente.reading.attribution import attribute
from detente.reading.calendar import Period, day
from detente.reading.causes import with_causes
from detente.reading.clock import Clock
from detente.reading.completing import Choose, complete
from detente.reading.evidence import evidence_of, identify
from detente.reading.parse import Parsed, Sentence
from detente.reading.placing import place_of_act
from detente.reading.references import Resolver
from detente.reading.relevance import mainly_domestic, named_codes
from detente.reading.scenes import Scene, Scenes
from detente.reading.scoring import accepted
from detente.reading.syntax import distance
from detente.reading.told import Told
from detente.reading.topics import Themes
from detente.reading.when import Timed, by_default, nearest, offsets_in, period_of, times_in
from detente.reading.whereabouts import Where, find_places
from detente.records import Attribution, Event, EventType, Status

UTTERED = SPEECH | {"AGREE"}
OWN_STEP = 3
PARTIES = 2


class Story:
    """The acts of a report in the order in which it tells them."""

    def __init__(self, parsed: Parsed, resolver: Resolver, clock: Clock | None, choose: Choose) -> None:
        self.parsed = parsed
        self.resolver = resolver
        self.clock = clock
        self.choose = choose
        self.scenes = Scenes()
        self.themes = Themes(parsed, resolver.labels)
        self.told: list[Event] = []
        self._domestic = mainly_domestic(parsed, resolver.labels)
        self._keys: list[tuple[int, int]] = []
        self._issue_scores: dict[tuple[int, int], dict[str, float]] = {}

    def events_of(self, sentence: Sentence) -> list[Event]:
        """The acts of one sentence, in order; those with a time of their own are dated first, and lend it to others."""
        times = times_in(sentence, self.clock)
        places = find_places(sentence, self.resolver.labels)
        kept = self._kept(sentence)
        triggers = [c.trigger for c in kept]
        timed = {c.trigger.i: nearest(c.trigger, times, triggers) for c in kept}
        in_turn = sorted(kept, key=lambda c: (timed[c.trigger.i] is None, c.trigger.i))
        made = {c.trigger.i: self._event(c, timed[c.trigger.i], places) for c in in_turn}
        events = with_causes(sentence, [(c.trigger, made[c.trigger.i]) for c in kept])
        self.told += events
        self._keys += [(sentence.index, c.trigger.i) for c in kept]
        return events

    def _kept(self, sentence: Sentence) -> list[Candidate]:
        kept: list[Candidate] = []
        if self._domestic and len(named_codes(sentence, self.resolver.labels)) < PARTIES:
            return kept
        for candidate in complete(list(candidates(sentence, self.resolver)), self.resolver, self.choose):
            if accepted(candidate):
                kept.append(candidate)
                actors, recipients = (
                    [m.code for m in side] for side in (candidate.sides.actors, candidate.sides.recipients)
                )
                self.resolver.tell(sentence, candidate.type, actors, recipients)
        return kept

    def in_places(self) -> list[Told]:
        """All acts with their sentences and the scores of their issues."""
        sentences = self.parsed.sentences
        return [
            Told(event, sentences[key[0]], key[0] / len(sentences), self._issue_scores[key])
            for key, event in zip(self._keys, self.told, strict=True)
        ]

    def settled(self) -> tuple[Event, ...]:
        """All acts; one without a place is set where the meeting of the same parties at the same time is told to be."""
        scenes = {scene.key: scene for scene in self.scenes.past}
        return tuple(
            event if event.place else replace(event, place=self.scenes.elsewhere(scenes[key]))
            for key, event in zip(self._keys, self.told, strict=True)
        )

    def _event(self, candidate: Candidate, timed: Timed | None, places: list[Where]) -> Event:
        sentence, trigger, sides, report = (
            candidate.sentence, candidate.trigger, candidate.sides, self.parsed.report,
        )  # fmt: skip
        status, period = self._time(candidate, timed)
        place = place_of_act(candidate, places, status, parsed=self.parsed, scenes=self.scenes)
        self.scenes.add(Scene(sentence, trigger, frozenset(sides.codes()), candidate.type, status, period, place))
        plover, cameo = codes(candidate.type, candidate.mode, status)
        scores = self.themes.scores(candidate)
        issues = self.themes.of(scores)
        self._issue_scores[sentence.index, trigger.i] = scores
        made = Event(
            id="", type=cast("EventType", candidate.type), mode=candidate.mode, contexts=contexts_of(issues),
            status=status, actors=tuple(sides.actors), recipients=tuple(sides.recipients),
            date=period.edtf() if period else None, date_text=timed.when.text if timed else None, place=place,
            issues=issues, by=self._by(candidate), because_of=None, evidence=evidence_of(report, sentence, trigger),
            plover=plover, cameo=cameo,
        )  # fmt: skip
        return replace(made, id=identify(report, made, candidate))

    def _by(self, candidate: Candidate) -> Attribution | None:
        """On whose word; none where parties tell of their own words, unless an official tells of his minister's."""
        by = attribute(candidate.sentence, candidate.trigger, self.resolver)
        own = [m for m in candidate.sides.actors if by is not None and m.code == by.code]
        announced = candidate.type in ("SANCTION", "CONCEDE") and candidate.standing.status == "occurred"
        if by is None or not own or not (announced or candidate.type in UTTERED):
            return by
        return by if by.person is None and any(m.person for m in own) else None

    def _time(self, candidate: Candidate, timed: Timed | None) -> tuple[Status, Period | None]:
        """When, and the status that a time ahead makes of an act told as if it had happened."""
        status, clock = candidate.standing.status, self.clock
        if clock is None:
            return status, None
        period = period_of(timed, status, clock) if timed else self._from_offset(candidate, clock)
        if timed and period and status == "occurred" and period.first > clock.published:
            if candidate.type in UTTERED or distance(candidate.trigger, timed.token) > OWN_STEP:
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
