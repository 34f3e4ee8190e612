"""Counts that fade."""

from __future__ import annotations

import numpy as np
import pytest

from detente.forecast.links.arrays import highest, places, spread
from detente.forecast.links.counts import FOREVER, Counts


def test_counts_fade_by_their_half_lives() -> None:
    counts = Counts((2, FOREVER))
    counts.add(np.array([5, 5, 9]), 0)
    counts.add(np.array([5]), 2)
    assert counts.at(np.array([5, 7, 9]), 4).tolist() == [
        [pytest.approx(1.0), pytest.approx(3.0, abs=1e-3)],
        [0, 0],
        [pytest.approx(0.25), pytest.approx(1.0, abs=1e-3)],
    ]


def test_spans_spread_out_and_places_count_within_groups() -> None:
    span, place = spread(np.array([3, 7, 7]), np.array([5, 7, 8]))
    assert (span.tolist(), place.tolist()) == ([0, 0, 2], [3, 4, 7])
    assert places(np.array([0, 0, 0, 2, 2]), np.array([1, 3, 2, 5, 6])).tolist() == [2, 0, 1, 1, 0]
    assert highest(np.array([0, 0, 2]), np.array([1.0, 4, 2]), 3, floor=0).tolist() == [4, 0, 2]
