"""What adding, asking and keeping cost as an archive grows."""

from __future__ import annotations

import resource
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from detente.archive import Archive, Query
from detente.archive.lookup import pairs_of
from detente.records import Record

LATEST = 500
"""Over how many of the last records the time of one is taken."""
PAIRS = 20


@dataclass(frozen=True, slots=True)
class Cost:
    """The archive at one size: seconds to add a record, to get a pair's events (all; one page of 50), and bytes."""

    records: int
    events: int
    add: float
    pair: float
    pair_events: float
    busiest: float
    busiest_events: int
    page: float
    words: float
    file: int
    memory: int


def costs(archive: Archive, records: Iterator[Record], sizes: Sequence[int]) -> Iterator[Cost]:
    """Let the archive grow to each of these sizes, and measure it there."""
    pairs: Counter[tuple[str, str]] = Counter()
    taken: list[float] = []
    events = added = 0
    with archive.writer() as writer:
        for size in sizes:
            for record in islice(records, size - added):
                start = perf_counter()
                writer.add(record)
                taken.append(perf_counter() - start)
                events += len(record.events)
                pairs.update(pair for event in record.events for pair in pairs_of(event))
            added = size
            del taken[:-LATEST]
            yield _cost(archive, pairs, size, events, sum(taken) / len(taken))


def _cost(archive: Archive, pairs: Counter[tuple[str, str]], records: int, events: int, add: float) -> Cost:
    ranked = pairs.most_common()
    asked = [pair for pair, _ in ranked[:: max(1, len(ranked) // PAIRS)]][:PAIRS]
    with archive.view() as view:
        whole = [_timed(lambda pair=pair: len(list(view.all_events(Query(pair=pair))))) for pair in asked]
        busiest = _timed(lambda: len(list(view.all_events(Query(pair=ranked[0][0])))))
        page = _timed(lambda: len(view.events(Query(pair=ranked[0][0]), order="newest", limit=50).items))
        words = _timed(lambda: len(view.events(Query(words="sanctions"), order="newest", limit=50).items))
    return Cost(
        records=records,
        events=events,
        add=add,
        pair=median(seconds for seconds, _ in whole),
        pair_events=median(count for _, count in whole),
        busiest=busiest[0],
        busiest_events=busiest[1],
        page=page[0],
        words=words[0],
        file=_size(archive.path),
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    )


def _timed(task: Callable[[], int]) -> tuple[float, int]:
    start = perf_counter()
    found = task()
    return perf_counter() - start, found


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*"))
