"""A line of numbers as blocks: to one scale, in as many characters as there is room for."""

from __future__ import annotations

import pytest

from detente.pages.sparkline import sparkline


@pytest.mark.parametrize(
    ("values", "width", "line"),
    [
        ([-6.0, 0.0, 6.0], 3, "▁▅█"),
        ([-10.0, 10.0], 2, "▁█"),
        ([], 5, " "),
        ([1.0] * 8 + [6.0], 3, "▅▅█"),
        ([6.0], 10, "█"),
    ],
)
def test_lines(values: list[float], width: int, line: str) -> None:
    assert sparkline(values, width) == line


def test_a_late_line_begins_late() -> None:
    assert sparkline([6.0, 6.0], 4, steps=8) == "   █"
    assert sparkline([6.0, 6.0], 8, steps=8) == "      ██"
