"""Keeping every forecast that is made, and finding those again that came due."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

from detente.archive import Archive, Entry, View
from detente.forecast.forecast import Forecast, Forecasts


def keep(archive: Archive, made: Forecasts, *, now: dt.datetime | None = None) -> int:
    """Keep forecasts in the archive, and tell how many were new.

    Of the same question, as of the same day, the first stands. Raises as `Archive.writer` does.
    """
    moment = (now or dt.datetime.now(dt.UTC)).isoformat(timespec="seconds")
    return archive.keep(_entry(each, moment) for each in (*made.kinds, *made.plans))


def kept(view: View, pair: tuple[str, str] | None = None) -> Iterator[tuple[Forecast, dt.datetime]]:
    """The forecasts that were kept, of a pair or of all, each with the moment at which it was made."""
    for entry in view.forecasts(pair):
        yield Forecast.from_dict(json.loads(entry.forecast)), dt.datetime.fromisoformat(entry.made)


def _entry(forecast: Forecast, moment: str) -> Entry:
    one, other = sorted(forecast.pair)
    return Entry(
        as_of=forecast.as_of.isoformat(),
        one=one,
        other=other,
        question=forecast.subject.question,
        due=forecast.due.isoformat(),
        made=moment,
        forecast=json.dumps(forecast.to_dict(), ensure_ascii=False),
    )
