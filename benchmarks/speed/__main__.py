"""Words a second of the whole reading against spaCy's own pipeline over the same texts, and waits at the shell."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from benchmarks.speed.machine import described
from benchmarks.speed.reading import compare, stages
from benchmarks.speed.shell import waits
from benchmarks.speed.tables import from_the_shell, throughput
from benchmarks.speed.texts import reports_from, words_of
from detente.errors import DetenteError

RUNS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; the exit code."""
    options = _parser().parse_args(arguments)
    try:
        _measure(options)
    except DetenteError as fault:
        print(f"benchmarks.speed: {fault}", file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as fault:
        print(f"benchmarks.speed: {fault.stderr.decode().strip() or fault}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument(
        "--texts", type=Path, metavar="PATH", help="a folder of .txt files, a text or a JSON-lines file"
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="only the first N texts")
    parser.add_argument(
        "--rounds", type=_positive, default=RUNS, metavar="N", help=f"how often each takes its turn ({RUNS})"
    )
    return parser


def _positive(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"{number!r} is no number from 1 on")
    return int(number)


def _measure(options: argparse.Namespace) -> None:
    console = Console()
    reports = reports_from(options.texts, limit=options.limit)
    print(described(), flush=True)
    console.print(throughput(words_of(reports), compare(reports, rounds=options.rounds), stages(reports)))
    console.print(from_the_shell(waits(times=RUNS)))


if __name__ == "__main__":
    sys.exit(main())
