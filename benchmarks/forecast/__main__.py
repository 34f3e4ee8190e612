"""How good forecasts are, on event data that others gathered: each model beside the one before, fitted to the past."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.forecast import archive, historian, icews
from benchmarks.forecast.ladder import Ladder
from benchmarks.forecast.panel import cases_on
from detente.errors import DetenteError
from detente.forecast.rolling import Protocol

MONTHLY = Protocol(horizon=icews.HORIZON, half_life=120, repeats=icews.HORIZON / icews.STEP)
YEARLY = Protocol(horizon=historian.HORIZON, half_life=3650)
SKILL, ERROR = 0.06, 0.03


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments; 1 where a bar is missed, 2 where there is nothing to measure on."""
    options = _parser().parse_args(arguments)
    if not (options.icews or options.historian or options.archive):
        _parser().error("give --icews, --historian, --archive, or several of them")
    try:
        missed = [_icews(options.icews)] if options.icews else []
        missed += [_historian(options.historian)] if options.historian else []
        missed += [archive.tell(options.archive)] if options.archive else []
    except DetenteError as fault:
        print(fault, file=sys.stderr)
        return 2
    return int(any(missed))


def _icews(folder: Path) -> bool:
    series, last = icews.series_of(folder)
    origins = icews.origins(last)
    days = sorted({*range(icews.FIRST, origins[-1] + 1, icews.STEP), *origins})
    cases = {day: cases_on(series, day, horizon=icews.HORIZON, least=icews.LEAST) for day in days}
    print(f"Will X consult, visit or host Y within {icews.HORIZON} days? From {folder}")
    ladder = Ladder(cases, origins, MONTHLY)
    best = ladder.tell(kinds=("consult", "visit"))
    return best.skill < SKILL or min(best.by_origin) <= 0 or best.error > ERROR


def _historian(folder: Path) -> bool:
    series = historian.series_of(folder)
    years = {historian.origin_of(year): year for year in range(historian.FIRST, historian.YEARS.stop)}
    cases = {day: cases_on(series, day, horizon=historian.HORIZON, least=historian.LEAST) for day in years}
    print(f"Will a Secretary of State visit X within a year? From {folder}")
    best = Ladder(cases, [day for day, year in years.items() if year in historian.YEARS], YEARLY).tell()
    return best.skill <= 0 or best.error > ERROR


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.forecast", description=__doc__)
    parser.add_argument("--icews", type=Path, metavar="DIR", help="the folder of ICEWS14 quadruples")
    parser.add_argument("--historian", type=Path, metavar="DIR", help="the folder of the Historian's XML files")
    parser.add_argument("--archive", type=Path, metavar="FILE", help="an archive made of corpus/sample")
    return parser


if __name__ == "__main__":
    sys.exit(main())
