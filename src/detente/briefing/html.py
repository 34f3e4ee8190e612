"""A briefing as one self-contained web page, which prints as one A4 page and its sources.

The page has no script and fetches nothing, and its content policy allows neither: a hostile report does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from detente.briefing.briefing import Briefing, Chart
from detente.briefing.captions import chart_caption, source_line
from detente.briefing.chart import boxed
from detente.pages.dates import say_day
from detente.pages.standalone import policy, templates_of, web_address

WIDTH, HEIGHT = 280.0, 100.0
"""The chart, in units of its own."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The chart as paths of SVG; `end` is where its line ends."""

    line: str
    band: str
    zero: float | None
    end: tuple[float, float]


def to_html(briefing: Briefing) -> str:
    """The page. The same briefing gives the same bytes."""
    style = files("detente.briefing").joinpath("templates/briefing.css").read_text(encoding="utf-8")
    return _pages().get_template("briefing.html").render(
        briefing=briefing,
        as_of=say_day(briefing.as_of),
        since=say_day(briefing.since),
        chart=_drawing(briefing.chart) if briefing.chart else None,
        caption=chart_caption(briefing.chart, briefing.as_of) if briefing.chart else "",
        addresses={each.number: web_address(each.url) for each in briefing.citations},
        style=Markup(style),
        policy=policy(style),
    )  # fmt: skip


def _drawing(chart: Chart) -> Drawing:
    box = boxed(chart, WIDTH, HEIGHT)
    band = f"{_path(box.high)}L{_points(box.low[::-1])}Z"
    return Drawing(_path(box.line), band, box.zero, box.line[-1])


def _path(points: Sequence[tuple[float, float]]) -> str:
    return f"M{_points(points)}"


def _points(points: Sequence[tuple[float, float]]) -> str:
    return "L".join(f"{x:g} {y:g}" for x, y in points)


@cache
def _pages() -> Environment:
    pages = templates_of("detente.briefing")
    pages.filters["source"] = source_line
    return pages
