"""Logistic regression with a ridge, and beta calibration as a case of it; numpy alone.

Calibration: Kull, Silva Filho and Flach (2017), Beta calibration, AISTATS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_STEPS = 50
_NEAR = 1e-8
_CLIP = 1e-3


def fitted(
    inputs: Floats,
    happened: Floats,
    weights: Floats,
    *,
    ridge: float,
    towards: Floats | None = None,
    constant_ridge: float = 1e-6,
    beside: Floats | None = None,
) -> Floats:
    """The constant and a coefficient for each column of `inputs` (cases by columns), by Newton's method.

    The ridge pulls the coefficients of the columns as they stand towards `towards` (zero by default), and the constant
    hardly at all towards zero. Scale columns before, where they differ in size. `beside` are log-odds that each case
    has anyway.
    """
    import numpy as np

    full = np.column_stack([np.ones(len(inputs)), inputs])
    prior = np.zeros(full.shape[1]) if towards is None else np.concatenate([[0.0], towards])
    pull = np.concatenate([[constant_ridge], np.full(full.shape[1] - 1, ridge)])
    given = np.zeros(len(full)) if beside is None else beside
    found = prior.copy()
    for _ in range(_STEPS):
        chance = _chance(given + full @ found)
        slope = full.T @ (weights * (chance - happened)) + pull * (found - prior)
        bend = (full * (weights * np.maximum(chance * (1 - chance), _NEAR))[:, None]).T @ full + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < _NEAR:
            break
    return found


def predicted(inputs: Floats, coefficients: Floats) -> Floats:
    """The probability of each case, from the constant and the coefficients."""
    return _chance(coefficients[0] + inputs @ coefficients[1:])


def scaled_fit(inputs: Floats, happened: Floats, weights: Floats, *, ridge: float) -> Floats:
    """As `fitted`, with columns brought to one size for the ridge, and coefficients for the columns as they were."""
    mean, size = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    found = fitted((inputs - mean) / size, happened, weights, ridge=ridge)
    found[1:] /= size
    found[0] -= found[1:] @ mean
    return found


def beta_fit(chances: Floats, happened: Floats, *, ridge: float) -> Floats:
    """Coefficients that correct forecasts by how others came out; with few of these, hardly anything is corrected."""
    import numpy as np

    return fitted(_beta_inputs(chances), happened, np.ones(len(chances)), ridge=ridge, towards=np.ones(2))


def beta_corrected(chances: Floats, coefficients: Floats) -> Floats:
    """Forecasts corrected by what `beta_fit` found."""
    return predicted(_beta_inputs(chances), coefficients)


def _beta_inputs(chances: Floats) -> Floats:
    import numpy as np

    clipped = np.clip(chances, _CLIP, 1 - _CLIP)
    return np.column_stack([np.log(clipped), -np.log1p(-clipped)])


def _chance(log_odds: Floats) -> Floats:
    import numpy as np

    chance: Floats = 1 / (1 + np.exp(-np.clip(log_odds, -30, 30)))
    return chance
