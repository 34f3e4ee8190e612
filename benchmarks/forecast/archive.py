"""What `detente forecast` would have said on earlier days, on the sample archive, held against what came."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from detente.archive import Archive
from detente.engagements import settle
from detente.forecast import Score, forecasts, resolved, scores

PAIRS = (("USA", "CHN"), ("ARM", "AZE"), ("JPN", "KOR"), ("IRN", "SAU"))
HORIZONS = (7, 30)
FIRST = 150
"""Days after the beginning of the archive before anything is asked."""
STEP = 21


def tell(path: Path) -> bool:
    """Print the scores; whether the forecasts were no better than the base rates."""
    archive = Archive(path)
    settle(archive)
    with archive.view() as view:
        first, last = view.oldest(), view.newest()
        assert first
        assert last
        days = [dt.date.fromordinal(day) for day in range(first.toordinal() + FIRST, last.toordinal() - 7, STEP)]
        asked = [(pair, day, horizon) for pair in PAIRS for day in days for horizon in HORIZONS]
        pages = [forecasts(view, pair, as_of=day, horizon=horizon) for pair, day, horizon in asked]
        made = list(resolved(view, (each for page in pages for each in (*page.kinds, *page.plans))))
    print(f"What the command would have said on {len(days)} days of {len(PAIRS)} pairs. From {path}")
    fitted = scores(each for each in made if each.forecast.model != "base rate")
    found = scores(made)
    assert found.overall
    assert fitted.overall
    for each in (found.overall, *found.by_kind, *found.by_horizon):
        _line(each)
    print("  Where it says more than the base rate:")
    for each in (fitted.overall, *fitted.by_horizon):
        _line(each)
    for group in fitted.calibration:
        print(f"    said {group.said:.2f}  came {group.came:.2f}  of {group.count}")
    return (fitted.overall.skill or 0.0) <= 0


def _line(each: Score) -> None:
    print(
        f"    {each.name:20} {each.count:5} decided, {each.came:4} came  Brier {each.brier:.3f}  "
        f"base rate {each.base:.3f}  skill {each.skill or 0.0:+.3f}  log score {each.log:.3f}"
    )
