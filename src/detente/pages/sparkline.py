"""A line of numbers as a row of blocks."""

from __future__ import annotations

from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
BOUND = 6.0
"""Indexes beyond this on either side are rare, so that all lines can be drawn to one scale and compared."""


def sparkline(values: Sequence[float], width: int, *, steps: int | None = None) -> str:
    """The values, from -6 at the bottom to 6 at the top, in so many characters; what lies beyond stands at the edge.

    Of many values each character shows the last of its share; where there are fewer than `steps`, the line begins late.
    """
    length = max(steps or len(values), 1)
    missing = length - len(values)
    places = [-(-length * (column + 1) // width) - 1 for column in range(min(width, length))]
    return "".join(_block(values[place - missing]) if place >= missing else " " for place in places)


def _block(value: float) -> str:
    share = (min(max(value, -BOUND), BOUND) + BOUND) / (2 * BOUND)
    return BLOCKS[min(int(share * len(BLOCKS)), len(BLOCKS) - 1)]
