"""Fitting on a rolling origin: what is forecast on a day is fitted to what was decided by then, and to nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.forecast.features import FEATURES
from detente.forecast.logistic import beta_corrected, beta_fit, predicted, scaled_fit

if TYPE_CHECKING:
    from detente.forecast.logistic import Floats

RIDGE = 20.0
"""Strength of the ridge, in cases, on columns of one size."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Questions asked on one day and how they came out: a row each of `inputs`, the features and then the kinds.

    `base` are the base rates, `happened` 1 where it happened and 0 where it did not. `asked` counts in the forecasts;
    the others are there to fit to.
    """

    inputs: Floats
    base: Floats
    happened: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """How a model is fitted: days until a case is decided, the half-life of a case in days, and what the cases repeat.

    `repeats` is in how many cases the same act stands, where stretches overlap: so much less does each count.
    """

    horizon: int
    half_life: float
    repeats: float = 1.0
    ridge: float = RIDGE


def forecasts(
    cases: Mapping[int, Cases], origin: int, protocol: Protocol, columns: Sequence[int] | None = None
) -> Floats | None:
    """What a model says of the cases of an origin; None where nothing was decided yet that it could learn from."""
    import numpy as np

    known = [day for day in cases if day + protocol.horizon <= origin]
    if not known:
        return None
    chosen = list(range(cases[origin].inputs.shape[1])) if columns is None else list(columns)
    inputs = np.concatenate([cases[day].inputs[:, chosen] for day in known])
    happened = np.concatenate([cases[day].happened for day in known])
    age = np.concatenate([np.full(len(cases[day].happened), float(origin - day)) for day in known])
    weights = 0.5 ** (age / protocol.half_life)
    if not 0 < happened.sum() < len(happened):
        return None
    found = scaled_fit(inputs, happened, weights / weights.mean(), ridge=protocol.ridge * protocol.repeats)
    return predicted(cases[origin].inputs[:, chosen], found)


def calibrated(said: Mapping[int, Floats], cases: Mapping[int, Cases], origin: int, protocol: Protocol) -> Floats:
    """The forecasts of an origin, corrected by how earlier ones, that were made in the same way, came out."""
    import numpy as np

    known = [day for day in said if day + protocol.horizon <= origin]
    if not known:
        return said[origin]
    chances = np.concatenate([said[day] for day in known])
    happened = np.concatenate([cases[day].happened for day in known])
    return beta_corrected(said[origin], beta_fit(chances, happened, ridge=protocol.ridge * protocol.repeats))


def columns_of(names: Sequence[str], cases: Cases) -> list[int]:
    """The columns of these features, and of all kinds."""
    return [*map(FEATURES.index, names), *range(len(FEATURES), cases.inputs.shape[1])]
