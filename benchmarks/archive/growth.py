"""What adding, asking and keeping cost as an archive grows."""

from __future__ import annotations

import resource
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from detente.archive import Archive, FoundEvent, Query, View
from detente.archive.lookup import pairs_of
from detente.records import Record

LATEST = 500
"""Over how many of the last records the time of one is taken."""
PAIRS = 20
Seconds = tuple[float, float]
"""By the clock, and of the processor."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The archive at one size, in seconds and bytes.

    `add` is the median over the last records, and `cpu` the mean of what the processor spent; `pair` the median for all
    events of a pair, over pairs from the busiest on; `busiest` that of the busiest; `page` its newest 50, and
    `words` the newest 50 that a common word finds.
    """

    records: int
    events: int
    add: float
    cpu: float
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
    taken: list[Seconds] = []
    events = added = 0
    with archive.writer() as writer:
        for size in sizes:
            for record in islice(records, size - added):
                start, begun = perf_counter(), process_time()
                writer.add(record)
                taken.append((perf_counter() - start, process_time() - begun))
                events += len(record.events)
                pairs.update(pair for event in record.events for pair in pairs_of(event))
            added = size
            del taken[:-LATEST]
            yield _cost(archive, pairs, size, events, taken)


def _cost(archive: Archive, pairs: Counter[tuple[str, str]], records: int, events: int, taken: list[Seconds]) -> Cost:
    ranked = [pair for pair, _ in pairs.most_common()]
    asked = ranked[:: max(1, len(ranked) // PAIRS)][:PAIRS]
    with archive.view() as view:
        whole = [_timed(view.all_events(Query(pair=pair))) for pair in asked]
        busiest, busiest_events = _timed(view.all_events(Query(pair=ranked[0])))
        page, _ = _timed(_page(view, Query(pair=ranked[0])))
        words, _ = _timed(_page(view, Query(words="sanctions")))
    return Cost(
        records=records,
        events=events,
        add=median(seconds for seconds, _ in taken),
        cpu=sum(seconds for _, seconds in taken) / len(taken),
        pair=median(seconds for seconds, _ in whole),
        pair_events=median(count for _, count in whole),
        busiest=busiest,
        busiest_events=busiest_events,
        page=page,
        words=words,
        file=_size(archive.path),
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    )


def _page(view: View, query: Query) -> Iterator[FoundEvent]:
    yield from view.events(query, order="newest", limit=50).items


def _timed(found: Iterator[FoundEvent]) -> tuple[float, int]:
    """The seconds until all is there, and how much it is."""
    start = perf_counter()
    count = sum(1 for _ in found)
    return perf_counter() - start, count


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*"))
