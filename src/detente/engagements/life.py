"""The life of an act: mooted, announced, postponed, announced again, held, each step dated by publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from detente.edtf import Days, bounds
from detente.engagements.engagement import Step, StepKind, Telling
from detente.engagements.families import Form, form_of, status_of
from detente.engagements.support import best_date, main, ranked, witnesses
from detente.records import Status

KINDS: dict[Status, StepKind] = {
    "possible": "mooted", "hypothetical": "mooted", "planned": "announced", "postponed": "postponed",
    "cancelled": "called off", "ongoing": "under way", "occurred": "held",
}  # fmt: skip
OFF: frozenset[StepKind] = frozenset(("postponed", "called off"))
STATUSES: dict[StepKind, Status] = {
    "mooted": "possible", "announced": "planned", "in doubt": "possible", "postponed": "postponed",
    "called off": "cancelled", "under way": "ongoing", "held": "occurred",
}  # fmt: skip
VAGUE = 20
"""Days: a plan whose date is wider is told anew once it has a day."""
NEAR = 3
"""Days by which two may differ that tell of one plan or one trip: one says when it begins, one when they leave."""
FULL = 4
"""Words from which on evidence can stand for itself."""
AFTERTHOUGHT = 3
"""Days in which a plan that was put off is still told of as it had been."""


@dataclass(slots=True)
class _Stage:
    """A step as it grows."""

    kind: StepKind
    tellings: list[Telling] = field(default_factory=list)

    @property
    def days(self) -> Days | None:
        return bounds(best_date(self.tellings, long=False))

    @property
    def first(self) -> dt.date | None:
        return self.tellings[0].report.published

    @property
    def last(self) -> dt.date | None:
        return self.tellings[-1].report.published


def life_of(tellings: Sequence[Telling], held: Days | None, *, form: Form) -> tuple[Step, ...]:
    """The steps of an act that was told of in this order; `held` are the days on which it took place, if it did.

    A telling of what is past, such as that a trip had been put off in February, belongs to the step that it tells of.
    """
    stages: list[_Stage] = []
    lasted = held.widened(NEAR) if held and form == "trip" else held
    for telling in tellings:
        kind = KINDS.get(status_of(telling.event))
        if kind is None:
            if _doubted(telling, held):
                (_latest(stages[-1:], ("in doubt",)) or _new(stages, "in doubt")).tellings.append(telling)
            continue
        stage = _stage(stages, telling, kind, held, lasted)
        if stage is not None:
            stage.tellings.append(telling)
    return tuple(_step(stage, form) for stage in _without_slips([stage for stage in stages if stage.tellings]))


def standing(steps: Sequence[Step], tellings: Sequence[Telling]) -> Status:
    """What became of the act, as far as is told; `denied` where all that is told is that it did not take place."""
    if steps:
        return STATUSES[steps[-1].kind]
    return status_of(tellings[-1].event)


def _doubted(telling: Telling, held: Days | None) -> bool:
    """Whether a report denied, days before it took place, that it would."""
    published = telling.report.published
    return bool(held and published and timedelta(0) < held.first - published <= timedelta(NEAR))


def _without_slips(stages: list[_Stage]) -> list[_Stage]:
    """Without a day that one witness gives, where those before and after agree on another, or on the same day."""
    kept: list[_Stage] = []
    for place, stage in enumerate(stages):
        after = stages[place + 1] if place + 1 < len(stages) else None
        slip = kept and after and stage.kind == "announced" == kept[-1].kind and witnesses(stage.tellings) == 1
        if (
            slip
            and after
            and after.kind in ("announced", "held", "under way")
            and not _for_another_day(kept[-1].days, after.days)
        ):
            continue
        again = kept and kept[-1].kind == stage.kind
        same = again and (stage.first == kept[-1].first or not _for_another_day(kept[-1].days, stage.days))
        if same and stage.kind == "announced":
            kept[-1].tellings += stage.tellings
        else:
            kept.append(stage)
    return kept


def _stage(
    stages: list[_Stage], telling: Telling, kind: StepKind, held: Days | None, lasted: Days | None
) -> _Stage | None:
    """The step that a telling belongs to: one that is there, or a new one; None for a telling that is none.

    `lasted` are the days in which it may have lasted, of which one is that on which it was held.
    """
    days = bounds(telling.event.date)
    if kind in ("held", "under way"):
        if days is not None and (lasted is None or not days.meets(lasted)):
            return None
        return _latest(stages, ("held", "under way")) or _new(stages, kind)
    published = telling.report.published
    over = _latest(stages, ("held", "under way")) is not None or bool(held and published and published > held.last)
    if over:
        return _latest(stages, (kind,))
    if kind in OFF:
        return _off(stages, kind, days, published)
    return _ahead(stages, kind, days, published)


def _off(stages: list[_Stage], kind: StepKind, days: Days | None, published: dt.date | None) -> _Stage:
    """Put off: of the plan that stands, or, where it speaks of an earlier day, of the one that was put off before."""
    before = _latest(stages, tuple(OFF))
    if before is None:
        return _new(stages, kind)
    later_plan = stages[-1].kind == "announced" and stages[-1].days is not None
    speaks_of_it = later_plan and days is not None and stages[-1].days is not None and stages[-1].days.meets(days)
    return _new(stages, kind) if speaks_of_it and published and days and days.last >= published else before


def _ahead(stages: list[_Stage], kind: StepKind, days: Days | None, published: dt.date | None) -> _Stage:
    """Mooted or announced: as before, for another day, or again after it had been put off."""
    last = stages[-1] if stages else None
    if last is None:
        return _new(stages, kind)
    if days and published and days.last < published:
        return _latest(stages, ("announced", "mooted")) or last
    if last.kind in OFF:
        before = _latest(stages, ("announced", "mooted"))
        same_plan = before and (days is None or before.days is None or before.days.meets(days))
        afterthought = published and last.last and (published - last.last).days <= AFTERTHOUGHT
        if before and same_plan and afterthought:
            return before
        return _new(stages, "announced" if kind == "announced" and days else "mooted")
    if last.kind == "mooted":
        return last if kind == "mooted" or (_after_off(stages) and days is None) else _new(stages, "announced")
    return last if kind == "mooted" or not _for_another_day(last.days, days) else _new(stages, "announced")


def _after_off(stages: list[_Stage]) -> bool:
    return any(stage.kind in OFF for stage in stages)


def _for_another_day(before: Days | None, days: Days | None) -> bool:
    """Whether a plan is for another day than before, or has a day only now."""
    if days is None or days.steps > VAGUE:
        return False
    return before is None or before.steps > VAGUE or not before.widened(NEAR).meets(days)


def _latest(stages: list[_Stage], kinds: Sequence[StepKind]) -> _Stage | None:
    return next((stage for stage in reversed(stages) if stage.kind in kinds), None)


def _new(stages: list[_Stage], kind: StepKind) -> _Stage:
    stages.append(_Stage(kind))
    return stages[-1]


def _step(stage: _Stage, form: Form) -> Step:
    days = [telling.report.published for telling in stage.tellings if telling.report.published]
    by = ranked(stage.tellings, lambda telling: [telling.event.by.code] if telling.event.by else [])
    best = max(stage.tellings, key=lambda telling: _fullness(telling, form))
    return Step(
        kind=stage.kind,
        published=min(days, default=None),
        until=max(days, default=None),
        date=best_date(_ahead_of(stage) if stage.kind in OFF else stage.tellings, long=form == "trip"),
        by=main(by) if by else (),
        cause=None,
        evidence=best.event.evidence.text,
        report=best.report,
        events=tuple(telling.event.id for telling in stage.tellings),
        witnesses=witnesses(stage.tellings),
    )


def _ahead_of(stage: _Stage) -> list[Telling]:
    """Of those that tell that it was put off, the ones whose date is that of the plan and not that of the decision."""
    told = [(each, bounds(each.event.date), each.report.published) for each in stage.tellings]
    return [each for each, days, published in told if days and published and days.first > published]


def _fullness(telling: Telling, form: Form) -> int:
    """How much a telling says: people, a date, a place, and whether it is told in the form that most tell it in."""
    event = telling.event
    people = {mention.code for mention in (*event.actors, *event.recipients) if mention.person}
    named = 2 * len(people) + (event.date_text is not None) + (event.place is not None)
    return named + (len(event.evidence.text.split()) >= FULL) + 3 * (form_of(event) == form)
