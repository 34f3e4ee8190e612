"""Many readers at once, while 'detente add' writes into the same archive."""

from __future__ import annotations

import http.client
import random
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

PATIENCE = 120
PAUSE = 1.0
"""Seconds that a reader looks at a page."""


@dataclass(slots=True)
class Heard:
    """What all readers heard: seconds to each answer, and what was no answer or one of a fault."""

    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    added: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def at(self, part: float) -> float:
        """The seconds within which this part of the answers came."""
        ranked = sorted(self.seconds)
        return ranked[min(len(ranked) - 1, int(part * len(ranked)))]


def crowd(
    root: str, archive: Path, paths: Sequence[str], reports: Sequence[Path], *, readers: int, seconds: float
) -> Heard:
    """So many readers for so long, each after a page and a pause on to another one, and one writer."""
    heard, end = Heard(), time.monotonic() + seconds
    people = [threading.Thread(target=_read, args=(root, paths, number, end, heard)) for number in range(readers)]
    writer = threading.Thread(target=_write, args=(archive, reports, end, heard))
    for each in (*people, writer):
        each.start()
    for each in (*people, writer):
        each.join()
    return heard


def _read(root: str, paths: Sequence[str], number: int, end: float, heard: Heard) -> None:
    chosen = random.Random(number)
    time.sleep(chosen.random() * PAUSE)
    while time.monotonic() < end:
        path = chosen.choice(paths)
        begun = time.monotonic()
        fault = _get(root, path)
        with heard.lock:
            heard.seconds.append(time.monotonic() - begun)
            heard.faults += [fault] if fault else []
        time.sleep(PAUSE * (0.5 + chosen.random()))


def _get(root: str, path: str) -> str | None:
    """What went wrong with a page, if anything did."""
    connection = http.client.HTTPConnection(urlsplit(root).netloc, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return None if answer.status < 400 else f"{answer.status} {path}"
    except OSError as fault:
        return f"{type(fault).__name__} {path}"
    finally:
        connection.close()


def _write(archive: Path, reports: Sequence[Path], end: float, heard: Heard) -> None:
    for each in reports:
        if time.monotonic() > end:
            return
        command = [sys.executable, "-m", "detente", "add", "--archive", str(archive), "--reread", str(each)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        with heard.lock:
            heard.added += done.returncode == 0
            heard.faults += [done.stderr.strip()] if done.returncode else []
