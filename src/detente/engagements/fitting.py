"""How well a telling fits an act that others told of: a sum of weighed reasons, or a rule that forbids it.

The weights stand in `data/weights.csv`; the sum is turned into a number from 0 to 1 by the logistic function.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import exp

from detente.edtf import Days
from detente.engagements.families import Form
from detente.engagements.sketch import Sketch
from detente.engagements.traits import Traits
from detente.tables import rows

NEAR = 3
"""Days by which the dates of one plan may differ although nobody says that it was put off."""
STAY = 6
"""Days that a trip lasts at most, as far as two of its days are taken for those of one."""
AGES = 240
"""Days after which nobody tells of an act again without a word of when it was."""
SOON = 14
ALIKE = 4
"""Words that an act is told in at least, where the same words in another report tell of the same one."""
LEAD = 150
HEAD = 80
CLOSE = 300
"""Characters within which a report mostly goes on about the same act."""
_WIDTHS = ((1, "day"), (7, "week"), (45, "month"))
_PLACED = frozenset(("contact", "force", "protest"))
"""Families of acts that have a place of their own; others mostly have that from which they are told."""
_VERBAL = frozenset(("statement",))

Reason = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two fit, from 0 to 1, and why; `barred` is the rule that forbids that they are one."""

    score: float
    reasons: tuple[Reason, ...]
    barred: str | None = None

    def told(self) -> str:
        """The reasons in words, the weightiest first."""
        if self.barred:
            return self.barred
        ranked = sorted(self.reasons, key=lambda reason: -abs(reason[1]))
        return ", ".join(f"{_weights()[name][1]} {weight:+.1f}" for name, weight in ranked if name != "base")


def fit(telling: Traits, sketch: Sketch) -> Fit:
    """How well a telling fits the others."""
    barred = next(_bars(telling, sketch), None)
    if barred:
        return Fit(0.0, (), barred)
    reasons = tuple((name, times * _weights()[name][0]) for name, times in _grounds(telling, sketch))
    return Fit(1 / (1 + exp(-sum(weight for _, weight in reasons))), reasons)


def _bars(telling: Traits, sketch: Sketch) -> Iterator[str]:
    """The rules that forbid that a telling is of the same act, as far as they hold."""
    days, held = telling.days, sketch.held
    if (
        telling.held
        and days
        and held
        and _on_other_days(telling, days, sketch, held)
        and not _told_again(telling, sketch)
    ):
        yield "they took place on different days"
    if telling.held and days and not held and sketch.tellings and _before_it_was_planned(days, sketch):
        yield "it took place before this was planned"
    if telling.planned and held and _after_it_was_held(telling, sketch, held):
        yield "that had taken place when this was still ahead"
    alike = _told_alike(telling, sketch)
    if not alike and not telling.parties & set(sketch.parties):
        yield "no party in common"
    if not alike and _directed(telling) and not telling.actors & set(sketch.actors):
        yield "another side acts"
    if {telling.form, sketch.form} == {"call", "trip"}:
        yield "one is a call, the other a trip"
    if not alike and telling.form == "trip" == sketch.form and not telling.actors & set(sketch.travellers):
        yield "another side travels"
    if telling.round and sketch.rounds and telling.round not in sketch.rounds:
        yield "another round of talks"
    if any(_one_sentence(telling, other) for other in sketch.tellings):
        yield "the same words tell of both"


def _on_other_days(telling: Traits, days: Days, sketch: Sketch, held: Days) -> bool:
    """Whether they took place on different days, and not on two days of one trip or on both sides of the date line.

    Where the people are the same, a day that no words give may be one earlier, since it was taken from that of the
    report, and one that other words of the report give may be one off.
    """
    same = len({code for code, _ in telling.people & sketch.people.keys()}) > 1
    if same and not telling.stated:
        days = Days(days.first - timedelta(1), days.last)
    elif same and not (telling.own_day and sketch.stated):
        days = days.widened(1)
    return not (days.meets(held) or _across_the_date_line(telling, sketch, held) or _on_one_trip(telling, sketch, held))


def _told_again(telling: Traits, sketch: Sketch) -> bool:
    """Whether a telling without a day of its own may look back to where the same people met before."""
    held, published = sketch.held, telling.published
    if telling.stated or telling.status != "occurred" or not (published and held and held.last < published):
        return False
    if telling.start < LEAD or (published - held.last).days > AGES or (telling.days and telling.days.meets(held)):
        return False
    there = any(town in telling.told for town in sketch.cities)
    return there and len({code for code, _ in telling.people & sketch.people.keys()}) > 1


def _on_one_trip(telling: Traits, sketch: Sketch, held: Days) -> bool:
    """Whether two days may be those of one trip: the same traveller in the same country, days apart at most."""
    one_sided = len({code for code, _ in telling.people}) == 1 and telling.form in ("trip", "meeting")
    same = one_sided and sketch.form == "trip" and telling.people <= sketch.people.keys()
    there = telling.country is None or not sketch.countries or telling.country in sketch.countries
    return bool(same and there and telling.days and telling.days.widened(STAY).meets(held))


