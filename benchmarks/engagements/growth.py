"""What settling and asking cost as an archive grows: `python -m benchmarks.engagements.growth`.

The records are those of `benchmarks.archive`: their days come in no order, so that each new one makes later ones be
settled again. That is the worst case: news comes in order of its days.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from benchmarks.archive.varying import base_records, variations
from benchmarks.speed.machine import described
from detente.archive import Archive, Query, View
from detente.archive.lookup import pairs_of
from detente.engagements import engagements, settle
from detente.records import Record

SIZES = (1_000, 3_000, 10_000)
BASE = 20
PAIRS = 20
MORE = 20
PAIR_BAR = 300
ALL = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; 1 where a pair takes too long."""
    options = _parser().parse_args(arguments)
    print(described(), flush=True)
    slowest = 0.0
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        archive = Archive(Path(folder) / "archive.db")
        records = variations(base_records(BASE))
        pairs: Counter[tuple[str, str]] = Counter()
        added = 0
        for size in options.sizes:
            begun = perf_counter()
            events = _add(archive, islice(records, size - added), pairs)
            bulk = perf_counter() - begun
            one = median(_one_more(archive, record, pairs) for record in islice(records, MORE))
            added = size + MORE
            with archive.view() as view:
                whole, newest = _asked(view, [pair for pair, _ in pairs.most_common()])
            slowest = max(slowest, whole)
            print(
                f"{size:>7,} records: {1000 * bulk / max(events, 1):.1f} ms an event to add and settle, "
                f"one record more {1000 * one:.0f} ms of the processor; "
                f"all engagements of a pair {1000 * whole:.0f} ms (bar {PAIR_BAR}), "
                f"the newest 50 of the busiest {1000 * newest:.0f} ms",
                flush=True,
            )
    return 1 if 1000 * slowest > PAIR_BAR else 0


def _add(archive: Archive, records: Iterator[Record], pairs: Counter[tuple[str, str]]) -> int:
    """Add and settle records: how many events they have."""
    events = 0
    with archive.writer() as writer:
        for record in records:
            writer.add(record)
            events += len(record.events)
            pairs.update(pair for event in record.events for pair in pairs_of(event))
    settle(archive)
    return events


def _one_more(archive: Archive, record: Record, pairs: Counter[tuple[str, str]]) -> float:
    """The seconds of the processor to settle one record more."""
    with archive.writer() as writer:
        writer.add(record)
    pairs.update(pair for event in record.events for pair in pairs_of(event))
    begun = process_time()
    settle(archive)
    return process_time() - begun


def _asked(view: View, ranked: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """The median seconds for all engagements of a pair, over pairs from the busiest on, and for its newest 50."""
    asked = ranked[:: max(1, len(ranked) // PAIRS)][:PAIRS]
    whole = median(_timed(view, pair, ALL) for pair in asked)
    return whole, _timed(view, ranked[0], 50)


def _timed(view: View, pair: tuple[str, str], limit: int) -> float:
    begun = perf_counter()
    engagements(view, Query(pair=pair), limit=limit)
    return perf_counter() - begun


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engagements.growth", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="measure at these sizes")
    parser.add_argument("--folder", type=Path, help="where to make the archive")
    return parser


if __name__ == "__main__":
    sys.exit(main())
