"""Asking an archive what may come next between two states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from detente.archive import View
from detente.entities.parties import name_of
from detente.errors import UsageError
from detente.forecast.features import features
from detente.forecast.forecast import Forecast, Forecasts, Subject
from detente.forecast.gatherings import gatherings_ahead
from detente.forecast.histories import History, Pair, acts_of, counted, histories
from detente.forecast.past import base_rate
from detente.forecast.plan_weights import plan_weights
from detente.forecast.plans import Plan, plans
from detente.forecast.reasons import reasons_of, reasons_of_plan, say_day, shrunk
from detente.forecast.tuning import SPARSE, Tuning, tuning_of
from detente.forecast.weights import weights_of
from detente.relations import Relation, pair_of, relation
from detente.relations.ladder import contact_rank

LONGEST = 366
"""Days: the longest horizon."""
SURE = 0.01
"""No forecast comes nearer to 0 or 1 than this."""


def forecasts(view: View, pair: tuple[str, str], *, as_of: dt.date | str | None = None, horizon: int = 30) -> Forecasts:
    """What may come between two states or bodies, by code or English name, within `horizon` days after a day.

    Without a day it is that of the view, else the last on which anything in the archive was published. Nothing that was
    published later is used. Raises `UsageError` where a name, the day or the horizon makes no sense.
    """
    if not 1 <= horizon <= LONGEST:
        raise UsageError(f"a horizon of {horizon} days can't be forecast; give 1 to {LONGEST} days")
    parties = pair_of(*pair)
    seen = view.at(as_of or view.as_of or view.newest())
    oldest, newest = view.oldest(), seen.newest()
    day = dt.date.fromisoformat(seen.as_of) if seen.as_of else None
    if oldest is None or day is None or newest is None:
        begins = f"the archive begins on {oldest}" if oldest else "no report in the archive has a day of publication"
        raise UsageError(f"nothing is known as of {day or 'any day'}; {begins}")
    about = relation(seen, parties, split=False)
    known = list(_histories(seen, about, oldest, day))
    tuning = tuning_of(known, day.toordinal(), horizon)
    kinds = tuple(_of_kind(each, parties, day, horizon, tuning) for each in known)
    return Forecasts(
        pair=parties,
        as_of=day,
        horizon=horizon,
        kinds=kinds,
        plans=tuple(_of_plans(about, day, horizon)),
        ahead=gatherings_ahead(parties, day, day + dt.timedelta(horizon)),
        reports=len({key for each in about.engagements for key in each.reports}),
        since=oldest,
        note=_note(about, day, oldest, newest, horizon),
    )


def _histories(view: View, about: Relation, oldest: dt.date, day: dt.date) -> Iterator[History]:
    """The histories of a pair as of a day, from acts within the record alone."""
    first, last = oldest.toordinal(), day.toordinal()
    acts = [act for each in about.engagements for act in acts_of(each, about.pair) if first <= act.day <= last]
    one, other = (counted(view.days_of_party(code)) for code in about.pair)
    for each in histories(acts, about.pair, (one, other), first):
        yield History(each.kind, each.side, each.past.until(last))


def _of_kind(history: History, pair: Pair, day: dt.date, horizon: int, tuning: Tuning) -> Forecast:
    as_of = day.toordinal()
    base = base_rate(history.past, as_of, horizon, history.kind.rate)
    weights = weights_of(history.kind)
    sparse = len(history.past.own) < SPARSE
    fitted = weights is not None and not sparse and base.own is not None
    inputs = features(history.past, as_of, horizon, base)
    effects = weights.effects(inputs) if weights and fitted else None
    chance = base.probability
    if weights and fitted:
        chance = tuning.probability(weights.probability(inputs), base.probability)
    reasons = reasons_of(history, pair, day, horizon, effects)
    left = shrunk(base.probability, chance, reasons) if fitted else None
    return Forecast(
        pair=pair,
        as_of=day,
        due=day + dt.timedelta(horizon),
        subject=Subject(
            "kind", history.kind.key, history.side, _words(history, pair), form="|".join(sorted(history.kind.forms))
        ),
        by_date=False,
        probability=_within(chance),
        base=base.probability,
        model="relation" if fitted else "base rate",
        on_record=len(history.past.own),
        reasons=(*reasons, *([left] if left else [])),
        note=_why_base(history, base.own, sparse=sparse) if not fitted else None,
    )


def _why_base(history: History, own: float | None, *, sparse: bool) -> str:
    if own is None:
        return "the record is shorter than the time asked for: what pairs do elsewhere"
    if sparse:
        return f"{len(history.past.own) or 'none'} on record, fewer than {SPARSE}: the base rate alone"
    return "no model does better than the base rate for this kind"


def _of_plans(about: Relation, day: dt.date, horizon: int) -> Iterator[Forecast]:
    """For each plan whether it comes by the horizon, and by its own date where that is another day ahead."""
    end = day + dt.timedelta(horizon)
    for plan in plans(about.engagements, about.pair, day):
        own = plan.date.last if plan.date else None
        if own is not None and day < own and own != end and (own - day).days <= LONGEST:
            yield _of_plan(plan, about, day, own, by_date=True)
        yield _of_plan(plan, about, day, end, by_date=own == end)


def _of_plan(plan: Plan, about: Relation, day: dt.date, due: dt.date, *, by_date: bool) -> Forecast:
    inputs = plan.inputs(day, due)
    full, base = plan_weights("full"), plan_weights("base")
    rank = contact_rank(plan.engagement, about.pair)
    rung = next((each for each in about.ladder if each.rank == rank), None)
    chance, usual = full.probability(inputs), base.probability(inputs)
    reasons = reasons_of_plan(plan, day, due, full.effects(inputs), rung)
    return Forecast(
        pair=about.pair,
        as_of=day,
        due=due,
        subject=plan.subject(_plan_words(plan)),
        by_date=by_date,
        probability=_within(chance),
        base=usual,
        model="plan",
        on_record=0,
        reasons=reasons,
        note=None,
    )


def _plan_words(plan: Plan) -> str:
    """`a trip by Antony Blinken (United States) to China`, `a meeting of Antony Blinken and Xi Jinping`."""
    form = {"meeting": "a meeting", "trip": "a trip", "call": "a call"}.get(
        plan.engagement.form, "a meeting by way of others"
    )
    names = [name for each in plan.people.values() for name in each]
    if plan.engagement.form == "trip":
        hosts = [name_of(code) for code in plan.engagement.recipients]
        acting = [name for code in plan.engagement.actors for name in plan.people.get(code, ())]
        who = _list(acting or [name_of(code) for code in plan.engagement.actors])
        return f"{form} by {who}{f' to {_list(hosts)}' if hosts else ''}"
    missing = [name_of(code) for code in plan.pair if code not in plan.people]
    return f"{form} of {_list([*names, *missing])}"


def _words(history: History, pair: Pair) -> str:
    if history.side is None:
        return history.kind.words
    other = next(code for code in pair if code != history.side)
    return f"{history.kind.words}: {name_of(history.side)} → {name_of(other)}"


def _note(about: Relation, day: dt.date, oldest: dt.date, newest: dt.date, horizon: int) -> str | None:
    if not about.engagements:
        both = " and ".join(map(name_of, about.pair))
        return f"nothing between {both} was reported by {say_day(day)}: these are base rates, and nothing else"
    if (day - oldest).days + 1 < horizon:
        return (
            f"the record begins on {say_day(oldest)} and is shorter than the time asked for: these are rates of others"
        )
    if (day - newest).days > horizon:
        return f"the last report is of {say_day(newest)}: what came since is not known"
    return None


def _list(words: Sequence[str]) -> str:
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def _within(chance: float) -> float:
    return round(min(max(chance, SURE), 1 - SURE), 4)
