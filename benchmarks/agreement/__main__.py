"""Compare the second annotation of the corpus with the first, both ways, and print how far they agree."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from rich.console import Console
from rich.table import Table

from benchmarks.agreement.comparing import COUNTED, FIGURES, Kept, both_ways, judge_pairs, mean, read_pairs
from detente.errors import DetenteError
from detente.evaluation import Figures, faults

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SECOND = CORPUS / "second-annotation"
FIRSTS = (CORPUS / "reports" / "train", CORPUS / "reports" / "dev")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; the exit code: 2 where it can't be measured."""
    options = _parser().parse_args(arguments)
    try:
        pairs = list(read_pairs(options.second, options.first))
    except DetenteError as fault:
        print(f"benchmarks.agreement: {fault}", file=sys.stderr)
        return 2
    if options.detail:
        for fault_of_second in faults(judge_pairs(pairs, keep=options.optional)):
            print(fault_of_second)
    Console().print(table(*both_ways(pairs, keep=options.optional)))
    return 0


def table(forth: Figures, back: Figures) -> Table:
    """The figures of both directions with their mean, a row each."""
    shown = Table(title="How far two annotators agree")
    for column in ("figure", "second against first", "first against second", "mean"):
        shown.add_column(column, justify="left" if column == "figure" else "right")
    for name in COUNTED:
        shown.add_row(name, str(forth[name]), str(back[name]), "", end_section=name == COUNTED[-1])
    for name in FIGURES:
        shown.add_row(name, *map(_shown, (forth[name], back[name], mean(forth[name], back[name]))))
    return shown


def _shown(value: float | int | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement", description=__doc__)
    parser.add_argument("--second", type=Path, default=SECOND, metavar="PATH", help="the folder of second annotations")
    parser.add_argument(
        "--first", type=Path, nargs="+", default=FIRSTS, metavar="PATH", help="the folders of first ones"
    )
    parser.add_argument(
        "--optional",
        choices=get_args(Kept),
        default="shared",
        help="which optional acts count as recorded: those that the other has too (shared), none (must), or all",
    )
    parser.add_argument("--detail", action="store_true", help="print what the second has otherwise than the first")
    return parser


if __name__ == "__main__":
    sys.exit(main())
