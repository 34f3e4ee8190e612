"""Series of days, questions asked of them on one day after the other, and how each came out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from detente.forecast.features import features
from detente.forecast.past import Past, base_rate
from detente.forecast.rolling import Cases


@dataclass(frozen=True, slots=True)
class Series:
    """One question that is asked again and again: its kind, and all days that the data has, past and to come."""

    kind: str
    days: Past


def days_of(days: Iterable[int]) -> np.ndarray:
    """Days in their order, each once."""
    return np.array(sorted(set(days)), dtype=np.int64)


def counted(days: Iterable[int]) -> np.ndarray:
    """Days in their order, as often as there are."""
    return np.array(sorted(days), dtype=np.int64)


def cases_on(series: Sequence[Series], origin: int, *, horizon: int, least: int) -> Cases:
    """The questions that can be asked at the end of a day: series with at least so many days with an act by then."""
    kinds = sorted({each.kind for each in series})
    asked = [(each, past) for each in series if len((past := each.days.until(origin)).own) >= least]
    rates = _kind_rates(asked, origin, horizon)
    rows, bases, happened = [], [], []
    for each, past in asked:
        base = base_rate(past, origin, horizon, rates[each.kind])
        rows.append([*features(past, origin, horizon, base), *(float(each.kind == kind) for kind in kinds[1:])])
        bases.append(base.probability)
        happened.append(float(((each.days.own > origin) & (each.days.own <= origin + horizon)).any()))
    return Cases(np.array(rows), np.array(bases), np.array(happened))


def _kind_rates(asked: Sequence[tuple[Series, Past]], origin: int, horizon: int) -> Mapping[str, float]:
    """What the kind does elsewhere: the mean of all pairs' own rates, as days with an act a day."""
    own: dict[str, list[float]] = {}
    for each, past in asked:
        rate = base_rate(past, origin, horizon, 0.0).own
        own.setdefault(each.kind, []).append(rate or 0.0)
    return {kind: -np.log1p(-min(float(np.mean(rates)), 0.99)) / horizon for kind, rates in own.items()}
