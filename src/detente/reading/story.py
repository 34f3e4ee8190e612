"""A report being read, sentence by sentence: what has been told so far helps to date and place what comes next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from detente.codebook.issues import contexts_of
from detente.codebook.plover import AHEAD, FALLEN, codes
from detente.entities.places import iso_country
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.candidates import candidates
from detente.reading.acts.echoes import is_aside
from detente.reading.acts.statements import speaker_over
from detente.reading.acts.surroundings import codes_of
from detente.reading.dates.calendar import ONE_DAY, Period
from detente.reading.dates.clock import Clock
from detente.reading.details.causes import with_causes
from detente.reading.details.entry_days import EntryDays
from detente.reading.details.evidence import evidence_of, identify
from detente.reading.details.place_ways import Survey, best_place
from detente.reading.details.placing import place_by_rule
from detente.reading.details.scenes import Scene, Scenes
from detente.reading.details.setting import Setting
from detente.reading.details.source_signs import UTTERED
from detente.reading.details.source_ways import told_by
from detente.reading.details.status_ways import by_rule
from detente.reading.details.taking_part import with_people
from detente.reading.details.time_ways import GIVEN, Times, best_time
from detente.reading.details.told import Told
from detente.reading.details.when import (
    Timed,
    by_default,
    nearest,
    offsets_in,
    only_announced,
    period_of,
    sets_scene,
    times_in,
    told_then,
)
from detente.reading.grammar.arguments import DISCUSSING
from detente.reading.grammar.syntax import clause_root, distance
from detente.reading.grammar.tenses import past_tense
from detente.reading.names.whereabouts import Where, find_places
from detente.reading.parties.references import Resolver
from detente.reading.parties.relevance import mainly_domestic, named_codes, tells_again
from detente.reading.speech.voices import Voices
from detente.reading.text.parse import Parsed, Sentence
from detente.reading.themes.topics import Themes
from detente.reading.weighing.completing import Choose, complete
from detente.reading.weighing.doubles import without_doubles
from detente.reading.weighing.taking_back import denied, is_asked, says_no, taken_back
from detente.records import Event, EventType, Status

Keep = Callable[[Candidate], bool]
"""Tells whether a candidate is an act."""
OWN_STEP = 3
LATELY = 3
"""Days before publication in which what happened is news from where the report is dated."""
PARTIES = 2
IN_CALLS = DISCUSSING | {"exchange", "touch", "cover"}
"""What is done in a call."""
SPEAKING = frozenset(("speak", "talk"))
CALL = re.compile(r"\b(?:(?:tele)?phone|call (?:with|between|to))\b", re.IGNORECASE)
"""What tells in the title of a readout that it is about a call."""
READOUT = re.compile(r"\breadout\b", re.IGNORECASE)
CALL_LASTS = 4
"""Sentences over which what is discussed is so in the call told before."""


class Story:
    """The acts of a report in the order in which it tells them."""

    def __init__(self, parsed: Parsed, resolver: Resolver, clock: Clock | None, choose: Choose, keep: Keep) -> None:
        self.parsed = parsed
        self.resolver = resolver
        self.clock = clock
        self.choose, self.keep = choose, keep
        self.entries = EntryDays(parsed.sentences, clock)
        self.scenes = Scenes()
        self.themes = Themes(parsed, resolver.labels)
        self.voices = Voices(parsed, resolver)
        resolver.heard = lambda sentence, token: speaker_over(sentence, token, resolver, self.voices.heard)
        resolver.quoted = self.voices.quoted
        resolver.across = self.voices.across
        self.told: list[Event] = []
        self.behind: dict[str, Candidate] = {}
        self._last: Candidate | None = None
        titles = (sentence for sentence in parsed.sentences if sentence.part == "title" and CALL.search(sentence.text))
        self._reads_out = parsed.title is not None and READOUT.search(parsed.title) is not None
        self._callers = {code for title in titles for code in named_codes(title, resolver.labels)}
        self._domestic = mainly_domestic(parsed, resolver.labels)
        self._keys: list[tuple[int, int]] = []
        self._before: tuple[Sentence, list[Timed]] | None = None
        self._places: dict[int, list[Where]] = {}
        self._times: dict[int, list[Timed]] = {}
        self._settings: dict[tuple[int, int], Setting] = {}
        self._issue_scores: dict[tuple[int, int], dict[str, float]] = {}

    def events_of(self, sentence: Sentence) -> list[Event]:
        """The acts of one sentence, in order; those with a time of their own are dated first, and lend it to others."""
        self._take_back(sentence)
        times = times_in(sentence, self.entries.clock(sentence))
        places = find_places(sentence, self.resolver.labels)
        self._places[sentence.index], self._times[sentence.index] = places, times
        kept = self._kept(sentence)
        triggers = [c.trigger for c in kept]
        timed = {c.trigger.i: nearest(c.trigger, _own_times(c, times), triggers) for c in kept}
        in_turn = sorted(kept, key=lambda c: (timed[c.trigger.i] is None, c.trigger.i))
        made = {c.trigger.i: self._event(c, timed[c.trigger.i], places) for c in in_turn}
        kept = list({_seen(made[c.trigger.i]): c for c in reversed(kept)}.values())[::-1]
        events = with_causes(sentence, [(c.trigger, made[c.trigger.i]) for c in kept])
        self._before = (sentence, times)
        self.told += events
        self._keys += [(sentence.index, c.trigger.i) for c in kept]
        return events

    def _take_back(self, sentence: Sentence) -> None:
        """What the question before asks whether it is so, and which the answer denies, has not been done."""
        asked = self.resolver.previous(sentence)
        if asked < 0 or self.parsed.sentences[asked].paragraph == sentence.paragraph or not says_no(sentence):
            return
        for number, key in enumerate(self._keys):
            if key[0] == asked and is_asked(self._settings[key].candidate):
                self.told[number] = denied(self.told[number])

    def _kept(self, sentence: Sentence) -> list[Candidate]:
        """The acts of a sentence; those of a headline are only kept in mind for what follows."""
        kept: list[Candidate] = []
        again = tells_again(sentence, self.parsed)
        if self._domestic and len(named_codes(sentence, self.resolver.labels)) < PARTIES:
            return kept
        if self.voices.at_home(sentence):
            return kept
        found = list(candidates(sentence, self.resolver, self.voices.heard, self._last))
        for candidate in complete(found, self.resolver, self.choose):
            if (before := taken_back(candidate, self.told)) is not None:
                self.told[before] = denied(self.told[before])
            elif self.keep(candidate) or _told_with(candidate, kept):
                kept += [] if again else [candidate]
                told_besides = is_aside(candidate.trigger) and self._last and self._last.sentence is sentence
                self._last = self._last if told_besides else candidate
                actors, recipients = (
                    [m.code for m in side] for side in (candidate.sides.actors, candidate.sides.recipients)
                )
                self.resolver.tell(sentence, candidate.trigger, candidate.type, actors, recipients)
        return without_doubles(kept)

    def in_places(self) -> list[Told]:
        """All acts with their sentences and the scores of their issues."""
        behind = [self._settings[key].candidate for key in self._keys]
        sentences = (self.parsed.in_report(c.sentence) for c in behind)
        return [
            Told(event, sentence, c.trigger, sentence.index / self.parsed.length, self._issue_scores[key])
            for key, event, sentence, c in zip(self._keys, self.told, sentences, behind, strict=True)
        ]

    def settled(self) -> tuple[Event, ...]:
        """All acts, with the time and the place for which most speaks in the whole report."""
        settings = [self._settings[key] for key in self._keys]
        if self.clock:
            times = Times(self.clock, settings, self._times)
            found = [best_time(times, number) for number in range(len(settings))]
            settings = [
                self._dated(setting, self._of_talk(setting, at)) for setting, at in zip(settings, found, strict=True)
            ]
        survey = Survey(self.resolver.labels, settings, self._places)
        return tuple(self._settled(event, survey, number) for number, event in enumerate(self.told))

    def _dated(self, setting: Setting, period: Period | None) -> Setting:
        return replace(setting, period=period, recent=self._is_recent(period))

    def _of_talk(self, setting: Setting, period: Period | None) -> Period | None:
        """What is ahead in a long briefing is not on the day of the briefing for all that its words tell."""
        ahead = setting.status in AHEAD and setting.how not in GIVEN and self.resolver.goes_on_long(setting.sentence)
        news = self.clock and Period(self.clock.published - ONE_DAY, self.clock.published)
        return None if ahead and period == news else period

    def _is_recent(self, period: Period | None) -> bool:
        published = self.parsed.report.published
        return period is not None and published is not None and (published - period.last).days <= LATELY

    def _settled(self, event: Event, survey: Survey, number: int) -> Event:
        setting, published = survey.settings[number], self.parsed.report.published
        period = setting.period
        if event.status == "occurred" and period and published and period.first > published:
            # what a report tells as done is not yet to come, unless it is no more than dated from: `a day before talks`
            event, period = (replace(event, status="planned"), period) if setting.how == "offset" else (event, None)
        nowhere = self._said_in_call(event)
        place = None if nowhere else best_place(survey, number)
        if place is None and event.mode != "phone" and not nowhere:
            scene = next(scene for scene in self.scenes.past if scene.key == self._keys[number])
            place = self.scenes.elsewhere(replace(scene, period=period))
        place = place and replace(place, country=iso_country(place.country, place.lat, place.lon))
        date = period.edtf() if period else None
        return replace(event, date=date, date_text=event.date_text if date == event.date else None, place=place)

    def _said_in_call(self, event: Event) -> bool:
        """Whether it is what somebody said in the call that a readout is of, and so was said nowhere."""
        speakers = {mention.code for mention in event.actors}
        return self._reads_out and bool(speakers) and event.type in UTTERED and speakers <= self._callers

    def _event(self, candidate: Candidate, timed: Timed | None, places: list[Where]) -> Event:
        sentence, trigger, sides, report = (
            candidate.sentence, candidate.trigger, candidate.sides, self.parsed.report,
        )  # fmt: skip
        status, period, timed, how = self._time(candidate, timed)
        if self._goes_on_by_phone(candidate):
            candidate.mode = "phone"
        recent = self._is_recent(period)
        ruled = place_by_rule(candidate, places, status, scenes=self.scenes, recent=recent)
        place = ruled[1] if ruled else None
        self._settings[sentence.index, trigger.i] = Setting(candidate, status, period, how, recent, places, ruled)
        self.scenes.add(Scene(sentence, trigger, frozenset(sides.codes()), candidate.type, status, period, place))
        plover, cameo = codes(candidate.type, candidate.mode, status)
        scores, issues = self.themes.of(candidate)
        self._issue_scores[sentence.index, trigger.i] = scores
        peopled = with_people(candidate, self.voices)
        made = Event(
            id="", type=cast("EventType", candidate.type), mode=candidate.mode, contexts=contexts_of(issues),
            status=status, actors=tuple(peopled.actors), recipients=tuple(peopled.recipients),
            date=period.edtf() if period else None, date_text=timed.when.text if timed else None, place=place,
            issues=issues, by=told_by(candidate, self.voices), because_of=None,
            evidence=evidence_of(report, sentence, trigger), plover=plover, cameo=cameo,
        )  # fmt: skip
        identified = replace(made, id=identify(report, made, candidate))
        self.behind[identified.id] = candidate
        return identified

    def _goes_on_by_phone(self, candidate: Candidate) -> bool:
        """Whether what is discussed is so in the call that the title names, or in one of these parties just told of."""
        verb = candidate.trigger.lemma_ if candidate.trigger.pos_ == "VERB" else ""
        if candidate.type != "CONSULT" or candidate.mode == "visit" or verb not in IN_CALLS | SPEAKING:
            return False
        near = candidate.sentence.index <= CALL_LASTS
        if near and self._callers and self._callers <= candidate.sides.codes():
            return True
        if verb in SPEAKING:
            return False
        told = (self._settings[key].candidate for key in reversed(self._keys))
        last = next((each for each in told if each.type == "CONSULT"), None)
        if last is None or candidate.sentence.index - last.sentence.index > CALL_LASTS:
            return False
        return last.mode == "phone" and last.sides.codes() == candidate.sides.codes()

    def _time(self, candidate: Candidate, timed: Timed | None) -> tuple[Status, Period | None, Timed | None, str]:
        """When, by which words, and what became of it; in an entry its date stands for what its words do not tell."""
        status, period, timed, how = self._time_told(candidate, timed)
        if how == "offset" or self.entries.of(candidate.sentence) is None:
            return status, period, timed, how
        told = how == "text"
        sure = told or not self._times[candidate.sentence.index]
        period = period if told else self.entries.day_of(candidate, status)
        return status, period, timed, "entry" if sure else "scene"

    def _time_told(self, candidate: Candidate, timed: Timed | None) -> tuple[Status, Period | None, Timed | None, str]:
        """When, by which words, and the status that a time ahead makes of an act told as if it had happened."""
        status, clock = self.entries.status_of(candidate), self.entries.clock(candidate.sentence)
        if clock is None:
            return status, None, timed, "none"
        past, far = past_tense(candidate.trigger), timed is None or distance(candidate.trigger, timed.token) > OWN_STEP
        said = timed is not None and told_then(timed, candidate.trigger, status)
        period = period_of(timed, status, clock, past=past and not far, said=said) if timed else None
        offset = self._from_offset(candidate, timed, period or Period(clock.published - ONE_DAY, clock.published))
        if offset is not None:
            timed, period = None, offset
        ahead = period is not None and self.entries.lies_ahead(period)
        if timed and ahead and status == "occurred":
            if candidate.type in UTTERED or far or past:
                period = None
            else:
                status = "planned"
        if status == "planned" and timed and period and period.last < clock.published and by_rule(candidate) != status:
            status = by_rule(candidate)  # no words plan what a day in the past is told of
        if period is None or only_announced(period, status, clock, said=said):
            timed = period = None
        how = "none" if period is None else "text" if offset is None else "offset"
        if period is None and status not in AHEAD:
            for how, found in self._untold(candidate, status, clock):
                if found is not None:
                    return status, found, timed, how
        return status, period, timed, how

    def _untold(self, candidate: Candidate, status: Status, clock: Clock) -> Iterator[tuple[str, Period | None]]:
        """What gives an act its time that has none of its own: the scene, the sentence before, the news."""
        yield "scene", self.scenes.time_for(candidate.sentence, candidate.trigger, candidate.sides.codes())
        yield "thread", self._thread(candidate)
        yield "news", by_default(status, clock.published)

    def _thread(self, candidate: Candidate) -> Period | None:
        """The time that the sentence before was set in, in which the simple past goes on to tell."""
        here = candidate.sentence
        told_on = clause_root(candidate.trigger).tag_ == "VBD" and candidate.standing.status == "occurred"
        if not told_on or not self._before or self._before[0].paragraph != here.paragraph:
            return None
        before, times = self._before
        acts_there = any(scene.sentence.index == before.index for scene in self.scenes.past[-OWN_STEP:])
        if here.index - before.index != 1 or before.part == "title" or acts_there:
            return None
        set_in = [timed.when.before for timed in times if sets_scene(timed)]
        return set_in[-1] if set_in and self.clock and set_in[-1].last <= self.clock.published else None

    def _from_offset(self, candidate: Candidate, timed: Timed | None, otherwise: Period) -> Period | None:
        """The time of an act without one of its own, told as so long before or after another: `a day after it`."""
        for offset in offsets_in(candidate.sentence):
            if offset.holds(candidate.trigger) and not (timed and offset.holds(timed.token)):
                return offset.from_main(self.scenes.beside(candidate.sentence, offset.hinge) or otherwise)
        return None


def _seen(event: Event) -> tuple[object, ...]:
    """What an act is by all that a reader sees: two words for it in one clause are one entry."""
    sides = (frozenset(mention.code for mention in side) for side in (event.actors, event.recipients))
    return event.type, event.status, event.date, event.evidence, *sides


def _told_with(candidate: Candidate, kept: list[Candidate]) -> bool:
    """Whether words say no more than who else did what the sentence told before: `Chile appealed, as did Peru`."""
    verb, actors = candidate.trigger, codes_of(candidate.sides.actors)
    own = any(child.dep_ == "nsubj" for child in verb.children) and verb.head is candidate.echoed
    like = next((told for told in kept if told.trigger is candidate.echoed), None)
    if not own or like is None or like.expression != candidate.expression:
        return False
    return bool(actors) and actors.isdisjoint(codes_of(like.sides.actors))


def _own_times(candidate: Candidate, times: list[Timed]) -> list[Timed]:
    """The times that may be an act's: where it was put off or called off, those of the act itself."""
    if candidate.standing.status not in FALLEN:
        return times
    return [timed for timed in times if candidate.trigger.is_ancestor(timed.token)] or times
