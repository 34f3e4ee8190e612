"""Holding forecasts against what came, as far as an archive tells."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.archive import Query, View
from detente.engagements import Engagement, all_engagements
from detente.forecast.forecast import Ending, Forecast
from detente.forecast.histories import Pair, acts_of, day_of
from detente.forecast.kinds import kinds
from detente.forecast.plans import came


@dataclass(frozen=True, slots=True)
class Resolved:
    """A forecast with what came of it: `by` is the id of the engagement that decided it, `on` its day.

    It is open until the archive holds reports from its last day or later, unless it came true before.
    """

    forecast: Forecast
    ending: Ending
    by: str | None = None
    on: dt.date | None = None


def resolved(view: View, forecasts: Iterable[Forecast]) -> Iterator[Resolved]:
    """What came of forecasts, as far as is known in the view."""
    known = dt.date.fromisoformat(view.as_of) if view.as_of else None
    newest = view.newest() or dt.date.min
    by_pair: defaultdict[Pair, list[Forecast]] = defaultdict(list)
    for each in forecasts:
        by_pair[each.pair].append(each)
    for pair, asked in by_pair.items():
        engagements = list(all_engagements(view, Query(pair=pair)))
        for each in asked:
            found = _found(each, engagements)
            if found:
                yield Resolved(each, "happened", found[0].id, found[1])
            else:
                over = each.due <= (known or newest) and each.due <= newest
                yield Resolved(each, "did not happen" if over else "open")


def _found(forecast: Forecast, engagements: list[Engagement]) -> tuple[Engagement, dt.date] | None:
    """The first act that makes a forecast come true, and its day."""
    if forecast.subject.about == "plan":
        each = came(forecast.subject, engagements, forecast.pair, after=forecast.as_of, by=forecast.due)
        day = day_of(each) if each else None
        return (each, dt.date.fromordinal(day)) if each and day else None
    kind = next((kind for kind in kinds() if kind.key == forecast.subject.key), None)
    days = [
        (act.day, each) for each in engagements for act in acts_of(each, forecast.pair)
        if kind and kind.fits(act) and (forecast.subject.side is None or forecast.subject.side in act.by)
        and forecast.as_of.toordinal() < act.day <= forecast.due.toordinal()
    ]  # fmt: skip
    first = min(days, key=lambda found: (found[0], found[1].id), default=None)
    return (first[1], dt.date.fromordinal(first[0])) if first else None
