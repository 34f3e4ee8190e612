"""How good forecasts were: Brier score (1950), log score, skill over the base rate, and calibration."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from detente.forecast.kinds import kinds
from detente.forecast.resolving import Resolved

HORIZONS = (7, 30, 90, 366)
"""Days: the ends of the groups of horizons."""
GROUPS = 5
"""Groups of equal width in which calibration is shown: 0-20 %, 20-40 % and so on."""


@dataclass(frozen=True, slots=True)
class Score:
    """How some forecasts did. `brier` and `log` are means (0 is perfect, less is better; `log` in nats).

    `base` is the Brier score of the base rates, `skill` the part of it that the forecasts do away with: below 0 they
    are worse than the base rates; None where these were perfect.
    """

    name: str
    count: int
    came: int
    brier: float
    log: float
    base: float
    skill: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """Forecasts of about the same probability: how many, what they said on average, and how often it came."""

    low: float
    high: float
    count: int
    said: float
    came: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Forecasts that were decided, as scores over all, by kind and by horizon, and in groups; and how many are open."""

    overall: Score | None
    by_kind: tuple[Score, ...]
    by_horizon: tuple[Score, ...]
    calibration: tuple[Group, ...]
    open: int


def scores(found: Iterable[Resolved]) -> Scores:
    """The scores of all that was decided."""
    known = list(found)
    decided = [each for each in known if each.ending != "open"]
    return Scores(
        overall=score("all", decided) if decided else None,
        by_kind=_by(decided, _kind, [*(kind.key for kind in kinds()), "plan by its date", "plan by the horizon"]),
        by_horizon=_by(decided, _horizon, [f"up to {days} days" for days in HORIZONS]),
        calibration=calibration(decided),
        open=len(known) - len(decided),
    )


def score(name: str, decided: Sequence[Resolved]) -> Score:
    """The score of forecasts that were decided; there has to be one at least."""
    pairs = [(each.forecast, _value(each)) for each in decided]
    brier = _mean([(one.probability - value) ** 2 for one, value in pairs])
    base = _mean([(one.base - value) ** 2 for one, value in pairs])
    log = -_mean([math.log(one.probability if value else 1 - one.probability) for one, value in pairs])
    skill = 1 - brier / base if base > 0 else None
    return Score(name, len(pairs), sum(int(value) for _, value in pairs), brier, log, base, skill)


def calibration(decided: Sequence[Resolved]) -> tuple[Group, ...]:
    """What was said beside what came, for each group that holds a forecast."""
    groups: defaultdict[int, list[Resolved]] = defaultdict(list)
    for each in decided:
        groups[min(int(each.forecast.probability * GROUPS), GROUPS - 1)].append(each)
    return tuple(
        Group(
            number / GROUPS,
            (number + 1) / GROUPS,
            len(group),
            _mean([each.forecast.probability for each in group]),
            _mean([_value(each) for each in group]),
        )
        for number, group in sorted(groups.items())
    )


def _by(decided: Sequence[Resolved], of: Callable[[Resolved], str], names: Sequence[str]) -> tuple[Score, ...]:
    groups: defaultdict[str, list[Resolved]] = defaultdict(list)
    for each in decided:
        groups[of(each)].append(each)
    return tuple(score(name, groups[name]) for name in names if groups[name])


def _kind(each: Resolved) -> str:
    if each.forecast.subject.about == "plan":
        return "plan by its date" if each.forecast.by_date else "plan by the horizon"
    return each.forecast.subject.key


def _horizon(each: Resolved) -> str:
    return f"up to {next(days for days in HORIZONS if each.forecast.horizon <= days)} days"


def _value(each: Resolved) -> float:
    return float(each.ending == "happened")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
