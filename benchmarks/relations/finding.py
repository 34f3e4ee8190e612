"""What is known to have happened in 2014, and whether the index and its turning points tell it without being told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from detente.relations import Estimate, Index, Turn

Pair = tuple[str, str]
PAIRS: tuple[Pair, ...] = (("CHN", "VNM"), ("CHN", "JPN"), ("RUS", "UKR"))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be found: between whom, what, whether it was, and the figures that say so."""

    pair: Pair
    what: str
    found: bool
    figures: str


def findings(index_of: Callable[[Pair], Index]) -> Iterator[Finding]:
    """All that is to be found, by the index of each pair."""
    vietnam, japan, ukraine = (index_of(pair) for pair in PAIRS)
    yield _turn(PAIRS[0], vietnam, "worse", dt.date(2014, 5, 1), dt.date(2014, 5, 31), "the drop of May")
    yield _turn(
        PAIRS[0], vietnam, "better", dt.date(2014, 8, 1), dt.date(2014, 10, 31), "the easing by August to October"
    )
    yield _apart(
        PAIRS[0], vietnam, dt.date(2014, 6, 1), dt.date(2014, 9, 30), "its index above that of May, bands apart"
    )
    yield _turn(
        PAIRS[1], japan, "better", dt.date(2014, 9, 1), dt.date(2014, 11, 30), "the thaw of September to November"
    )
    yield _apart(
        PAIRS[1], japan, dt.date(2014, 8, 15), dt.date(2014, 11, 15), "its index above that of August, bands apart"
    )
    yield _fall(PAIRS[2], ukraine)
    yield _width(PAIRS[2], ukraine, japan)


def on(index: Index, day: dt.date) -> Estimate:
    """The estimate of the step that ends on the day or next after it."""
    return next((each for each in index.joint.estimates if each.day >= day), index.joint.estimates[-1])


def told(estimate: Estimate) -> str:
    """`-2.2 (-3.0 to -1.4)`."""
    return f"{estimate.mean:+.1f} ({estimate.low:+.1f} to {estimate.high:+.1f})"


def _turn(pair: Pair, index: Index, turn: Turn, first: dt.date, last: dt.date, what: str) -> Finding:
    points = [each for each in index.turning_points if each.turn == turn and first <= each.day <= last]
    figures = "; ".join(f"{each.day}: {each.change:+.1f}, chance {each.chance:.1%}" for each in points)
    return Finding(pair, what, bool(points), figures or "no turn")


def _apart(pair: Pair, index: Index, before: dt.date, after: dt.date, what: str) -> Finding:
    earlier, later = on(index, before), on(index, after)
    return Finding(pair, what, later.low > earlier.high, f"{told(earlier)}, then {told(later)}")


def _fall(pair: Pair, index: Index) -> Finding:
    """Whether every month lies below February, and June so far that its band does not reach up to it."""
    february, *later = (on(index, dt.date(2014, month, 14)) for month in range(2, 7))
    falls = all(each.mean < february.mean for each in later) and later[-1].high < february.mean
    return Finding(pair, "the fall from February to June", falls, ", ".join(told(each) for each in (february, *later)))


def _width(pair: Pair, index: Index, busy: Index) -> Finding:
    """Whether the band is wider in a month of nine events than that of a busy pair."""
    few, many = (each.high - each.low for each in (on(index, dt.date(2014, 2, 14)), on(busy, dt.date(2014, 10, 15))))
    return Finding(
        pair, "a band that owns to how few events there are", few > 1.5 * many, f"{few:.1f} wide, {many:.1f} elsewhere"
    )
