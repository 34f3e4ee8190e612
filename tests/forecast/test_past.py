"""Base rates, and what is cut off at a day."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.forecast.features import FEATURES, features
from detente.forecast.past import MEMORY, BaseRate, Past, base_rate

NONE = np.array([], dtype=np.int64)


def past(own: list[int], first: int = 0) -> Past:
    days = np.array(sorted(set(own)), dtype=np.int64)
    return Past(first, days, days, NONE, NONE, NONE, days, days)


def slow_share(own: list[int], last: int, horizon: int) -> float:
    """The definition, stretch by stretch."""
    ends = range(horizon - 1, last + 1)
    return sum(any(end - horizon < day <= end for day in own) for end in ends) / len(ends)


@given(own=st.lists(st.integers(0, 60), max_size=12), horizon=st.integers(1, 61))
def test_the_own_rate_is_the_share_of_all_stretches(own: list[int], horizon: int) -> None:
    rate = base_rate(past(own), 60, horizon, 0.01)
    assert rate.own == pytest.approx(slow_share(own, 60, horizon))
    assert 0 < rate.probability < 1


def test_with_little_record_the_kind_counts_more() -> None:
    short, long = (BaseRate(1.0, 0.1, stretches).probability for stretches in (1.0, 50.0))
    assert 0.1 < short < 0.4 < 0.9 < long


def test_a_record_shorter_than_a_stretch_says_nothing() -> None:
    rate = base_rate(past([0]), 0, 30, 0.01)
    assert rate.own is None
    assert rate.probability == rate.kind


def test_nothing_after_the_day_is_kept_and_nothing_long_gone() -> None:
    seen = past([5, 10, 11]).until(10)
    assert seen.own.tolist() == seen.one.tolist() == [5, 10]
    assert past([5, MEMORY + 100]).until(MEMORY + 100).own.tolist() == [MEMORY + 100]


@given(own=st.lists(st.integers(0, 400), max_size=20), horizon=st.integers(1, 366), as_of=st.integers(0, 400))
def test_features_are_finite(own: list[int], horizon: int, as_of: int) -> None:
    seen = past(own).until(as_of)
    found = features(seen, as_of, horizon, base_rate(seen, as_of, horizon, 0.01))
    assert len(found) == len(FEATURES)
    assert np.isfinite(found).all()


def test_a_busy_month_has_a_faster_pace_than_a_quiet_one() -> None:
    place = FEATURES.index("pace")
    busy, quiet = past([10, 60, 90, 95, 99]), past([10, 20, 30, 40, 50])
    paces = [features(each, 100, 30, base_rate(each, 100, 30, 0.01))[place] for each in (busy, quiet)]
    assert paces[0] > 0 > paces[1]
