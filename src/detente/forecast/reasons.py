"""Why a forecast says what it says, in plain words: what weighs most, and what an analyst would ask for first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from detente.engagements import Step
from detente.entities.parties import name_of
from detente.forecast.features import logit, since
from detente.forecast.forecast import Reason
from detente.forecast.histories import History
from detente.forecast.plans import Plan
from detente.relations.relation import Rung

if TYPE_CHECKING:
    from detente.forecast.past import Days

ENOUGH = 3
"""Days with an act from which on there is a usual gap."""
SLIGHT = 0.1
"""Log-odds below which a reason is not worth a line."""
_DOUBTS = ("postponed", "called off", "in doubt")


def reasons_of(
    history: History, pair: tuple[str, str], as_of: dt.date, horizon: int, effects: Mapping[str, float] | None
) -> tuple[Reason, ...]:
    """The reasons of a forecast of a kind: when it last came, then what weighs, the heaviest first."""
    past, day = history.past, as_of.toordinal()
    own = Reason(_last(past.own, day, horizon), _sum(effects, "pace", "fading", "pause"))
    if effects is None:
        return (own,)
    length = max(day - past.first + 1, horizon)
    others = [
        (_paced("with an act between the two", past.acts, day, horizon, length), ("acts", "lately")),
        (_paced("of conflict between the two", past.hostile, day, horizon, length), ("hostile",)),
        (_busy(history, horizon, length), ("busy", "rough")),
        (_paced("on which it was announced or mooted", past.ahead, day, horizon, length), ("ahead",)),
        (_parties(history, pair, day, horizon, length), ("elsewhere", "anywhere")),
    ]
    weighed = [Reason(words, _sum(effects, *names)) for words, names in others]
    telling = [each for each in weighed if abs(each.effect or 0.0) >= SLIGHT]
    return (own, *sorted(telling, key=lambda each: -abs(each.effect or 0.0)))


def reasons_of_plan(
    plan: Plan, as_of: dt.date, due: dt.date, effects: Mapping[str, float], rung: Rung | None
) -> tuple[Reason, ...]:
    """The reasons of a forecast of a plan: how it stands and on whose word, then what weighs and what else is known."""
    standing = Reason(_standing(plan), _sum(effects, "announced", "mooted", "postponed", "doubted"))
    weighed = [
        Reason(_dated(plan, due), _sum(effects, "covered", "dated")),
        Reason("it is said who takes part" if plan.people else "nobody is named for it", _sum(effects, "people")),
        Reason(_told(plan, as_of), _sum(effects, "stale", "witnesses")),
    ]
    telling = [each for each in weighed if abs(each.effect or 0.0) >= SLIGHT]
    return (
        standing,
        *sorted(telling, key=lambda each: -abs(each.effect or 0.0)),
        *(Reason(words, None) for words in _beside(plan, as_of, rung)),
    )


def shrunk(base: float, probability: float, reasons: Sequence[Reason]) -> Reason | None:
    """What the reasons leave unsaid: that such base rates came out higher or lower than they say."""
    left = logit(probability) - logit(base) - sum(each.effect or 0.0 for each in reasons)
    if abs(left) < 2 * SLIGHT:
        return None
    return Reason(
        f"base rates like this one came out {'lower' if left < 0 else 'higher'} where the model was fitted", left
    )


def say_day(day: dt.date) -> str:
    """`18 June 2023`."""
    return f"{day.day} {day:%B %Y}"


def _sum(effects: Mapping[str, float] | None, *names: str) -> float | None:
    return None if effects is None else sum(effects[name] for name in names)


def _last(own: Days, day: int, horizon: int) -> str:
    if not len(own):
        return "never on record"
    last = int(own[-1])
    gaps = [later - earlier for earlier, later in pairwise(own.tolist())]
    ago = "that very day" if last == day else f"{_days(day - last)} before"
    usual = f", usual gap {_days(round(median(gaps)))}" if len(own) >= ENOUGH else ""
    late = since(own, day - horizon)
    return f"last on {say_day(dt.date.fromordinal(last))}, {ago}{usual}; {_times(late)} in the last {_days(horizon)}"


def _paced(what: str, days: Days, day: int, horizon: int, length: int) -> str:
    usual = len(days) / length * horizon
    return f"{_days(since(days, day - horizon))} {what} in the last {_days(horizon)}, usually {usual:.1f}"


def _busy(history: History, horizon: int, length: int) -> str:
    acts, hostile = (len(days) / length * horizon for days in (history.past.acts, history.past.hostile))
    return (
        f"{acts:.1f} days with an act between the two in an average {_days(horizon)}, {hostile:.1f} of them in conflict"
    )


def _parties(history: History, pair: tuple[str, str], day: int, horizon: int, length: int) -> str:
    told = []
    for code, days in zip(pair, (history.past.one, history.past.other), strict=True):
        usual = len(days) / length * horizon
        told.append(f"{name_of(code)} {since(days, day - horizon)} (usually {usual:.0f})")
    return f"acts of each with anybody in the last {_days(horizon)}: {' and '.join(told)}"


def _standing(plan: Plan) -> str:
    tellings = plan.engagement.tellings
    if plan.standing == "doubted":
        doubt = next((each for each in reversed(tellings) if each.event.status == "denied"), tellings[-1])
        day = f", {say_day(doubt.report.published)}" if doubt.report.published else ""
        who = doubt.report.publisher or doubt.report.headline
        return f"in doubt: “{doubt.event.evidence.text}” ({who}{day})"
    step = _latest(plan.engagement.life, plan.standing)
    if step is None:
        return plan.standing
    by = " and ".join(map(_name, step.by))
    day = f" on {say_day(step.published)}" if step.published else ""
    words = {"announced": "announced", "mooted": "spoken of as possible", "postponed": "put off"}[plan.standing]
    cause = f", because: {step.cause}" if step.cause else ""
    return f"{words}{f' by {by}' if by else ''}{day}: “{step.evidence}”{cause}"


def _latest(life: Sequence[Step], standing: str) -> Step | None:
    return next((step for step in reversed(life) if step.kind == standing), life[-1] if life else None)


def _dated(plan: Plan, due: dt.date) -> str:
    if plan.date is None:
        return "no day is known for it"
    first, last = plan.date
    span = f"for {say_day(first)}" if first == last else f"for {say_day(first)} to {say_day(last)}"
    return f"planned {span}, {'within' if last <= due else 'not all within'} the time asked for"


def _told(plan: Plan, as_of: dt.date) -> str:
    count = plan.engagement.witnesses
    ago = (as_of - plan.told).days
    return f"told by {count} report{'s' * (count != 1)}, last {'that very day' if ago == 0 else f'{_days(ago)} before'}"


def _beside(plan: Plan, as_of: dt.date, rung: Rung | None) -> Iterable[str]:
    if plan.both:
        yield "announced by both sides"
    for step in plan.engagement.life[:-1]:
        if step.kind in _DOUBTS and step.published:
            yield f"{step.kind} on {say_day(step.published)}{f': {step.cause}' if step.cause else ''}"
    if plan.there:
        yield f"{plan.there} is on a trip there in these days"
    if rung and rung.last and rung.gap is not None:
        usual = f", usual gap {_days(rung.usual_gap)}" if rung.usual_gap else ""
        yield f"last contact between {rung.rank}: {_days(rung.gap)} before {say_day(as_of)}{usual}"


def _name(code: str) -> str:
    return "the media" if code == "MEDIA" else name_of(code)


def _days(count: int) -> str:
    return f"{count} day{'s' * (count != 1)}"


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")
