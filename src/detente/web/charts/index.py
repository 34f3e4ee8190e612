"""The index of a relation over time: its line and 80 % band, turning points, and engagements marked on it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from detente.engagements import Engagement
from detente.pages.dates import say_day
from detente.relations import Estimate, Series, TurningPoint
from detente.web.charts.marks import Address, day_of, mark, weight
from detente.web.charts.scale import Days, path, to

TOP, BOTTOM, LEFT, RIGHT = 16.0, 30.0, 34.0, 12.0
HIGHEST = 10.0
"""Goldstein's scale goes from minus to plus this."""
ENOUGH = 12
"""Where so many have several witnesses, those with one are left to the timeline."""
APART = 9.5
"""From the middle of one mark to that of the next."""


def index_chart(
    series: Series,
    engagements: Sequence[Engagement],
    turns: Iterable[TurningPoint],
    *,
    days: Days,
    as_of: dt.date,
    height: float,
    address: Address,
    label: str,
) -> Markup:
    """The chart. Of engagements that lie close together the best attested is marked."""
    shown = [each for each in series.estimates if days.holds(each.day)]
    reach = _reach(shown)

    def y(value: float) -> float:
        part = (reach - max(-reach, min(reach, value))) / (2 * reach)
        return TOP + part * (height - TOP - BOTTOM)

    body = [_frame(days, height, reach, y), _future(days, as_of, height)]
    if shown:
        high = [(days.x(each.day), y(each.high)) for each in shown]
        low = [(days.x(each.day), y(each.low)) for each in reversed(shown)]
        body.append(Markup('<path class="band" d="{}Z"/>').format(path([*high, *low])))
        body.append(Markup('<path class="line" d="{}"/>').format(path([(days.x(e.day), y(e.mean)) for e in shown])))
        body += [_turn(turn, days, y, shown, height) for turn in turns if days.holds(turn.day)]
        body += [
            mark(each, days.x(day), y(_at(shown, day)), 4.2, address) for day, each in _marked(engagements, days, as_of)
        ]
        body.append(_end(shown[-1], days, y))
    return Markup('<svg class="chart index" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>').format(
        to(days.right + RIGHT), to(height), label, Markup("").join(body)
    )


def _reach(shown: Sequence[Estimate]) -> float:
    """How far the axis goes either way: as far as the band, but not less than 4."""
    furthest = max((max(abs(each.low), abs(each.high)) for each in shown), default=HIGHEST)
    return min(HIGHEST, max(4.0, -(-furthest // 2) * 2))


def _frame(days: Days, height: float, reach: float, y: object) -> Markup:
    assert callable(y)
    step = 2 if reach <= 4 else 5 if reach == HIGHEST else 2 if reach == 6 else 4
    values = [value for value in range(-int(reach), int(reach) + 1) if value % step == 0]
    lines = [
        Markup('<path class="{}" d="M{} {y}H{}"/><text class="value" x="{}" y="{ty}">{}</text>').format(
            "zero" if value == 0 else "grid", to(days.left), to(days.right), to(days.left - 8),
            f"{value:+d}".replace("-", "−") if value else "0", y=to(y(value)), ty=to(y(value) + 4),
        )
        for value in values
    ]  # fmt: skip
    return Markup("").join([*lines, axis(days, height - BOTTOM)])


def axis(days: Days, y: float) -> Markup:
    """The ticks and words of the axis of time, below `y`."""
    ticks = [
        Markup('<path class="tick{}" d="M{x} {}V{}"/><text class="time{}" x="{x}" y="{}">{}</text>').format(
            " year" if begins else "", to(y), to(y + (7 if begins else 4)), " year" if begins else "", to(y + 20),
            words, x=to(x),
        )
        for x, words, begins in days.ticks(52)
    ]  # fmt: skip
    return Markup("").join(ticks)


def _future(days: Days, as_of: dt.date, height: float) -> Markup:
    """What lies after the day as of which the chart is drawn."""
    if as_of >= days.last:
        return Markup()
    x = days.x(as_of)
    return Markup(
        '<rect class="later" x="{}" y="{}" width="{}" height="{}"/><path class="now" d="M{x} {}V{}"/>'
    ).format(to(x), to(TOP), to(days.right - x), to(height - TOP - BOTTOM), to(TOP - 6), to(height - BOTTOM), x=to(x))


def _turn(turn: TurningPoint, days: Days, y: object, shown: Sequence[Estimate], height: float) -> Markup:
    assert callable(y)
    x = days.x(turn.day)
    words = f"A turn for the {turn.turn}, {say_day(turn.day)}: {turn.change:+.1f}".replace("-", "−")
    return Markup(
        '<g class="turn {}"><title>{}</title><path d="M{x} {}V{}"/><circle cx="{x}" cy="{}" r="8"/></g>'
    ).format(turn.turn, words, to(TOP), to(height - BOTTOM), to(y(_at(shown, turn.day))), x=to(x))


def _end(last: Estimate, days: Days, y: object) -> Markup:
    assert callable(y)
    return Markup('<circle class="end" cx="{}" cy="{}" r="3"/>').format(to(days.x(last.day)), to(y(last.mean)))


def _at(shown: Sequence[Estimate], day: dt.date) -> float:
    """The mean on a day, between two estimates."""
    place = bisect_left(shown, day, key=lambda each: each.day)
    if place == 0:
        return shown[0].mean
    if place == len(shown):
        return shown[-1].mean
    before, after = shown[place - 1], shown[place]
    part = (day - before.day).days / max(1, (after.day - before.day).days)
    return before.mean + part * (after.mean - before.mean)


def _marked(engagements: Iterable[Engagement], days: Days, as_of: dt.date) -> list[tuple[dt.date, Engagement]]:
    """What took place, the best attested, so far apart that each can be pointed at, in the order of days."""
    found = [
        (day, each)
        for each in engagements
        if each.status in ("occurred", "ongoing") and (day := day_of(each)) and days.holds(day) and day <= as_of
    ]
    attested = [(day, each) for day, each in found if each.witnesses > 1]
    if len(attested) >= ENOUGH:
        found = attested
    kept: list[tuple[dt.date, Engagement]] = []
    for day, each in sorted(found, key=lambda pair: (-weight(pair[1]), pair[1].id)):
        if all(abs(days.x(day) - days.x(other)) >= APART for other, _ in kept):
            kept.append((day, each))
    return sorted(kept, key=lambda pair: (pair[0], pair[1].id))
