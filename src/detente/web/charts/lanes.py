"""Engagements on a line of time, in lanes by level; and how many there were in each month."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from detente.codebook.plover import quad_of
from detente.engagements import Engagement
from detente.web.charts.index import BOTTOM, RIGHT, axis
from detente.web.charts.marks import CONFLICT, Address, day_of, mark, weight
from detente.web.charts.scale import Days, to

LANES = {
    "leaders": "Leaders", "ministers": "Ministers", "envoys": "Envoys", "officials": "Officials",
    "": "Level unknown", "good": "Other cooperation", "words": "Conflict in words", "deeds": "Conflict in deeds",
}  # fmt: skip
SIZE, APART, ROW = 4.2, 10.5, 11.0
MATERIAL = 4
DEEPEST = 7
MOST = 400
"""So many are drawn, the best attested."""
BRIEF = 500
"""A chart less wide is one for phones, where nothing hovers."""


def lanes_chart(
    engagements: Iterable[Engagement], *, days: Days, as_of: dt.date, address: Address, label: str
) -> Markup:
    """Contacts in lanes by level, and other acts below them. Empty lanes are left out."""
    held = [(day, each) for each in engagements if (day := day_of(each)) and days.holds(day)]
    counts = Counter(_lane(each) for _, each in held)
    lanes: dict[str, list[tuple[float, Engagement]]] = {lane: [] for lane in LANES}
    for day, each in sorted(held, key=lambda pair: (-weight(pair[1]), pair[1].id))[:MOST]:
        lanes[_lane(each)].append((days.x(day), each))
    y, body = 6.0, []
    for lane, found in lanes.items():
        if not found:
            continue
        placed, depth = _placed(sorted(found, key=lambda pair: (pair[0], pair[1].id)))
        height = 22 + depth * ROW
        body.append(
            Markup(
                '<text class="lane" x="{}" y="{}">{} <tspan>{}</tspan></text><path class="grid" d="M{} {y}H{}"/>'
            ).format(
                to(days.left), to(y + 14), LANES[lane], counts[lane], to(days.left), to(days.right), y=to(y + height)
            )
        )
        body += [
            mark(each, x, y + 22 + row * ROW + ROW / 2 - 2, SIZE, address, brief=days.right < BRIEF)
            for x, row, each in placed
        ]
        y += height + 2
    if as_of < days.last:
        body.append(Markup('<path class="now" d="M{x} 0V{}"/>').format(to(y), x=to(days.x(as_of))))
    return Markup('<svg class="chart lanes" viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}</svg>').format(
        to(days.right + RIGHT), to(y + BOTTOM), label, Markup("").join(body), axis(days, y)
    )


def _lane(each: Engagement) -> str:
    if not each.form:
        return ("deeds" if quad_of(each.type) == MATERIAL else "words") if each.type in CONFLICT else "good"
    return each.level or ""


def _placed(found: Sequence[tuple[float, Engagement]]) -> tuple[list[tuple[float, int, Engagement]], int]:
    """Each in the first row of the lane where it does not touch the one before; and how many rows there are."""
    ends: list[float] = []
    placed = []
    for x, each in found:
        row = next((row for row, end in enumerate(ends) if x - end >= APART), len(ends))
        if row >= DEEPEST:
            row = min(range(len(ends)), key=lambda row: ends[row])
        ends[row : row + 1] = [x]
        placed.append((x, row, each))
    return placed, len(ends)


def months_chart(engagements: Iterable[Engagement], *, width: float = 960, height: float = 92) -> Markup:
    """How many there were in each month, those of conflict below the line."""
    counts: dict[bool, Counter[tuple[int, int]]] = {True: Counter(), False: Counter()}
    for each in engagements:
        if day := day_of(each):
            counts[each.type in CONFLICT][day.year, day.month] += 1
    months = sorted({*counts[True], *counts[False]})
    if len(months) < 3:
        return Markup()
    first, last = dt.date(*months[0], 1), dt.date(*months[-1], 28)
    days = Days(first, last, 2, width - RIGHT)
    tallest = max(max(count.values(), default=0) for count in counts.values())
    middle = (height - 24) * 0.62
    one = middle / tallest
    bar = max(1.5, min(14.0, (width - 14) / (((last - first).days + 1) / 30.44) - 2))
    bars = [
        Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
            "conflict" if conflict else "cooperation", to(days.x(dt.date(year, month, 1))),
            to(middle + 1 if conflict else middle - number * one), to(bar),
            to(max(1.0, number * one * (0.6 if conflict else 1))),
        )
        for conflict, count in counts.items()
        for (year, month), number in sorted(count.items())
    ]  # fmt: skip
    label = f"Engagements in each month from {first:%B %Y} to {last:%B %Y}, those of conflict below the line"
    return Markup('<svg class="chart months" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}</svg>').format(
        to(width), to(height), label, Markup("").join(bars), axis(days, height - 24)
    )
