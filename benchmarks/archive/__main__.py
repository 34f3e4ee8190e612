"""An archive from 1,000 to 100,000 records: what one more costs, and what is asked of it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.archive.growth import Cost, costs
from benchmarks.archive.varying import base_records, variations
from benchmarks.speed.machine import described
from detente.archive import Archive

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
BASE = 20
PAIR_BAR, MEMORY_BAR = 300, 1500


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


def _table(measured: Sequence[Cost]) -> Table:
    table = Table("an archive of records", *(f"{cost.records:,}" for cost in measured))
    for column in table.columns[1:]:
        column.justify = "right"
    lines: dict[str, Callable[[Cost], float]] = {
        "its events": lambda cost: cost.events,
        "add one, ms": lambda cost: 1000 * cost.add,
        "  of it the processor": lambda cost: 1000 * cost.cpu,
        f"all of a pair, ms (bar {PAIR_BAR})": lambda cost: 1000 * cost.pair,
        "  how many events": lambda cost: cost.pair_events,
        "all of the busiest pair, ms": lambda cost: 1000 * cost.busiest,
        "  how many events ": lambda cost: cost.busiest_events,
        "  its newest 50, ms": lambda cost: 1000 * cost.page,
        "a word's newest 50, ms": lambda cost: 1000 * cost.words,
        "file, MB": lambda cost: cost.file / 1e6,
        f"memory, MB (bar {MEMORY_BAR})": lambda cost: cost.memory / 1e6,
    }
    for name, of in lines.items():
        table.add_row(name, *(_said(of(cost)) for cost in measured))
    return table


def _said(number: float) -> str:
    """With a decimal where it is small."""
    return f"{number:,.1f}" if number < 10 and number % 1 else f"{number:,.0f}"


if __name__ == "__main__":
    sys.exit(main())
