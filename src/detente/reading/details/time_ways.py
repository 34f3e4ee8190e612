"""All the times at which an act may be set, each with what speaks for it; weights choose among them.

A time may stand in the sentence or just before it, be that of acts told beside it, or the day of the news. Ways that
lead to the same days are one, with all their features. `data/date_weights.csv` gives each feature its weight
(conditional logit); to give no time is a way of its own. Where a rule is surer, nothing is weighed.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from detente.codebook.plover import AHEAD, FALLEN
from detente.reading.dates.calendar import ONE_DAY, Period
from detente.reading.dates.clock import Clock
from detente.reading.details.place_signs import tie
from detente.reading.details.setting import Setting, by_sentence
from detente.reading.details.source_signs import place_in
from detente.reading.details.time_signs import (
    against_news,
    alike,
    of_news,
    own_times,
    scene_times,
    tense,
    told_back,
    told_before,
)
from detente.reading.details.when import Timed, told_then
from detente.reading.grammar.prospects import only_wished, undecided
from detente.reading.weighing.weights import total

BACK, ON = 3, 2
"""How many dated acts before an act, and how many after it, may share their time with it."""
REACH = 4
"""Sentences over which they may."""
LEAD, FRESH, MAIN = 4, 4, 2
"""The day of the news is told in so many sentences at the top, so few days old, and so few days long."""
LATE, TOP = 10, 3
"""How many days old the days told at the top may be, and how many of them count."""
TABLE = "date_weights"
LEANING = 0.4
"""How far no time has to be ahead of the best one to be preferred."""
GIVEN = frozenset(("text", "offset"))
"""What gives a time by words of its own."""
BINDING = frozenset(("offset", "thread", "entry"))
"""What dates an act more surely than weights do."""


@dataclass(slots=True)
class TimeWay:
    """A time at which an act may be set; `features` tell how it is found."""

    period: Period
    features: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Times:
    """A report that has been read: the settings of its acts in order, and the times in each sentence, by number."""

    clock: Clock
    settings: Sequence[Setting]
    times: dict[int, list[Timed]]
    _main: Period | None = field(init=False)
    _current: bool = field(init=False)
    _by_sentence: dict[int, list[Setting]] = field(init=False)
    _days: list[Period] = field(init=False)
    """The days told at the top."""

    def __post_init__(self) -> None:
        self._by_sentence = by_sentence(self.settings)
        self._days = self._told_at_top()
        now = self.clock.published
        told = (timed.when.before for index in sorted(self.times)[:LEAD] for timed in self.times[index])
        self._main = next((p for p in told if p.days <= MAIN and 0 <= (now - p.last).days <= FRESH), None)
        days = (timed.when.before for found in self.times.values() for timed in found)
        self._current = any(p.days <= MAIN and p.first <= now and (now - p.last).days <= 1 for p in days)

    def ways(self, number: int) -> list[TimeWay]:
        """The ways to date an act."""
        here, now = self.settings[number], self.clock.published
        found: dict[Period, TimeWay] = {}
        for name, period in self._all(number):
            if _may_be_then(here, period, now):
                if period not in found:
                    found[period] = TimeWay(period)
                found[period].features.add(name)
        told, place = tense(here), place_in(here.sentence)
        for way in found.values():
            far = against_news(way.period, now)
            way.features |= {
                f"{name} {with_}" for name in way.features for with_ in (told, here.status, here.group, place)
            }
            way.features |= {far, f"{far} {told}", f"{far} {here.status}", f"{far} {here.group}"}
            way.features.add(f"{far} {told} {here.candidate.type}")
        return list(found.values())

    def never(self, number: int) -> set[str]:
        """What speaks for no time."""
        here = self.settings[number]
        told = (here.status, f"{here.status} {here.group}", tense(here), here.how)
        return {"none", *(f"none {name}" for name in told)}

    def _all(self, number: int) -> Iterator[tuple[str, Period]]:
        here = self.settings[number]
        index = here.sentence.index
        if here.period:
            yield f"rule:{here.how}", here.period
        rivals = [s for s in self._by_sentence[index] if s is not here]
        yield from own_times(here, self.times.get(index, []), self.clock, rivals)
        if here.sentence.day is not None:  # what an entry tells leans on its date alone
            yield from ((name, here.period) for name in ("news", "today") if here.period)
            return
        for back in (1, 2):
            yield from told_before(here, self.times.get(index - back, []), back)
        earlier, later = reversed(self.settings[:number]), self.settings[number + 1 :]
        before = islice((s for s in earlier if s.period and not s.sentence.day and not told_back(s, here)), BACK)
        after = islice((s for s in later if s.period and not s.sentence.day and not told_back(s, here)), ON)
        for way, scenes in (("prior", before), ("after", after)):
            for rank, scene in enumerate(scenes):
                if scene.period and abs(index - scene.sentence.index) <= REACH:
                    yield from ((f"{way}:{name}", scene.period) for name in scene_times(scene, here, rank))
        yield from self._elsewhere(number)
        yield from of_news(here, self.clock.published, self._main, current=self._current)

    def _elsewhere(self, number: int) -> Iterator[tuple[str, Period]]:
        """The times that words give other acts: those that open the paragraph, and those that are much the same."""
        here = self.settings[number]
        dated = [(n, s) for n, s in enumerate(self.settings) if n != number and s.how == "text" and s.period]
        led = (s for n, s in dated if n < number and s.sentence.paragraph == here.sentence.paragraph)
        opening = next((s for s in led if not told_back(s, here)), None)
        if opening and opening.period:
            yield from ((f"opening:{name}", opening.period) for name in scene_times(opening, here, 1))
        for _, scene in dated:
            if scene.period:
                yield from ((f"same:{name}", scene.period) for name in alike(scene, here))
        yield from self._of_lead(dated)
        often = Counter(s.period for _, s in dated).most_common(1)
        if often and often[0][0] and often[0][1] > 1:
            yield "often", often[0][0]

    def _of_lead(self, dated: Sequence[tuple[int, Setting]]) -> Iterator[tuple[str, Period]]:
        """The days told at the top, the so many-eth of them, and how many acts words set there."""
        for rank, day in enumerate(self._days[:TOP]):
            acts = sum(scene.period == day for _, scene in dated)
            yield f"lead{rank}", day
            yield f"lead-acts{min(acts, TOP)}", day
            if len(self._days) == 1:
                yield "lead-only", day

    def _told_at_top(self) -> list[Period]:
        now = self.clock.published
        told = (timed.when.before for index in sorted(self.times)[:LEAD] for timed in self.times[index])
        days = (day for day in told if day.days <= MAIN and 0 <= (now - day.last).days <= LATE)
        return list(dict.fromkeys(days))


def _may_be_then(here: Setting, period: Period, now: dt.date) -> bool:
    """Whether an act may be set then: what happened did not do so after publication, nor is what is ahead over by then.

    What is ahead may be over where its own words say so.
    """
    if here.status in AHEAD:
        return period.last >= now or here.how in GIVEN
    return here.status != "occurred" or period.first < now or period.last <= now


def sure(here: Setting) -> bool:
    """Whether a rule dates an act more surely than weights do, as what was put off: by the words that hang on it."""
    return here.how in BINDING or (here.how == "text" and here.status in FALLEN)


def _is_told_then(here: Setting, times: Times) -> bool:
    """Whether the times in a sentence are those at which a visit to come was spoken of: `accepted it on Monday`."""
    told = times.times.get(here.sentence.index, [])
    return bool(told) and all(told_then(timed, here.candidate.trigger, here.status) for timed in told)


def _plainly_told(here: Setting, told: Sequence[Timed]) -> bool:
    """Whether the one time in a sentence hangs on the verb that tells what was done: `he last met her in March`."""
    trigger = here.candidate.trigger
    if here.how != "text" or here.status != "occurred" or len(told) != 1 or told[0].when.role != "on":
        return False
    return trigger.pos_ in ("VERB", "AUX") and tie(told[0].token, trigger) == "own"


def best_time(times: Times, number: int) -> Period | None:
    """The time for which most speaks, unless a rule is surer; None where more speaks for none."""
    here = times.settings[number]
    if sure(here):
        return here.period
    trigger = here.candidate.trigger
    if here.status in AHEAD and here.how not in GIVEN and (only_wished(trigger) or undecided(trigger)):
        return None
    if here.status in AHEAD and here.candidate.mode == "visit" and _is_told_then(here, times):
        return None
    if _plainly_told(here, times.times.get(here.sentence.index, [])):
        return here.period
    best = max(times.ways(number), key=lambda way: total(TABLE, way.features), default=None)
    if best is None or total(TABLE, best.features) < total(TABLE, times.never(number)) - LEANING:
        return None
    now = times.clock.published
    soon = here.status == "planned" and here.how not in GIVEN and best.period == Period(now - ONE_DAY, now)
    return Period(now, now + ONE_DAY) if soon else best.period  # what is ahead is not of the day before