def _across_the_date_line(telling: Traits, sketch: Sketch, held: Days) -> bool:
    """Whether two days are one moment: a call late on one side is early the next day on the other."""
    call = telling.form == "call" == sketch.form
    return call and telling.days is not None and telling.days.widened(1).meets(held)


def _before_it_was_planned(days: Days, sketch: Sketch) -> bool:
    plans = [each.published for each in sketch.tellings if each.planned and each.published]
    return bool(plans) and len(plans) == len(sketch.tellings) and days.last < min(plans)


def _after_it_was_held(telling: Traits, sketch: Sketch, held: Days) -> bool:
    if telling.published is None or telling.published <= held.last or len(sketch.held_by) < 2:
        return False
    if telling.days is None:
        if len({code for code, _ in telling.people & sketch.people.keys()}) > 1 and _same_town(telling, sketch):
            return False  # who met where is told again, and was misread as a plan
        return telling.status != "postponed" and (telling.published - held.last).days > SOON
    return not telling.days.meets(held) and not sketch.was_planned(telling.days)


def _directed(telling: Traits) -> bool:
    return "contact" not in telling.families and "accord" not in telling.families


def _one_sentence(telling: Traits, other: Traits) -> bool:
    """Whether one stretch of words tells of two acts, such as a meeting and the trip that it is part of."""
    if telling.report != other.report or telling.form == other.form or "contact" not in telling.families:
        return False
    return telling.start < other.end and other.start < telling.end


