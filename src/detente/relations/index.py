"""The index of two states: cooperation against conflict over time, from what was done between them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from math import log

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
FIRST = 8
"""So many acts may explain it where it takes longer until there are as many."""
REASONS = 3


def index_of(
    view: View, deeds: Sequence[Deed], pair: tuple[str, str], as_of: dt.date, *, split: bool = True
) -> Index | None:
    """The index from the first act on until the day; None where nothing was done.

    Without `split` no more than the joint series is worked out; the others are empty.
    """
    known = witnessed(deeds)
    if not known:
        return None
    values = dated(known)
    turns = turnings(values)
    weeks = _Weeks(known[0].day, as_of, [turn.day for turn in turns])

    def series(fits: Callable[[Deed], bool]) -> Series:
        if not split:
            return Series((), ())
        return weeks.series([value for deed, value in zip(known, values, strict=True) if fits(deed)])

    return Index(
        step=STEP,
        joint=weeks.series(values),
        directed={code: series(partial(_acts, code)) for code in pair},
        verbal=series(lambda deed: deed.quad % 2 == 1),
        material=series(lambda deed: deed.quad % 2 == 0),
        turning_points=tuple(_explained(view, turning, known) for turning in turns),
    )


def _acts(code: str, deed: Deed) -> bool:
    return code in deed.actors


def witnessed(deeds: Sequence[Deed]) -> list[Deed]:
    """The acts since about the first report, the oldest first."""
    reported = min((deed.published for deed in deeds if deed.published), default=dt.date.min)
    first = reported - dt.timedelta(days=min(BACKGROUND, (reported - dt.date.min).days))
    return sorted((deed for deed in deeds if deed.day >= first), key=lambda deed: deed.day)


def dated(deeds: Sequence[Deed]) -> list[Dated]:
    """What each act says of the relation, and what it counts: less where it is a claim, or one of many of a day."""
    together = Counter(deed.day for deed in deeds)
    shares = {day: 1 / (1 + SHARED * (count - 1)) for day, count in together.items()}
    return [Dated(deed.day, deed.goldstein, shares[deed.day] * (CLAIM if deed.claimed else 1.0)) for deed in deeds]


class _Weeks:
    """The weeks from the first act to a day, on which the last of them ends; on `breaks` the level may have jumped."""

    def __init__(self, first: dt.date, last: dt.date, breaks: Sequence[dt.date]) -> None:
        self._last = last
        self._count = (last - first).days // STEP + 1
        self._usual = replace(USUAL, breaks=frozenset(self._step(day.toordinal()) for day in breaks))

    def series(self, values: Sequence[Dated]) -> Series:
        """The level that these values tell, and how many there are in each week."""
        days: defaultdict[dt.date, list[Dated]] = defaultdict(list)
        for each in values:
            days[each.day].append(each)
        acts = [0] * self._count
        cells: defaultdict[tuple[int, float], float] = defaultdict(float)
        for day, some in days.items():
            step = self._step(day.toordinal())
            acts[step] += len(some)
            for each in some:
                cells[step, each.value] += each.weight
        found = levels([Point(*cell, count) for cell, count in cells.items()], self._count, self._usual)
        ends = (self._last - dt.timedelta(days=STEP * back) for back in range(self._count - 1, -1, -1))
        estimates = (Estimate(end, level.mean, level.low, level.high) for end, level in zip(ends, found, strict=True))
        return Series(tuple(estimates), tuple(acts))

    def _step(self, day: int) -> int:
        return max(0, self._count - 1 - (self._last.toordinal() - day) // STEP)


def _explained(view: View, turning: Turning, deeds: Sequence[Deed]) -> TurningPoint:
    """A turn with the first acts after it that weigh most in its direction, and of which most is told."""
    sign = 1 if turning.change > 0 else -1
    end = turning.day + dt.timedelta(days=turning.window)
    soon = turning.day + dt.timedelta(days=AFTERWARDS)
    begun, ended = (bisect_left(deeds, day, key=_day_of) for day in (turning.day, end))
    after = deeds[begun:ended]
    first = [deed for place, deed in enumerate(after) if place < FIRST or deed.day < soon]

    def weight(deed: Deed) -> float:
        return sign * (deed.goldstein - turning.before) * (CLAIM if deed.claimed else 1.0) * (1 + log(deed.tellings))

    reasons = sorted(first, key=lambda deed: (-weight(deed), deed.day, deed.key))
    return TurningPoint(
        day=turning.day,
        turn="better" if sign > 0 else "worse",
        change=turning.change,
        chance=turning.chance,
        because=tuple(_source(view, deed) for deed in reasons[:REASONS] if weight(deed) > 0),
    )


def _day_of(deed: Deed) -> dt.date:
    return deed.day


def _source(view: View, deed: Deed) -> Source:
    found = view.find(deed.event)
    if not isinstance(found, FoundEvent):
        raise TypeError(f"{deed.event} is no event")
    report = found.report
    return Source(report.id, deed.event, report.published, report.publisher, found.event.evidence)
