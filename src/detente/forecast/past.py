"""What a model sees of the past of two parties as of a day, and the plain base rate of what they do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Days = NDArray[np.int64]

PRIOR, PRIOR_DAYS = 4.0, 120.0
"""How many horizons, and how many days at most, the rate of the kind counts for beside the pair's own past."""
MEMORY = 20 * 365
"""Days: what lies further back tells little of the present, and is left out."""
SURE = 0.001
"""No base rate comes nearer to 0 or 1 than this."""


@dataclass(frozen=True, slots=True)
class Past:
    """Days as ordinals (`date.toordinal`) in their order, none after the day on which a forecast is made.

    Each day once: `own` are those of the acts asked about, `acts` those of all acts of the pair, `hostile` of those in
    conflict; `ahead` those on which such a thing was announced or mooted; `back` those of such acts the other way
    round. `one` and `other` are those of all acts of either party with anybody, as often as there were some. `first`
    is the first day of the record.
    """

    first: int
    own: Days
    acts: Days
    hostile: Days
    ahead: Days
    back: Days
    one: Days
    other: Days

    def until(self, day: int) -> Past:
        """The same as of the end of an earlier day."""
        first = max(self.first, day - MEMORY + 1)
        return Past(
            first,
            *(_within(days, first, day) for days in (self.own, self.acts, self.hostile, self.ahead, self.back)),
            *(_within(days, first, day) for days in (self.one, self.other)),
        )


@dataclass(frozen=True, slots=True)
class BaseRate:
    """How often such an act came within a horizon: of the pair, of the kind elsewhere, and both weighed together.

    `own` is the part of all stretches of that length in the record that held one; `stretches` is how many the record is
    long, `prior` for how many that of the kind counts. A record shorter than one says nothing: then `own` is None.
    """

    own: float | None
    kind: float
    stretches: float
    prior: float = PRIOR

    @property
    def probability(self) -> float:
        """The pair's own rate, shrunk towards that of the kind; above 0 and below 1."""
        known = 0.0 if self.own is None else self.own * self.stretches
        mean = (known + self.prior * self.kind) / (self.prior + (0.0 if self.own is None else self.stretches))
        return min(max(mean, SURE), 1 - SURE)


def base_rate(past: Past, as_of: int, horizon: int, kind_rate: float) -> BaseRate:
    """The base rate over `horizon` days after a day; `kind_rate` is on how many days a day others do so."""
    kind = -math.expm1(-kind_rate * horizon)
    length = as_of - past.first + 1
    if length < horizon:
        return BaseRate(None, kind, max(length, 0) / horizon)
    own = _covered(past, as_of, horizon) / (length - horizon + 1)
    return BaseRate(own, kind, length / horizon, min(PRIOR, PRIOR_DAYS / horizon))


def _covered(past: Past, as_of: int, horizon: int) -> int:
    """How many stretches of so many days within the record hold a day with an act."""
    covered, counted = 0, past.first + horizon - 2
    for day in past.own.tolist():
        last = min(day + horizon - 1, as_of)
        covered += max(0, last - max(day, counted + 1) + 1)
        counted = max(counted, last)
    return covered


def _within(days: Days, first: int, last: int) -> Days:
    return days[days.searchsorted(first) : days.searchsorted(last, "right")]
