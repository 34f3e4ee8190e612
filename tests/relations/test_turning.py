"""Turns are claimed where there is one, on the day, and seldom where there is none."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from benchmarks.relations.shuffling import false_alarms

from detente.relations.turning import Dated, turnings

FIRST = dt.date(2023, 1, 1)


def values(levels: list[tuple[int, float]], *, seed: int = 3, every: int = 2) -> list[Dated]:
    """So many days at each level, an act every other day."""
    chance = random.Random(seed)
    found, start = [], 0
    for days, level in levels:
        for day in range(start, start + days, every):
            found.append(Dated(FIRST + dt.timedelta(day), level + chance.gauss(0, 2), 1.0))
        start += days
    return found


def test_a_fall_is_found_on_its_day() -> None:
    (turn,) = turnings(values([(120, 3.0), (120, -3.0)]))
    assert abs((turn.day - FIRST).days - 120) <= 4
    assert -8 < turn.change < -4
    assert turn.chance <= 0.02
    assert 2 < turn.before < 4


def test_a_fall_and_a_rise_are_two() -> None:
    fall, rise = turnings(values([(120, 3.0), (120, -3.0), (120, 3.0)]))
    assert fall.change < 0 < rise.change
    assert fall.day < rise.day


def test_what_never_changed_has_no_turn() -> None:
    assert turnings(values([(240, 1.0)])) == []


@pytest.mark.parametrize("levels", [[], [(4, 1.0)], [(2, 5.0), (2, -5.0)]])
def test_too_little_to_tell(levels: list[tuple[int, float]]) -> None:
    assert turnings(values(levels)) == []


def test_equal_values_have_no_turn() -> None:
    assert turnings([Dated(FIRST + dt.timedelta(day), 1.0, 1.0) for day in range(100)]) == []


def test_the_same_acts_give_the_same_turns() -> None:
    acts = values([(120, 2.0), (120, -1.0)])
    assert turnings(acts) == turnings(list(reversed(acts)))


def test_shuffled_acts_have_no_turns() -> None:
    assert false_alarms(values([(100, 3.0), (100, -3.0)]), 40, seed=5) <= 3
