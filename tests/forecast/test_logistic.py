"""The regression gets back what data were drawn from, and calibration corrects what is off."""

from __future__ import annotations

import numpy as np
import pytest

from detente.forecast.logistic import beta_corrected, beta_fit, fitted, predicted, scaled_fit

RANDOM = np.random.default_rng(7)
INPUTS = RANDOM.normal(size=(20_000, 2)) * [1.0, 50.0]
TRUE = np.array([-0.5, 1.0, 0.02])
HAPPENED = (RANDOM.random(len(INPUTS)) < predicted(INPUTS, TRUE)).astype(float)
EVEN = np.ones(len(INPUTS))


def test_it_finds_what_the_data_were_drawn_from() -> None:
    assert scaled_fit(INPUTS, HAPPENED, EVEN, ridge=0.01) == pytest.approx(TRUE, abs=0.06)


def test_the_ridge_pulls_towards_what_it_is_told() -> None:
    found = fitted(INPUTS[:50, :1], HAPPENED[:50], EVEN[:50], ridge=1e6, towards=np.array([0.3]))
    assert found[1] == pytest.approx(0.3, abs=1e-3)


def test_log_odds_beside_are_taken_off() -> None:
    beside = INPUTS @ TRUE[1:]
    found = fitted(np.zeros((len(INPUTS), 1)), HAPPENED, EVEN, ridge=1.0, beside=beside)
    assert found[0] == pytest.approx(TRUE[0], abs=0.06)


def test_what_is_too_sure_is_corrected() -> None:
    chances = RANDOM.random(20_000)
    happened = (RANDOM.random(20_000) < chances).astype(float)
    too_sure = chances**2 / (chances**2 + (1 - chances) ** 2)
    corrected = beta_corrected(too_sure, beta_fit(too_sure, happened, ridge=1.0))
    assert np.abs(corrected - chances).mean() < 0.02 < np.abs(too_sure - chances).mean()


def test_with_few_cases_nothing_is_corrected() -> None:
    chances = np.array([0.2, 0.4, 0.6])
    corrected = beta_corrected(chances, beta_fit(chances, np.array([0.0, 1.0, 0.0]), ridge=1e6))
    assert (np.diff(corrected) > 0).all()


def test_a_column_that_tells_all_stays_finite() -> None:
    inputs = np.array([[0.0], [1.0]] * 20)
    assert np.isfinite(scaled_fit(inputs, inputs[:, 0], np.ones(40), ridge=1.0)).all()
