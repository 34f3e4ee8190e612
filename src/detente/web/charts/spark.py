"""A line without an axis, as small as a word."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from detente.web.charts.scale import path, to

WIDTH, HEIGHT = 120.0, 28.0


def spark(line: Sequence[float], *, reach: float = 10.0) -> Markup:
    """The line of an index from minus to plus `reach`, with its zero and its last point."""
    if len(line) < 2:
        return Markup()

    def y(value: float) -> float:
        return 3 + (reach - max(-reach, min(reach, value))) / (2 * reach) * (HEIGHT - 6)

    step = (WIDTH - 6) / (len(line) - 1)
    points = [(1 + step * number, y(value)) for number, value in enumerate(line)]
    return Markup(
        '<svg class="spark" viewBox="0 0 {w} {}" aria-hidden="true"><path class="zero" d="M0 {z}H{w}"/>'
        '<path class="line" d="{}"/><circle cx="{}" cy="{}" r="2.2"/></svg>'
    ).format(to(HEIGHT), path(points), to(points[-1][0]), to(points[-1][1]), w=to(WIDTH), z=to(y(0)))
