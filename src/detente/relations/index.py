"""The index of two states: cooperation against conflict over time, from what was done between them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from detente.archive import Deed, FoundEvent, View
from detente.relations.relation import Estimate, Index, Series, Source, TurningPoint
from detente.relations.series import USUAL, Point, levels
from detente.relations.turning import Dated, Turning, turnings

STEP = 7
CLAIM = 0.5
"""What a claim counts beside an act."""
SHARED = 0.15
"""How much of the scatter acts of one day have in common: ten acts on a day tell less than on ten days."""
BACKGROUND = 90
"""Days before the first report: what is told of times before these is told by the way, and by few."""
AFTERWARDS = 14
"""Days from a turn on in which acts explain it."""
REASONS = 3


def index_of(view: View, deeds: Sequence[Deed], pair: tuple[str, str], as_of: dt.date) -> Index | None:
    """The index from the first act on until the day; None where nothing was done."""
    known = witnessed(deeds)
    if not known:
        return None
    turns = turnings(dated(known))
    start = as_of - dt.timedelta(days=STEP * ((as_of - known[0].day).days // STEP))

    def series(some: Sequence[Deed]) -> Series:
        return series_of(some, start, as_of, breaks=[turn.day for turn in turns])

    return Index(
        step=STEP,
        joint=series(known),
        directed={code: series([deed for deed in known if code in deed.actors]) for code in pair},
        verbal=series([deed for deed in known if deed.quad % 2]),
        material=series([deed for deed in known if not deed.quad % 2]),
        turning_points=tuple(_explained(view, turning, known) for turning in turns),
    )


def witnessed(deeds: Sequence[Deed]) -> list[Deed]:
    """The acts since about the first report, the oldest first."""
    reported = min((deed.published for deed in deeds if deed.published), default=dt.date.min)
    first = reported - dt.timedelta(days=min(BACKGROUND, (reported - dt.date.min).days))
    return sorted((deed for deed in deeds if deed.day >= first), key=lambda deed: deed.day)


def series_of(deeds: Sequence[Deed], start: dt.date, end: dt.date, *, breaks: Sequence[dt.date] = ()) -> Series:
    """The level of some acts: steps end on `start`, on every seventh day after it, and last on `end`.

    On the days of `breaks` it may have jumped.
    """
    steps = (end - start).days // STEP + 1
    acts = Counter(_step(deed.day, start) for deed in deeds)
    cells: defaultdict[tuple[int, float], float] = defaultdict(float)
    for each in dated(deeds):
        cells[_step(each.day, start), each.value] += each.count
    usual = replace(USUAL, breaks=frozenset(_step(day, start) for day in breaks))
    found = levels([Point(*cell, count) for cell, count in cells.items()], steps, usual)
    estimates = (
        Estimate(start + dt.timedelta(days=STEP * step), level.mean, level.low, level.high)
        for step, level in enumerate(found)
    )
    return Series(tuple(estimates), tuple(acts[step] for step in range(steps)))


def dated(deeds: Sequence[Deed]) -> list[Dated]:
    """What each act says of the relation, and what it counts: less where it is a claim, or one of many of a day."""
    together = Counter(deed.day for deed in deeds)
    return [
        Dated(deed.day, deed.goldstein, (CLAIM if deed.claimed else 1.0) / (1 + SHARED * (together[deed.day] - 1)))
        for deed in deeds
    ]


def _step(day: dt.date, start: dt.date) -> int:
    return max(0, -((start - day).days // STEP))


def _explained(view: View, turning: Turning, deeds: Sequence[Deed]) -> TurningPoint:
    """A turn with the acts of its first days that weigh most in its direction."""
    end = turning.day + dt.timedelta(days=min(turning.window, AFTERWARDS))
    sign = 1 if turning.change > 0 else -1
    around = [deed for deed in deeds if turning.day <= deed.day < end]
    weight = {deed.key: sign * (deed.goldstein - turning.before) * (CLAIM if deed.claimed else 1) for deed in around}
    reasons = sorted(around, key=lambda deed: (-weight[deed.key], -deed.tellings, deed.day, deed.key))
    return TurningPoint(
        day=turning.day,
        turn="better" if sign > 0 else "worse",
        change=turning.change,
        chance=turning.chance,
        because=tuple(_source(view, deed) for deed in reasons[:REASONS] if weight[deed.key] > 0),
    )


def _source(view: View, deed: Deed) -> Source:
    found = view.find(deed.event)
    if not isinstance(found, FoundEvent):
        raise TypeError(f"{deed.event} is no event")
    report = found.report
    return Source(report.id, deed.event, report.published, report.publisher, found.event.evidence)
