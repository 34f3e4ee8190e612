"""What was worked out is remembered while the archive stays as it was, and once for many that ask at once."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from detente.archive import Archive
from detente.records import Rejection
from detente.web.remembered import MOST, Remembered


def test_it_is_worked_out_again_only_when_the_archive_or_the_day_changed(archive: Path) -> None:
    memory, made = Remembered(archive), list[str | None]()

    def ask(as_of: str | None = None) -> None:
        with Archive(archive).view(as_of) as view:
            memory.of(view, "all", lambda: made.append(as_of))

    ask()
    ask()
    assert made == [None]
    ask("2023-06-17")
    assert made == [None, "2023-06-17"]
    with Archive(archive).writer() as writer:
        writer.reject(Rejection("x", "source", "is empty"))
    ask()
    assert made == [None, "2023-06-17", None]


def test_of_many_that_ask_at_once_one_works_it_out(archive: Path) -> None:
    memory, made = Remembered(archive), list[int]()

    def work() -> None:
        time.sleep(0.05)
        made.append(1)

    def ask() -> None:
        with Archive(archive).view() as view:
            memory.of(view, "all", work)

    readers = [threading.Thread(target=ask) for _ in range(8)]
    for each in readers:
        each.start()
    for each in readers:
        each.join()
    assert made == [1]


def test_a_fault_is_not_remembered_and_old_results_go(archive: Path) -> None:
    memory = Remembered(archive)

    def fail() -> None:
        raise KeyError("gone")

    with Archive(archive).view() as view:
        with pytest.raises(KeyError):
            memory.of(view, "all", fail)
        assert memory.of(view, "all", lambda: 1) == 1
        for number in range(MOST):
            memory.of(view, number, lambda: 2)
        assert memory.of(view, "all", lambda: 3) == 3
