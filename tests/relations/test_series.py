"""The estimate of a level: it finds the level, owns to what it does not know, and is not led astray by a value."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from detente.relations.series import USUAL, Point, fitted, levels, nowcasts, smoothed


def around(level: float, steps: range, *, each: int = 4, seed: int = 1) -> list[Point]:
    chance = random.Random(seed)
    return [Point(step, level + chance.gauss(0, 2)) for step in steps for _ in range(each)]


def test_a_steady_level_is_found() -> None:
    found = levels(around(3.0, range(40)), 40)
    assert all(abs(level.mean - 3.0) < 1.0 for level in found)
    assert all(level.low < level.mean < level.high for level in found)


def test_a_fall_is_found() -> None:
    found = levels(around(3.0, range(30)) + around(-4.0, range(30, 60)), 60)
    assert found[10].mean > 2.0
    assert found[-1].mean < -3.0
    assert found[-1].high < found[10].low


def test_without_values_the_band_widens() -> None:
    found = levels(around(2.0, range(10)), 40)
    widths = [level.high - level.low for level in found[9:]]
    assert widths == sorted(widths)
    assert widths[-1] > 2 * widths[0]


def test_few_values_make_a_wide_band_and_many_a_narrow_one() -> None:
    few, many = (levels(around(2.0, range(20), each=each), 20)[10] for each in (1, 20))
    assert few.high - few.low > 1.8 * (many.high - many.low)


def test_one_value_far_off_moves_little() -> None:
    calm = around(3.0, range(30))
    calm_level = levels(calm, 30)[15].mean
    assert abs(levels([*calm, Point(15, -10.0)], 30)[15].mean - calm_level) < 0.5


def test_without_any_value_the_level_may_be_anywhere() -> None:
    (only,) = levels([], 1)
    assert only.mean == USUAL.start
    assert only.high - only.low > 8


def test_at_a_break_the_level_jumps_at_once() -> None:
    points = around(3.0, range(30)) + around(-4.0, range(30, 60))
    told = levels(points, 60, replace(USUAL, breaks=frozenset({30})))
    untold = levels(points, 60)
    assert told[29].mean - told[30].mean > 5 > untold[29].mean - untold[30].mean


def test_the_scatter_is_that_of_the_values() -> None:
    _, calm = fitted([Point(step, 1.0) for step in range(40) for _ in range(5)], 40)
    _, wild = fitted([Point(step, value) for step in range(40) for value in (-8.0, 8.0)], 40)
    assert calm.scatter < 1 < 20 < wild.scatter


def test_a_nowcast_knows_nothing_of_what_follows() -> None:
    told: list[tuple[float, float] | None] = [(2.0, 1.0), None, (2.0, 1.0), (-6.0, 1.0)]
    before, after = nowcasts(told), smoothed(told)
    assert [level.mean for level in nowcasts(told[:3])] == [level.mean for level in before[:3]]
    assert before[-1] == after[-1]
    assert after[1].mean < before[1].mean


@pytest.mark.parametrize("value", [-10.0, 10.0])
def test_the_band_stays_on_the_scale(value: float) -> None:
    found = levels([Point(0, value)], 1)
    assert -10 <= found[0].low <= found[0].high <= 10


@settings(max_examples=60, deadline=None)
@given(
    some.lists(
        some.builds(Point, some.integers(0, 30), some.floats(-10, 10), some.sampled_from([0.1, 0.5, 1.0, 40.0])),
        max_size=40,
    )
)
def test_whatever_is_told_the_band_holds_the_level(points: list[Point]) -> None:
    for level in levels(points, 31):
        assert -10 <= level.low <= level.mean <= level.high <= 10
        assert level.variance > 0
