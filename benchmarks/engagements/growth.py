"""What settling and asking cost as an archive grows: `python -m benchmarks.engagements.growth`.

The reports are those of the sample, its stories told again of other states and from other days on, in the order of
publication, as news comes. Beside the cost of the next report stands that of one that comes late.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import mean, median
from time import perf_counter, process_time

from benchmarks.archive.varying import varied
from benchmarks.engagements.stories import news, sample_stories
from benchmarks.speed.machine import described
from detente.archive import Archive, Query, View
from detente.archive.lookup import pairs_of
from detente.engagements import engagements, settle
from detente.records import Record

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
CHUNK = 500
"""Reports that are added and settled at a time, as a feed brings them."""
PAIRS = 20
MORE = 40
LATE = 20
LATE_FROM = 10_000_000
PAIR_BAR = 300
MEMORY_BAR = 1_500
ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Figures:
    """What it costs at a size, in seconds, and the most memory that the process had, in MB."""

    size: int
    bulk: float
    added: float
    settled: float
    late: float
    whole: float
    busiest: float
    newest: float
    memory: float

    def told(self) -> str:
        """As a line of a table."""
        return (
            f"{self.size:>8,} {1e3 * self.bulk:>9.1f} {1e3 * self.added:>9.1f} {1e3 * self.settled:>9.1f}"
            f" {1e3 * self.late:>9.1f} {1e3 * self.whole:>9.0f} {1e3 * self.busiest:>9.0f} {1e3 * self.newest:>9.0f}"
            f" {self.memory:>9.0f}"
        )


HEAD = f"{'':>8} {'ms of the processor for a report':>39} {'ms for the engagements of a pair':>29}\n" + " ".join(
    f"{name:>{width}}"
    for name, width in zip(
        ("reports", "in bulk", "one: add", "settle", "late", "all", "busiest", "newest 50", "MB"),
        (8, *[9] * 8),
        strict=True,
    )
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; 1 where a bar is missed."""
    options = _parser().parse_args(arguments)
    print(described(), flush=True)
    stories = sample_stories()
    print(HEAD, flush=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        found = list(_grown(Archive(Path(folder) / "archive.db"), stories, sorted(options.sizes)))
    missed = [each for each in found if 1e3 * each.whole > PAIR_BAR or each.memory > MEMORY_BAR]
    return 1 if missed else 0


def _grown(archive: Archive, stories: Sequence[Sequence[Record]], sizes: Sequence[int]) -> Iterator[Figures]:
    """The figures at each size, which are printed at once."""
    records = news(stories, sizes[-1] + MORE)
    pairs: Counter[tuple[str, str]] = Counter()
    told: list[Record] = []
    count = 0
    for size in sizes:
        begun = process_time()
        while chunk := list(islice(records, min(CHUNK, size - count))):
            _add(archive, chunk, pairs)
            told += chunk[:1]
            count += len(chunk)
        bulk = process_time() - begun
        more = list(islice(records, MORE))
        costs = [_one_more(archive, record, pairs) for record in more]
        old = random.Random(size).sample(told, min(LATE, len(told)))
        late = [
            _one_more(archive, varied(each, LATE_FROM + size + n, shift=0, days=0), pairs) for n, each in enumerate(old)
        ]
        count += len(more)
        with archive.view() as view:
            asked = _asked(view, [pair for pair, _ in pairs.most_common()])
        found = Figures(
            size,
            bulk / (size - (sizes[sizes.index(size) - 1] if size != sizes[0] else 0)),
            mean(add for add, _ in costs),
            mean(settling for _, settling in costs),
            mean(settling for _, settling in late),
            *asked,
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        )
        print(found.told(), flush=True)
        yield found


def _add(archive: Archive, records: Sequence[Record], pairs: Counter[tuple[str, str]]) -> None:
    with archive.writer() as writer:
        for record in records:
            writer.add(record)
            pairs.update(pair for event in record.events for pair in pairs_of(event))
    settle(archive)


def _one_more(archive: Archive, record: Record, pairs: Counter[tuple[str, str]]) -> tuple[float, float]:
    """The seconds of the processor to add one record more, and to settle it."""
    begun = process_time()
    with archive.writer() as writer:
        writer.add(record)
    added = process_time()
    settle(archive)
    settled = process_time()
    pairs.update(pair for event in record.events for pair in pairs_of(event))
    return added - begun, settled - added


def _asked(view: View, ranked: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Seconds for all engagements of a pair (the median of some), for all of the busiest, and for its newest 50."""
    asked = ranked[:: max(1, len(ranked) // PAIRS)][:PAIRS]
    whole = median(_timed(view, pair, ALL) for pair in asked)
    return whole, _timed(view, ranked[0], ALL), _timed(view, ranked[0], 50)


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
