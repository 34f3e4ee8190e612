"""The index as a line: for the terminal in blocks, for pages as points in a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.briefing.briefing import Chart

_BLOCKS = "▁▂▃▄▅▆▇█"
_LEAST = 2.0
"""Values that a chart spans at least, so that a calm year looks calm."""


@dataclass(frozen=True, slots=True)
class Box:
    """A chart in a box, from its upper left corner: the line, the upper and the lower edge of its band, and zero.

    `zero` is None where the chart does not reach it.
    """

    line: tuple[tuple[float, float], ...]
    high: tuple[tuple[float, float], ...]
    low: tuple[tuple[float, float], ...]
    zero: float | None


def sparkline(chart: Chart, most: int) -> str:
    """The line in at most so many characters, from its lowest value to its highest."""
    means = _thinned([each.mean for each in chart.estimates], most)
    bottom, top = _range(means)
    return "".join(_BLOCKS[round((mean - bottom) / (top - bottom) * (len(_BLOCKS) - 1))] for mean in means)


def boxed(chart: Chart, width: float, height: float) -> Box:
    """The chart drawn into a box of this size; its first day stands on the left, its last on the right."""
    estimates = chart.estimates
    bottom, top = _range([value for each in estimates for value in (each.low, each.high)])
    first, last = estimates[0].day.toordinal(), estimates[-1].day.toordinal()

    def at(ordinal: int, value: float) -> tuple[float, float]:
        x = width * (ordinal - first) / max(1, last - first)
        return round(x, 2), round(height * (top - value) / (top - bottom), 2)

    days = [each.day.toordinal() for each in estimates]
    return Box(
        line=tuple(at(day, each.mean) for day, each in zip(days, estimates, strict=True)),
        high=tuple(at(day, each.high) for day, each in zip(days, estimates, strict=True)),
        low=tuple(at(day, each.low) for day, each in zip(days, estimates, strict=True)),
        zero=at(first, 0)[1] if bottom <= 0 <= top else None,
    )


def value(number: float) -> str:
    """A value of the index: `+1.3`, `−0.4`, `0.0`."""
    said = f"{number:+.1f}"
    return "0.0" if said in ("+0.0", "-0.0") else said.replace("-", "−")


def _range(values: Sequence[float]) -> tuple[float, float]:
    bottom, top = min(values), max(values)
    short = max(0.0, _LEAST - (top - bottom)) / 2
    return bottom - short, top + short


def _thinned(values: Sequence[float], most: int) -> Sequence[float]:
    """At most so many values, evenly apart, the last among them."""
    if len(values) <= most:
        return values
    return [values[round(place * (len(values) - 1) / (most - 1))] for place in range(most)]
