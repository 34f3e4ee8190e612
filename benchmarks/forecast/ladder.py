"""Models from the simplest on, each fitted on earlier origins only, and their figures as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.forecast.figures import brier, calibration_error, chance_error, skill
from detente.forecast.features import OF_CONTACTS, OWN
from detente.forecast.rolling import Cases, Protocol, calibrated, columns_of, forecasts

GROUPS = 5
"""Groups of the calibration error: more of them, and chance alone would make one greater than the bar."""


@dataclass(frozen=True, slots=True)
class Result:
    """The Brier skill of a model over the base rate, over all and at each origin, and its calibration error."""

    skill: float
    by_origin: tuple[float, ...]
    error: float


class Ladder:
    """Questions on many days; those of `origins` are the test, and what lies before is there to fit to."""

    def __init__(self, cases: Mapping[int, Cases], origins: Sequence[int], protocol: Protocol) -> None:
        self._cases = {day: each for day, each in cases.items() if len(each.happened)}
        self._origins = list(origins)
        self._protocol = protocol
        self._happened = np.concatenate([self._cases[day].happened for day in self._origins])
        self._base = np.concatenate([self._cases[day].base for day in self._origins])

    def tell(self, kinds: Sequence[str] = ()) -> Result:
        """Print a line for each model; the figures of the last."""
        known = len(self._happened)
        print(f"{known} questions on {len(self._origins)} days, {self._happened.mean():.3f} of them came true")
        self._line("1 base rate", [self._cases[day].base for day in self._origins], kinds)
        self._line("  base rate, refitted", self._made(OWN[:1], corrected=False), kinds)
        self._line("2 recency and frequency", self._made(OWN, corrected=False), kinds)
        self._line("3 the relation too", self._made(OF_CONTACTS, corrected=False), kinds)
        return self._line("4 the same, calibrated", self._made(OF_CONTACTS, corrected=True), kinds)

    def _made(self, names: Sequence[str], *, corrected: bool) -> list[np.ndarray]:
        columns = columns_of(names, self._cases[self._origins[0]])
        made = ((day, forecasts(self._cases, day, self._protocol, columns)) for day in self._cases)
        said = {day: each for day, each in made if each is not None}
        if not corrected:
            return [said[day] for day in self._origins]
        return [calibrated(said, self._cases, day, self._protocol) for day in self._origins]

    def _line(self, name: str, said: Sequence[np.ndarray], kinds: Sequence[str]) -> Result:
        chances = np.concatenate(said)
        by_origin = tuple(
            skill(each, self._cases[day].base, self._cases[day].happened)
            for day, each in zip(self._origins, said, strict=True)
        )
        result = Result(
            skill(chances, self._base, self._happened), by_origin, calibration_error(chances, self._happened, GROUPS)
        )
        better = sum(each > 0 for each in by_origin)
        print(
            f"  {name:24} Brier {brier(chances, self._happened):.4f}  skill {result.skill:+.3f}  better on {better} of "
            f"{len(by_origin)} days (from {min(by_origin):+.3f} to {max(by_origin):+.3f})  "
            f"calibration error {result.error:.3f} ({chance_error(chances, GROUPS):.3f} by chance alone), "
            f"in ten groups {calibration_error(chances, self._happened, 10):.3f} ({chance_error(chances, 10):.3f})"
            f"{self._by_kind(chances, kinds)}"
        )
        return result

    def _by_kind(self, chances: np.ndarray, kinds: Sequence[str]) -> str:
        """The skill of each kind; the last column of the inputs tells the second from the first."""
        if not kinds:
            return ""
        second = np.concatenate([self._cases[day].inputs[:, -1] for day in self._origins]) == 1
        masks = zip(kinds, (~second, second), strict=True)
        return "".join(
            f"  {kind} {skill(chances[mask], self._base[mask], self._happened[mask]):+.3f}" for kind, mask in masks
        )
