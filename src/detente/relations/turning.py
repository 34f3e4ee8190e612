"""Days on which a relation turned: where what was done after differs from what was done before by more than chance.

Before and after are windows of several lengths around each day (a moving sum). How great a difference chance gives is
seen by shuffling: the days keep their places and what was done on each goes to another, so that acts of one day stay
together; a difference counts where no more than two shuffles in a hundred have as great a one anywhere. So two in
a hundred relations that never turned are said to have done so.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

WINDOWS = (28, 56, 112)
"""Days before and after a turn that are compared."""
LEAST = 3.0
"""What has to be known on either side, in acts."""
NEAR = 14
"""Days by which the best day may differ from the one on which the difference is greatest."""
TRIED = 500
"""About so many days are tried, evenly spread where there are more: the best one near a turn is looked for anyhow."""
SHUFFLES = 399
CHANCE = 0.02
_SEED = 1961


class Dated(NamedTuple):
    """A value on a day, as Goldstein's scale goes, and what it counts: 1 for one that is an act."""

    day: dt.date
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Turning:
    """From this day on, for at least `window` days, acts were better or worse than before by `change` on average.

    `before` is the mean of the window before, `chance` how often shuffles show as great a change anywhere.
    """

    day: dt.date
    window: int
    before: float
    change: float
    chance: float


def turnings(values: Sequence[Dated]) -> list[Turning]:
    """The days on which a relation turned, the oldest first; each stands for all within its window."""
    days = sorted({each.day for each in values})
    if sum(each.weight for each in values) < 2 * LEAST:
        return []
    spans = _spans(days)
    sums, counts = _by_day(values, days)
    scores = _scores(sums[None], counts[None], spans)[0]
    if not scores.any():
        return []
    highest = _highest_of_shuffles(sums, counts, spans)
    kept: dict[int, Turning] = {}
    for place in scores.argsort()[::-1]:
        chance = float(1 + (highest >= scores[place]).sum()) / (1 + SHUFFLES)
        if chance > CHANCE:
            break
        day, window = days[spans.day[place]].toordinal(), int(spans.window[place])
        if all(abs(day - other) > min(window, turning.window) for other, turning in kept.items()):
            around = slice(spans.first[place], spans.last[place])
            kept[day] = _located(days[around], sums[around], counts[around], window, chance, about=day)
    return sorted(kept.values(), key=lambda turning: turning.day)


def _located(
    days: Sequence[dt.date], sums: Numbers, counts: Numbers, window: int, chance: float, *, about: int
) -> Turning:
    """The day that parts the acts around a turn best, or one near it: least squares are left over on both sides."""
    import numpy as np

    before, after = counts.cumsum()[:-1], counts[::-1].cumsum()[::-1][1:]
    earlier, later = sums.cumsum()[:-1] / before, sums[::-1].cumsum()[::-1][1:] / after
    near = np.array([abs(day.toordinal() - about) <= NEAR for day in days[1:]])
    allowed = near & (before >= LEAST) & (after >= LEAST)
    place = int(np.where(allowed, (later - earlier) ** 2 * before * after / (before + after), -1.0).argmax())
    return Turning(days[place + 1], window, float(earlier[place]), float(later[place] - earlier[place]), chance)


@dataclass(frozen=True, slots=True)
class _Spans:
    """Comparisons: of which day, over which window, and the places of the days where they begin and end."""

    day: Numbers
    window: Numbers
    first: Numbers
    last: Numbers


def _spans(days: Sequence[dt.date]) -> _Spans:
    import numpy as np

    numbers = np.array([day.toordinal() for day in days])
    places = np.arange(0, len(days), 1 + len(days) // TRIED)
    tried = numbers[places]
    first = [np.searchsorted(numbers, tried - window) for window in WINDOWS]
    last = [np.searchsorted(numbers, tried + window) for window in WINDOWS]
    return _Spans(
        np.tile(places, len(WINDOWS)), np.repeat(WINDOWS, len(places)), np.concatenate(first), np.concatenate(last)
    )


def _by_day(values: Sequence[Dated], days: Sequence[dt.date]) -> tuple[Numbers, Numbers]:
    import numpy as np

    sums: defaultdict[dt.date, float] = defaultdict(float)
    counts: defaultdict[dt.date, float] = defaultdict(float)
    for each in values:
        sums[each.day] += each.weight * each.value
        counts[each.day] += each.weight
    return np.array([sums[day] for day in days]), np.array([counts[day] for day in days])


def _highest_of_shuffles(sums: Numbers, counts: Numbers, spans: _Spans) -> Numbers:
    """The highest score anywhere in each shuffle."""
    import numpy as np

    chance = np.random.default_rng(_SEED)
    level = sums.sum() / counts.sum()
    off = (sums - level * counts) / np.sqrt(counts)
    shuffled = chance.permuted(np.tile(off, (SHUFFLES, 1)), axis=1)
    known = np.tile(counts, (SHUFFLES, 1))
    highest: Numbers = _scores(level * known + shuffled * np.sqrt(known), known, spans).max(axis=1)
    return highest


def _scores(sums: Numbers, counts: Numbers, spans: _Spans) -> Numbers:
    """How great each difference is, a row for each shuffle; 0 where too little is known."""
    import numpy as np

    start = np.zeros((len(sums), 1))
    total, known = (np.hstack([start, each.cumsum(axis=1)]) for each in (sums, counts))
    before = known[:, spans.day] - known[:, spans.first]
    after = known[:, spans.last] - known[:, spans.day]
    enough = (before >= LEAST) & (after >= LEAST)
    with np.errstate(divide="ignore", invalid="ignore"):
        earlier = (total[:, spans.day] - total[:, spans.first]) / before
        later = (total[:, spans.last] - total[:, spans.day]) / after
        scores = abs(later - earlier) / np.sqrt(1 / before + 1 / after)
    return np.where(enough, scores, 0.0)
