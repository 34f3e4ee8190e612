"""From acts to pasts: for each kind, and each side where it matters, the days on which such a thing came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.codebook.plover import quad_of
from detente.edtf import bounds
from detente.engagements import Engagement, Step
from detente.engagements.families import HELD
from detente.forecast.kinds import Act, Kind, Stage, kinds
from detente.forecast.past import Past
from detente.relations.ladder import contact_rank
from detente.relations.relation import Rank

if TYPE_CHECKING:
    from detente.forecast.past import Days

COOPERATION = 2
"""The last of the quad classes that are no conflict."""
VAGUE = 31
"""Days: an act whose date is wider stands on the day on which it was first told of."""
_STAGES: dict[str, Stage] = {"mooted": "ahead", "announced": "ahead", "postponed": "off", "called off": "off"}

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class History:
    """The past of one question: a kind and, where it is directed, who does it; then `side` is a code, else None."""

    kind: Kind
    side: str | None
    past: Past


def acts_of(engagement: Engagement, pair: Pair) -> Iterator[Act]:
    """What an engagement of two parties tells: that it took place, and each time that it was announced or put off."""
    rank = contact_rank(engagement, pair)
    if not set(pair) <= set(engagement.parties) or (engagement.form and rank is None):
        return
    by = frozenset(pair) & frozenset(engagement.actors)
    day = day_of(engagement)
    if engagement.status in HELD and day:
        yield _act(engagement, rank, by, day, "done")
    for step in engagement.life:
        if step.kind in _STAGES and step.published:
            yield _act(engagement, rank, by, step.published.toordinal(), _STAGES[step.kind])


def histories(acts: Iterable[Act], pair: Pair, parties: tuple[Days, Days], first: int) -> Iterator[History]:
    """A history for each kind and side; `parties` are the days of all acts of either with anybody."""
    known = list(acts)
    done = days_of(act.day for act in known if act.stage == "done")
    hostile = days_of(act.day for act in known if act.stage == "done" and quad_of(act.type) > COOPERATION)
    for kind in kinds():
        fitting = [act for act in known if kind.fits(act)]
        ahead = days_of(act.day for act in known if kind.stage == "done" and kind.fits(act, stage="ahead"))
        for side, other in (pair, pair[::-1]) if kind.directed else ((None, None),):
            own = days_of(act.day for act in fitting if side is None or side in act.by)
            back = days_of(act.day for act in fitting if other is not None and other in act.by)
            yield History(kind, side, Past(first, own, done, hostile, ahead, back, *parties))


def days_of(days: Iterable[int]) -> Days:
    """Days in their order, each once."""
    import numpy as np

    return np.array(sorted(set(days)), dtype=np.int64)


def counted(days: Iterable[tuple[dt.date, int]]) -> Days:
    """Days in their order, each as often as it counts."""
    import numpy as np

    return np.array(sorted(day.toordinal() for day, count in days for _ in range(count)), dtype=np.int64)


def _act(engagement: Engagement, rank: Rank | None, by: frozenset[str], day: int, stage: Stage) -> Act:
    return Act(day, stage, engagement.type, engagement.mode, engagement.form, rank, by)


def day_of(engagement: Engagement) -> int | None:
    """The day on which it took place: that of its date, and no later than the first report of it as done."""
    days = bounds(engagement.date)
    told = min((step.published for step in engagement.life if _is_done(step) and step.published), default=None)
    exact = days.first if days and days.steps <= VAGUE else None
    known = [day.toordinal() for day in (exact, told) if day]
    return min(known, default=None)


def _is_done(step: Step) -> bool:
    return step.kind in ("held", "under way")
