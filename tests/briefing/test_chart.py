"""The index drawn."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.briefing import Chart
from detente.briefing.chart import boxed, sparkline, value
from detente.relations import Estimate


def chart(*means: float) -> Chart:
    first = dt.date(2023, 1, 1)
    days = [first + dt.timedelta(7 * week) for week in range(len(means))]
    return Chart(7, tuple(Estimate(day, mean, mean - 1, mean + 1) for day, mean in zip(days, means, strict=True)))


def test_a_sparkline_rises_from_its_lowest_to_its_highest() -> None:
    assert sparkline(chart(-3, 0, 3), 10) == "▁▅█"


def test_a_calm_year_looks_calm() -> None:
    assert set(sparkline(chart(1.0, 1.1, 1.0, 1.1), 10)) <= set("▄▅")


def test_a_long_line_is_thinned_and_keeps_its_end() -> None:
    line = sparkline(chart(*([0.0] * 200), 5.0), 50)
    assert len(line) == 50
    assert line[-1] == "█"


def test_the_box_holds_band_line_and_zero() -> None:
    box = boxed(chart(-3, 3), 100, 50)
    assert list(box.line) == [(0, 43.75), (100, 6.25)]
    assert [*box.high[1], *box.low[0]] == [100, 0, 0, 50]
    assert box.zero == 25
    assert boxed(chart(5, 6), 100, 50).zero is None


@pytest.mark.parametrize(("number", "said"), [(1.34, "+1.3"), (-0.44, "−0.4"), (-0.01, "0.0"), (0.0, "0.0")])
def test_values(number: float, said: str) -> None:
    assert value(number) == said
