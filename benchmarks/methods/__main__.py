"""Compare ways to read acts: how right each is on reports that nothing was fitted to, and how fast.

The speed is in words a second, as a share of those of spaCy's own small pipeline over the same reports.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from time import process_time

from rich.console import Console
from rich.table import Table

from benchmarks.methods.readers import READERS, Reader
from benchmarks.quality.measuring import judge_all
from benchmarks.quality.sets import BLIND, SETS, folders
from benchmarks.speed.machine import described
from benchmarks.speed.reading import whole_pipeline
from detente.errors import DetenteError
from detente.evaluation import Figures, Gold, figures, read_gold_folder

SHOWN = {
    "f1": "f1", "precision": "prec.", "recall": "recall", "who": "who", "full_recall": "full", "status": "status",
    "by_f1": "by",
}  # fmt: skip
"""The figures shown, and how their columns are headed; 80 columns hold them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.methods", description=__doc__)
    blind = [name for name in SETS if name in BLIND]
    parser.add_argument("--gold", nargs="+", choices=SETS, default=blind, metavar="NAME", help="the sets to read")
    options = parser.parse_args(arguments)
    try:
        golds = [gold for folder in folders(options.gold, None).values() for gold in read_gold_folder(folder)]
        print(described(), flush=True)
        Console().print(_table(golds))
    except DetenteError as fault:
        print(f"benchmarks.methods: {fault}", file=sys.stderr)
        return 2
    return 0


def _table(golds: list[Gold]) -> Table:
    shown = Table(title=f"Ways to read acts, on {len(golds)} reports", title_justify="left", box=None)
    for column in ("way", *SHOWN.values(), "speed"):
        shown.add_column(column, no_wrap=True)
    spacy = _seconds_of_spacy(golds)
    for name, reader in READERS.items():
        measured, seconds = _measured(golds, reader)
        told = (measured[name] for name in SHOWN)
        shown.add_row(name, *(f"{value:.3f}" if value is not None else "-" for value in told), f"{spacy / seconds:.2f}")
    return shown


def _measured(golds: list[Gold], reader: Reader) -> tuple[Figures, float]:
    """The figures of a reader, and the seconds of the processor that it takes, once it is warm."""
    reader(golds[0])
    start = process_time()
    records = {id(gold): reader(gold) for gold in golds}
    seconds = process_time() - start
    return figures(judge_all(golds, lambda gold: records[id(gold)])), seconds


def _seconds_of_spacy(golds: list[Gold]) -> float:
    pipeline, texts = whole_pipeline(), [gold.report.text for gold in golds]
    list(pipeline.pipe(texts[:1]))
    start = process_time()
    list(pipeline.pipe(texts))
    return process_time() - start


if __name__ == "__main__":
    sys.exit(main())
