"""How soon the API answers on an archive, asked over HTTP one question after another."""

from __future__ import annotations

import argparse
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import httpx
import uvicorn
from rich.console import Console
from rich.table import Table

from benchmarks.speed.machine import described
from benchmarks.speed.timing import in_turns
from detente.web.api import application

WORDS = ("visit", "talks sanctions", "Lavrov", '"nuclear deal"', "fisher*")
BAR = 0.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default: 1 where a search takes longer than its bar."""
    options = _parser().parse_args(arguments)
    print(described(), flush=True)
    with served(options.archive) as address, httpx.Client(base_url=address, timeout=600) as client:
        taken = measured(client, addresses(options.words, options.pair), rounds=options.rounds)
    Console().print(_table(taken))
    return int(any(median(seconds) > BAR for asked, seconds in taken.items() if asked.startswith("/search")))


@contextmanager
def served(archive: Path) -> Iterator[str]:
    """The address at which the API on an archive is served meanwhile."""
    server = uvicorn.Server(uvicorn.Config(application(archive), port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


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
        "/people",
    ]


def measured(client: httpx.Client, asked: Sequence[str], *, rounds: int) -> Mapping[str, list[float]]:
    """The seconds that each answer took in each round, after one that does not count."""

    def ask(address: str) -> None:
        client.get(address).raise_for_status()

    turns = in_turns({each: lambda each=each: ask(each) for each in asked}, rounds=rounds + 1)[1:]  # type: ignore[misc]
    return {each: [turn[each] for turn in turns] for each in asked}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.api", description=__doc__)
    parser.add_argument("archive", type=Path, help="an archive with all of it settled")
    parser.add_argument("--words", nargs="+", default=WORDS, help="searches")
    parser.add_argument("--pair", nargs=2, default=("USA", "CHN"), metavar="CODE", help="two parties by their codes")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each is asked")
    return parser


def _table(taken: Mapping[str, list[float]]) -> Table:
    table = Table("asked", "median, ms", "longest, ms")
    for column in table.columns[1:]:
        column.justify = "right"
    for address, seconds in taken.items():
        table.add_row(address, *(f"{1000 * each:,.0f}" for each in (median(seconds), max(seconds))))
    return table


if __name__ == "__main__":
    raise SystemExit(main())
