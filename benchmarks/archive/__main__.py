"""An archive from 1,000 to 100,000 records: what one more costs, and what is asked of it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.archive.growth import Cost, costs
from benchmarks.archive.varying import base_records, variations
from benchmarks.speed.machine import described
from detente.archive import Archive

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
BASE = 20
PAIR_BAR = 0.3
MEMORY_BAR = 1_500


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; 0."""
    options = _parser().parse_args(arguments)
    print(described(), flush=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measured = costs(Archive(Path(folder) / "archive.db"), variations(base_records(BASE)), options.sizes)
        Console().print(_table(_told(measured)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="measure at these sizes")
    parser.add_argument("--folder", type=Path, help="where to make the archive: 100,000 records take 3.2 GB")
    return parser


def _told(measured: Iterable[Cost]) -> list[Cost]:
    """All of it, a dot on standard error for each that is there."""
    found = []
    for cost in measured:
        print(".", end="", file=sys.stderr, flush=True)
        found.append(cost)
    return found


def _table(measured: Iterable[Cost]) -> Table:
    table = Table(title="an archive as it grows")
    bars = (f"all of a pair, ms (bar {PAIR_BAR * 1000:.0f})", f"memory, MB (bar {MEMORY_BAR})")
    headings = (
        "records",
        "events",
        "add one, ms",
        "processor, ms",
        bars[0],
        "its events",
        "busiest pair, ms",
        "its events",
    )
    for heading in (*headings, "its newest 50, ms", "a word's newest 50, ms", "file, MB", bars[1]):
        table.add_column(heading, justify="right")
    for cost in measured:
        times = [
            f"{1000 * seconds:.1f}" for seconds in (cost.add, cost.cpu, cost.pair, cost.busiest, cost.page, cost.words)
        ]
        add, cpu, pair, busiest, page, words = times
        table.add_row(
            f"{cost.records:,}", f"{cost.events:,}", add, cpu, pair, f"{cost.pair_events:,.0f}", busiest,
            f"{cost.busiest_events:,}", page, words, f"{cost.file / 1e6:,.0f}", f"{cost.memory / 1e6:,.0f}",
        )  # fmt: skip
    return table


if __name__ == "__main__":
    sys.exit(main())
