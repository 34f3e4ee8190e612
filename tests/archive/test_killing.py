"""A writer killed at any moment, with a reader at work: the rerun ends with what an undisturbed run gives."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from detente.archive import Archive
from detente.errors import ArchiveMissing

RECORDS = 60
KILLS = 4
PROGRAM = f"""
import sys
from detente.archive import Archive
from tests.archive.conftest import make_event, make_record
with Archive(sys.argv[1]).writer() as writer:
    for number in range({RECORDS}):
        acts = tuple(make_event(f"act {{number}} {{each}}") for each in range(3))
        writer.add(make_record(f"Report {{number}}.", events=acts, url=f"https://example.org/{{number // 3}}"))
        print(number, flush=True)
"""


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def added(path: Path, *, until: int = RECORDS, pause: float = 0) -> None:
    """Run the program, kill it a moment after it has added so many, and look into the archive meanwhile."""
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for number, _ in enumerate(process.stdout):
            if number % 20 == 0:
                look(path)
            if number == until:
                time.sleep(pause)
                process.kill()
                break
    assert process.returncode == (0 if until == RECORDS else -9)


def look(path: Path) -> None:
    try:
        with Archive(path).view() as view:
            for line in view.reports(order="newest", limit=5).items:
                assert len(view.record(line).events) == line.events == 3
    except ArchiveMissing:
        pass


def test_killed_and_run_again(tmp_path: Path) -> None:
    whole = tmp_path / "whole.db"
    added(whole)
    expected = content(whole)
    chance = random.Random(4)
    for kill in range(KILLS):
        path = tmp_path / f"{kill}.db"
        added(path, until=chance.randrange(RECORDS - 10), pause=chance.uniform(0, 0.01))
        look(path)
        added(path)
        assert content(path) == expected
        assert Archive(path).check() == []
