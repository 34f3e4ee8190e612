"""A rolling origin learns from what was decided by then, and from nothing else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from detente.forecast.features import FEATURES
from detente.forecast.rolling import Cases, Protocol, calibrated, forecasts

PROTOCOL = Protocol(horizon=30, half_life=120)


def made(seed: int) -> Cases:
    random = np.random.default_rng(seed)
    inputs = random.normal(size=(60, len(FEATURES) + 1))
    happened = (random.random(60) < 1 / (1 + np.exp(-2 * inputs[:, 0]))).astype(float)
    return Cases(inputs, np.full(60, 0.5), happened)


CASES = {day: made(day) for day in range(0, 240, 15)}


def test_it_learns() -> None:
    said = forecasts(CASES, 225, PROTOCOL)
    assert said is not None
    assert ((said - CASES[225].happened) ** 2).mean() < 0.2


def test_what_is_decided_later_changes_nothing() -> None:
    turned = {
        day: replace(each, happened=1 - each.happened) if day + PROTOCOL.horizon > 120 else each
        for day, each in CASES.items()
    }
    before, after = (forecasts(cases, 120, PROTOCOL) for cases in (CASES, turned))
    assert before is not None
    assert after is not None
    assert np.array_equal(before, after)
    said = {day: each for day in CASES if (each := forecasts(CASES, day, PROTOCOL)) is not None}
    assert np.array_equal(calibrated(said, CASES, 120, PROTOCOL), calibrated(said, turned, 120, PROTOCOL))


def test_without_anything_decided_it_says_nothing() -> None:
    assert forecasts(CASES, 15, PROTOCOL) is None
    never = {day: replace(each, happened=np.zeros(60)) for day, each in CASES.items()}
    assert forecasts(never, 225, PROTOCOL) is None
