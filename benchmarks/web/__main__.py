"""The desk measured: first paint and weight of each page, and many readers while reports are added.

python -m benchmarks.web ARCHIVE [--pair USA-CHN] [--readers 50 --seconds 60 --reports FOLDER]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed.machine import described
from benchmarks.web.crowd import crowd
from benchmarks.web.served import served
from benchmarks.web.weighing import weighed
from detente.archive import Archive, Query
from detente.engagements import engagements

PAINT, WEIGHT, RELATION, SEARCH = 300.0, 500.0, 1000.0, 500.0
"""The bars: milliseconds to the first paint, kilobytes unpacked, milliseconds to a relation and to a search."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments; 1 where a page is too heavy or a reader got no answer."""
    options = _parser().parse_args(arguments)
    paths = _paths(options.archive, options.pair)
    print(f"{described()} · load of the machine {os.getloadavg()[0]:.1f}")
    with served(options.archive) as (root, copy, process):
        heavy = _weigh(root, paths, process)
        if not options.readers:
            return int(heavy)
        reports = sorted(each for each in options.reports.rglob("*.txt") if each.is_file())
        heard = crowd(root, copy, paths, reports, readers=options.readers, seconds=options.seconds)
    print(
        f"{options.readers} readers for {options.seconds:.0f} s, while {heard.added} reports were added: "
        f"{len(heard.seconds)} answers, {len(heard.faults)} faults; half within {heard.at(0.5) * 1000:.0f} ms, "
        f"95 of 100 within {heard.at(0.95) * 1000:.0f} ms, all within {heard.at(1) * 1000:.0f} ms"
    )
    for fault in sorted(set(heard.faults))[:10]:
        print(f"  {fault}")
    return int(heavy or bool(heard.faults))


def _weigh(root: str, paths: Sequence[str], process: int) -> bool:
    print(f"{'page':<42}{'first':>7}{'answer ms':>10}{'processor':>10}{'paint ms':>10}{'sent kB':>9}{'whole kB':>10}")
    heavy = False
    for each in weighed(root, paths, process):
        print(
            f"{each.path[:41]:<42}{each.first:>7.0f}{each.answer:>10.0f}{each.processor:>10.0f}{each.paint:>10.0f}"
            f"{each.sent:>9.1f}{each.whole:>10.1f}"
        )
        heavy |= each.whole > WEIGHT
    print(f"bars: paint {PAINT:.0f} ms, whole {WEIGHT:.0f} kB")
    return heavy


def _paths(archive: Path, pair: str) -> list[str]:
    """The pages of the desk, with the most told engagement of the pair and one of its reports."""
    one, other = pair.split("-")
    with Archive(archive).view() as view:
        found = engagements(view, Query(pair=(one, other)), limit=200, rows=True).items
    told = max(found, key=lambda each: len(each.tellings))
    return [
        "/", f"/relation/{one}/{other}", f"/relation/{one}/{other}?as_of={told.tellings[0].report.published}",
        f"/relation/{one}/{other}/briefing", f"/engagement/{told.id}", f"/report/{told.tellings[0].report.id}",
        f"/party/{one}", "/search?q=talks&kind=evidence", f"/search?kind=engagements&pair={pair}",
        "/search?kind=reports", "/search?kind=names&q=Xi", "/add", "/alerts", "/corrections", "/api/openapi.json",
    ]  # fmt: skip


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web", description=__doc__.splitlines()[0])
    parser.add_argument("archive", type=Path, help="an archive; it is copied, and stays as it is")
    parser.add_argument("--pair", default="USA-CHN", help="the pair whose pages are opened")
    parser.add_argument("--readers", type=int, default=0, help="how many read at once; none by default")
    parser.add_argument("--seconds", type=float, default=60, help="for how long")
    parser.add_argument(
        "--reports", type=Path, default=Path("corpus/sample"), help="the texts that are added meanwhile"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
