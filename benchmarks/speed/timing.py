"""Taking the time."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median
from time import perf_counter

Task = Callable[[], None]


class Clock:
    """Adds up the seconds spent under each name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Count what is done meanwhile under this name."""
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start


def in_turns(tasks: Mapping[str, Task], *, rounds: int) -> list[dict[str, float]]:
    """The seconds of each task in each round; the tasks take turns (A B A B), so that a slow spell hits all of them."""
    taken = []
    for _ in range(rounds):
        clock = Clock()
        for name, task in tasks.items():
            with clock.timing(name):
                task()
        taken.append(clock.seconds)
    return taken


def of_command(command: Sequence[str], *, times: int) -> float:
    """The median of the seconds that a command takes from start to end.

    Raises `subprocess.CalledProcessError` where it fails.
    """
    clocks = [Clock() for _ in range(times)]
    for clock in clocks:
        with clock.timing("command"):
            subprocess.run(command, capture_output=True, check=True)
    return median(clock.seconds["command"] for clock in clocks)
