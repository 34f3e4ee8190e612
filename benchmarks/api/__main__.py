"""How soon the API answers on an archive, asked over HTTP one question after another."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

import httpx
from rich.console import Console
from rich.table import Table

from benchmarks.speed.machine import described
from benchmarks.web.served import listening
from detente.web.api import application

WORDS = ("visit", "talks sanctions", "Lavrov", '"nuclear deal"', "fisher*")
BAR = 0.5
"""Seconds of the processor for a search: a busy neighbour does not count."""
Seconds = tuple[float, float]
"""By the clock, and of the processor, with what this program spends on asking."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default: 1 where a search takes longer than its bar."""
    options = _parser().parse_args(arguments)
    print(described(), flush=True)
    with listening(application(options.archive)) as address, httpx.Client(base_url=address, timeout=600) as client:
        taken = measured(client, addresses(options.words, options.pair), rounds=options.rounds)
    Console().print(_table(taken))
    searches = [seconds for asked, seconds in taken.items() if asked.startswith("/search")]
    return int(any(median(processor for _, processor in seconds) > BAR for seconds in searches))


def addresses(words: Sequence[str], pair: tuple[str, str]) -> list[str]:
    """What is asked."""
    one, other = pair
    return [
        *(str(httpx.URL("/search", params={"words": each})) for each in words),
        "/health",
        "/events",
        f"/events?pair={one}&pair={other}",
        f"/engagements?pair={one}&pair={other}",
        f"/relation/{one}/{other}",
        "/pairs",
    ]


def measured(client: httpx.Client, asked: Sequence[str], *, rounds: int) -> Mapping[str, list[Seconds]]:
    """What each answer took in each round, after one that does not count; the questions take turns."""
    taken: dict[str, list[Seconds]] = {each: [] for each in asked}
    for number in range(rounds + 1):
        for each in asked:
            clock, processor = time.perf_counter(), time.process_time()
            client.get(each).raise_for_status()
            if number:
                taken[each].append((time.perf_counter() - clock, time.process_time() - processor))
    return taken


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.api", description=__doc__)
    parser.add_argument("archive", type=Path, help="an archive with all of it settled")
    parser.add_argument("--words", nargs="+", default=WORDS, help="searches")
    parser.add_argument("--pair", nargs=2, default=("USA", "CHN"), metavar="CODE", help="two parties by their codes")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each is asked")
    return parser


def _table(taken: Mapping[str, list[Seconds]]) -> Table:
    table = Table("asked", "median, ms", "longest, ms", "of the processor, ms")
    for column in table.columns[1:]:
        column.justify = "right"
    for address, seconds in taken.items():
        clock, processor = ([each[place] for each in seconds] for place in (0, 1))
        table.add_row(address, *(f"{1000 * each:,.0f}" for each in (median(clock), max(clock), median(processor))))
    return table


if __name__ == "__main__":
    raise SystemExit(main())
