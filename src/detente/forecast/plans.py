"""What is planned, mooted, put off or doubted between two parties as of a day, and whether it took place."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from detente.edtf import Days, bounds
from detente.engagements import Engagement
from detente.engagements.families import HELD
from detente.forecast.forecast import Subject
from detente.forecast.histories import VAGUE, Pair, day_of
from detente.relations.acts import is_open, last_told
from detente.relations.ladder import contact_rank

Standing = Literal["announced", "mooted", "postponed", "doubted"]

STANDINGS: dict[str, Standing] = {
    "planned": "announced", "possible": "mooted", "postponed": "postponed", "denied": "doubted",
}  # fmt: skip
MONTH, WEEK = 30, 7
FRESH = 30
"""Days for which a denial stands for a doubt about what is ahead."""
DISPUTED = 3
"""Days for which a meeting stays in doubt that one report tells of as held and another as not to come."""
PLAN_FEATURES = (
    "announced", "mooted", "postponed", "doubted", "reach", "covered", "dated", "people", "stale", "witnesses",
)  # fmt: skip
PLAN_BASE = PLAN_FEATURES[:5]
"""How the plan stands and how long there is: what the base rate goes by."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An engagement that may take place: who, in which form, when at the latest by its own date, and where it stands.

    `people` are the names that tell it from others, by party. `both` says that it was announced on the word of both;
    `there` is who of its people is on a trip to the other party on the day; `told` is when it was last told of.
    """

    engagement: Engagement
    pair: Pair
    standing: Standing
    date: Days | None
    people: dict[str, tuple[str, ...]]
    both: bool
    there: str | None
    told: dt.date

    def subject(self, words: str) -> Subject:
        """What a forecast of it is about."""
        events = tuple(telling.event.id for telling in self.engagement.tellings)
        form, people = self.engagement.form, tuple(self.people.items())
        return Subject("plan", self.engagement.id, None, words, form=form, people=people, events=events)

    def inputs(self, as_of: dt.date, due: dt.date) -> list[float]:
        """What a model makes of it, in the order of `PLAN_FEATURES`, for the question whether it comes by a day."""
        standing = [float(self.standing == each) for each in PLAN_FEATURES[:4]]
        return [
            *standing,
            math.log(max((due - as_of).days, 1) / MONTH),
            float(self.date is not None and self.date.last <= due),
            float(self.date is not None),
            float(bool(self.people)),
            math.log1p((as_of - self.told).days / WEEK),
            math.log(self.engagement.witnesses),
        ]


def plans(engagements: Iterable[Engagement], pair: Pair, as_of: dt.date) -> Iterator[Plan]:
    """The plans of two parties that still lie ahead on a day, as far as it is said who or when."""
    known = list(engagements)
    for each in known:
        told = last_told(each)
        standing = _standing(each, as_of)
        if (
            standing is None
            or told is None
            or contact_rank(each, pair) is None
            or not _ahead(each, standing, as_of, told)
        ):
            continue
        people = _people(each, pair)
        date = _date(each) if standing != "doubted" else None
        if people or date:
            yield Plan(each, pair, standing, date, people, _both(each, pair), _there(each, known, people, as_of), told)


def came(
    subject: Subject, engagements: Iterable[Engagement], pair: Pair, *, after: dt.date, by: dt.date
) -> Engagement | None:
    """The engagement by which a plan came true after a day and by another, as far as is known by now; None for none.

    It is the same one, or one of the same people in a form that fits, since reports may tell of it in other words.
    """
    events = set(subject.events)
    for each in engagements:
        day = day_of(each)
        if each.status not in HELD or day is None or not after.toordinal() < _last(each, day) <= by.toordinal():
            continue
        if any(telling.event.id in events for telling in each.tellings) or _same(subject, each, pair):
            return each
    return None


def _standing(each: Engagement, as_of: dt.date) -> Standing | None:
    """Where a plan stands; one that is denied after all that was told of it before is in doubt."""
    if _in_dispute(each, as_of):
        return "doubted"
    standing = STANDINGS.get(each.status)
    return "doubted" if standing and each.tellings[-1].event.status == "denied" else standing


def _in_dispute(each: Engagement, as_of: dt.date) -> bool:
    """Whether as many witnesses say these days that it does not take place as say that it did."""
    days = bounds(each.date)
    if each.status not in HELD or days is None or not 0 <= (as_of - days.last).days <= DISPUTED:
        return False
    return any(
        dispute.about == "whether it took place" and dispute.claims[-1].witnesses >= dispute.claims[0].witnesses
        for dispute in each.disputes
    )


def _ahead(each: Engagement, standing: Standing, as_of: dt.date, told: dt.date) -> bool:
    days = bounds(each.date)
    if standing == "doubted":
        return (as_of - told).days <= FRESH and (days is None or days.last >= as_of or _in_dispute(each, as_of))
    return is_open(each, as_of)


def _date(each: Engagement) -> Days | None:
    days = bounds(each.date)
    return days if days and days.steps <= 3 * VAGUE else None


def _people(each: Engagement, pair: Pair) -> dict[str, tuple[str, ...]]:
    named = {code: tuple(one.person for one in each.participants if one.code == code and one.person) for code in pair}
    return {code: names for code, names in named.items() if names}


def _both(each: Engagement, pair: Pair) -> bool:
    """Whether each side was told to have announced it."""
    by = {code for step in each.life if step.kind in ("announced", "mooted") for code in step.by}
    return set(pair) <= by


def _there(
    plan: Engagement, known: Sequence[Engagement], people: dict[str, tuple[str, ...]], as_of: dt.date
) -> str | None:
    """Who of a meeting is on a trip to the other party on this day."""
    names = {name for each in people.values() for name in each}
    for trip in known:
        days = bounds(trip.date)
        if trip.form != "trip" or trip.id == plan.id or days is None or days.steps > VAGUE or plan.form == "call":
            continue
        if trip.status in (*HELD, "planned") and days.widened(1).first <= as_of <= days.widened(1).last:
            for one in trip.participants:
                if one.person in names and one.code in trip.actors:
                    return one.person
    return None


def _same(subject: Subject, each: Engagement, pair: Pair) -> bool:
    if not subject.people or contact_rank(each, pair) is None or (each.form == "call") != (subject.form == "call"):
        return False
    present = {one.person for one in each.participants}
    all_there = all(name in present for _, names in subject.people for name in names)
    return all_there and (len(subject.people) > 1 or each.form == subject.form)


def _last(each: Engagement, day: int) -> int:
    """The last day of an engagement that took place: a trip that goes on still may bring what is asked for."""
    days = bounds(each.date)
    return days.last.toordinal() if days and days.steps <= VAGUE else day