def _grounds(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    """Each reason for and against, and how many times it counts."""
    yield "base", 1.0
    yield from _parties(telling, sketch)
    yield from _people(telling, sketch)
    yield from _acts(telling, sketch)
    if telling.round in sketch.rounds:
        yield "same-round", 1.0
    yield from _places(telling, sketch)
    yield from _dates(telling, sketch)
    close = [each for each in sketch.tellings[-5:] if each.report == telling.report]
    if any(_heads(each, telling) for each in close):
        yield "headline", 1.0
    if _told_alike(telling, sketch):
        yield "same-sentence", 1.0
    if any(_agreed_on(telling, each) for each in close):
        yield "agreed-on", 1.0
    yield from _contents(telling, sketch)


def _agreed_on(telling: Traits, other: Traits) -> bool:
    """Whether one is what was agreed on in the words of the other."""
    if "accord" not in telling.families or "accord" not in other.families or telling.type == other.type:
        return False
    inside = (telling.start >= other.start and telling.end <= other.end) or (
        other.start >= telling.start and other.end <= telling.end
    )
    return inside and "AGREE" in (telling.type, other.type) and len(telling.parties & other.parties) > 1


def _told_alike(telling: Traits, sketch: Sketch) -> bool:
    """Whether another report tells it in the same words, in the same days."""
    day = telling.published
    return len(telling.told.split()) >= ALIKE and any(
        each.told == telling.told
        and each.type == telling.type
        and each.report != telling.report
        and bool(day and each.published and (day - each.published).days <= SOON)
        for each in sketch.tellings
    )


def _heads(headline: Traits, telling: Traits) -> bool:
    """Whether one stands at the head of a report, and the other where the report begins to tell of it."""
    same = headline.form == telling.form and headline.type == telling.type and headline.planned == telling.planned
    return same and headline.start < HEAD and telling.start - headline.start <= CLOSE


def _parties(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    main = {party for party, count in sketch.parties.items() if count * 3 >= len(sketch.tellings)}
    if telling.parties == main:
        yield "same-parties", 1.0
    elif not telling.parties - {telling.country} <= main and not main - {*sketch.countries} <= telling.parties:
        yield "other-parties", 1.0


def _people(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    same = other = 0
    for party in sorted({code for code, _ in telling.people}):
        named = {name for code, name in telling.people if code == party}
        known = sketch.known_people(party)
        if known:
            agree = any(_one_person(one, two) for one in named for two in known)
            same, other = same + agree, other + (not agree)
    other += not other and _strangers(telling, sketch)
    if same:
        yield "same-person", 1.0
    if same > 1:
        yield "second-person", float(same - 1)
    if other:
        yield "other-person", float(other)
    if len({code for code, _ in telling.people}) == 1 < len(sketch.named_parties) and telling.form == "meeting":
        yield "one-side-unnamed", 1.0
    if not telling.people and len(sketch.named_parties) > 1:
        yield "nobody-named", 1.0
    if not sketch.people and len({code for code, _ in telling.people}) > 1:
        yield "nobody-named", 1.0
    known_levels = sketch.known_levels
    if not same and not other and telling.levels and known_levels:
        yield ("same-level" if telling.levels & known_levels else "other-level"), 1.0


def _strangers(telling: Traits, sketch: Sketch) -> bool:
    """Whether each side of a meeting has somebody whom the other does not know, whatever party they were read for."""
    named, known = {name for _, name in telling.people}, sketch.main_people
    missing = [name for name in known if not any(_one_person(name, each) for each in named)]
    new = [name for name in named if not any(_one_person(name, each) for each in known)]
    return len(named) > 1 and len(known) > 1 and bool(missing and new)


def _one_person(one: str, other: str) -> bool:
    """Whether two names are of one person: the same, or a surname and the name with it."""
    return one == other or one.split()[-1:] == [other] or other.split()[-1:] == [one]


def _acts(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    if telling.type in sketch.types:
        yield "same-type", 1.0
    else:
        yield "other-type", 1.0
    form = sketch.form
    if telling.form and telling.form != form:
        both = {telling.form, form} == {"trip", "meeting"}
        yield ("part-of-trip" if both and _with_hosts(telling, sketch, form) else "other-form"), 1.0


def _with_hosts(telling: Traits, sketch: Sketch, form: Form) -> bool:
    """Whether it is told who met, of a meeting and a trip: then the meeting is at most a part of the trip.

    Where those who meet travel together, to a third place, the trip is the meeting.
    """
    if len(_travellers(telling, sketch, form) & telling.parties & set(sketch.parties)) > 1:
        return False
    if form == "trip":
        return len(telling.people) > 1 or not {code for code, _ in telling.people} <= set(sketch.travellers)
    return len(sketch.named_parties) > 1 or not sketch.named_parties <= telling.actors


def _places(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    if telling.form == "call" or not telling.country or not sketch.countries:
        return
    if _same_town(telling, sketch):
        yield "same-city", 1.0
    elif telling.country in sketch.countries:
        both = telling.city and sketch.cities
        yield ("other-city" if both and telling.held and sketch.held_by else "same-country"), 1.0
    elif _PLACED & set(telling.families):
        yield "other-country", 1.0


def _travellers(telling: Traits, sketch: Sketch, form: Form) -> set[str]:
    """Who travels, by at least a third of those that tell of it."""
    if form != "trip":
        return set(telling.actors)
    return {party for party, count in sketch.travellers.items() if count * 3 >= max(sketch.travellers.values())}


def _same_town(telling: Traits, sketch: Sketch) -> bool:
    """Whether a town in which it took place is that of the telling, or stands in its words."""
    return any(town == telling.city or town in telling.told for town in sketch.cities)


def _dates(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    known = sketch.known_days(held=telling.held)
    if _told_again(telling, sketch):
        yield from _looking_back(telling, sketch)
    elif telling.days and known:
        met = [max(telling.days.steps, each.steps) for each in known if each.meets(telling.days)]
        if met and min(met) == 1 and telling.days not in known:
            yield "near-day", 1.0
        elif met:
            yield f"same-{next((name for steps, name in _WIDTHS if min(met) <= steps), 'time')}", 1.0
        elif telling.stated or not telling.held:
            yield from _redated(telling, telling.days, sketch, known[-1])
        else:
            yield from _looking_back(telling, sketch)
    else:
        yield from _looking_back(telling, sketch)


def _looking_back(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    if telling.published and sketch.last_day:
        yield "months-between", abs((telling.published - sketch.last_day).days) / 30
        yield ("undated-plan" if telling.planned else "undated"), 1.0


def _redated(telling: Traits, days: Days, sketch: Sketch, known: Days) -> Iterator[tuple[str, float]]:
    gap = max((days.first - known.last).days, (known.first - days.last).days)
    if gap <= NEAR or _on_one_trip(telling, sketch, known):
        yield "days-apart", 1.0
    elif sketch.put_off or telling.status == "postponed" or (sketch.held and not sketch.stated):
        yield "put-off", 1.0
    else:
        yield "redated", 1.0


def _contents(telling: Traits, sketch: Sketch) -> Iterator[tuple[str, float]]:
    if telling.issues and sketch.issues:
        yield ("same-issue" if telling.issues & set(sketch.issues) else "other-issue"), 1.0
    shared = _likeness(telling.words, sketch)
    verbal = bool(_VERBAL & set(telling.families))
    yield ("words-of-speech" if verbal else "words"), shared


def _likeness(words: Iterable[str], sketch: Sketch) -> float:
    """The most that the words have in common with those of one telling, from 0 to 1.

    It is the mean of their part of all words, and of those of the shorter, or of three where it has fewer.
    """
    own = frozenset(words)
    return max((_shared(own, each.words) for each in sketch.tellings[-20:]), default=0.0)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return (shared / len(one | other) + shared / max(3, min(len(one), len(other)))) / 2 if shared else 0.0


@cache
def _weights() -> dict[str, tuple[float, str]]:
    return {row["reason"]: (float(row["weight"]), row["words"]) for row in rows("engagements", "weights")}
