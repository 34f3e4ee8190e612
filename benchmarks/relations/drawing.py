"""The index of two states as a drawing (SVG): its line in its band, what was done in each week, and when it turned."""

from __future__ import annotations

import datetime as dt

from detente.pages.dates import say_day
from detente.relations import Index

WIDTH, HEIGHT = 760, 300
LEFT, RIGHT, TOP, BOTTOM, VOLUME = 40, 16, 34, 24, 46
LOW, HIGH = -8.0, 8.0
_STYLE = """
text { font: 11px sans-serif; fill: #57606a } .title { font-weight: bold; font-size: 13px; fill: #24292f }
.band { fill: #0969da; opacity: .18 } .line { fill: none; stroke: #0969da; stroke-width: 2 }
.zero { stroke: #8c959f; stroke-dasharray: 3 3 } .acts { fill: #8c959f }
.worse { stroke: #cf222e } .better { stroke: #1a7f37 }
.page { fill: #fff }
@media (prefers-color-scheme: dark) { .page { fill: #0d1117 } text { fill: #9198a1 } .title { fill: #f0f6fc } }
"""


def drawing(index: Index, title: str) -> str:
    """The joint index as an SVG image."""
    estimates, acts = index.joint.estimates, index.joint.acts
    first, last = estimates[0].day, estimates[-1].day

    def across(day: dt.date) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / max((last - first).days, 1)

    def up(value: float) -> float:
        floor = HEIGHT - BOTTOM - VOLUME
        return floor - (floor - TOP) * (min(max(value, LOW), HIGH) - LOW) / (HIGH - LOW)

    line = " ".join(f"{across(each.day):.1f},{up(each.mean):.1f}" for each in estimates)
    edges = [(each.day, each.high) for each in estimates] + [(each.day, each.low) for each in reversed(estimates)]
    band = " ".join(f"{across(day):.1f},{up(value):.1f}" for day, value in edges)
    most = max((*acts, 1))
    bars = [
        f'<rect class="acts" x="{across(each.day) - 2:.1f}" y="{HEIGHT - BOTTOM - count / most * (VOLUME - 8):.1f}" '
        f'width="4" height="{count / most * (VOLUME - 8):.1f}"/>'
        for each, count in zip(estimates, acts, strict=True)
        if count
    ]
    months = [dt.date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    ticks = [f'<text x="{across(day):.1f}" y="{HEIGHT - 8}">{day:%b}</text>' for day in months if first <= day <= last]
    levels = [f'<text x="8" y="{up(value) + 4:.1f}">{value:+.0f}</text>' for value in (-6, -3, 0, 3, 6)]
    turns = [
        f'<line class="{point.turn}" x1="{across(point.day):.1f}" x2="{across(point.day):.1f}" y1="{TOP}" '
        f'y2="{HEIGHT - BOTTOM - VOLUME}"/><text x="{across(point.day) + 4:.1f}" y="{TOP + 10}">'
        f"{point.change:+.1f} from {say_day(point.day)}</text>"
        for point in index.turning_points
    ]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">',
            f"<style>{_STYLE}</style>",
            f'<rect class="page" width="{WIDTH}" height="{HEIGHT}"/>',
            f'<text class="title" x="{LEFT}" y="18">{title}</text>',
            f'<line class="zero" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{up(0):.1f}" y2="{up(0):.1f}"/>',
            f'<polygon class="band" points="{band}"/>',
            f'<polyline class="line" points="{line}"/>',
            *bars, *ticks, *levels, *turns,
            "</svg>\n",
        )
    )  # fmt: skip
