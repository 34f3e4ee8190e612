"""`detente add` killed at random moments while a reader is at work; a rerun has to end with the same archive.

$ python -m benchmarks.archive.kill --reports 2000 --kills 50
$ python -m benchmarks.archive.kill --prepared    # the same with records that were read before: sooner done
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.archive.prepared import prepare
from benchmarks.archive.texts import write_texts
from detente.archive import Archive
from detente.errors import ArchiveMissing


class Reader(threading.Thread):
    """Reads whole records all the time and keeps what went wrong."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self.path, self.faults, self.looks = path, list[str](), 0
        self._done = threading.Event()

    def run(self) -> None:
        """Look until told to stop."""
        while not self._done.wait(0.02):
            try:
                with Archive(self.path).view() as view:
                    for line in view.reports(order="newest", limit=20).items:
                        if len(view.record(line).events) != line.events:
                            self.faults.append(f"half of {line.headline}")
                self.looks += 1
            except ArchiveMissing:
                continue
            except Exception as fault:
                self.faults.append(repr(fault))

    def stop(self) -> list[str]:
        """What went wrong."""
        self._done.set()
        self.join()
        return self.faults


def content(path: Path) -> list[str]:
    """All that the archive holds, shadow tables of the full-text indexes included, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def adding(path: Path, texts: Sequence[Path]) -> list[str]:
    """The command that adds these texts, or the records of one file that was prepared."""
    if texts[0].suffix == ".jsonl":
        return [sys.executable, "-m", "benchmarks.archive.prepared", str(texts[0]), str(path)]
    return [sys.executable, "-m", "detente", "add", *map(str, texts), "--archive", str(path)]


def killed(command: Sequence[str], after: float) -> bool:
    """Run a command and kill it after so many seconds; whether it was still at work."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments; 0 where every archive came out the same and no reader failed."""
    options = _parser().parse_args(arguments)
    chance = random.Random(options.seed)  # the moments need not be unforeseeable
    with tempfile.TemporaryDirectory() as folder:
        texts = write_texts(Path(folder) / "texts", options.reports)
        if options.prepared:
            texts = [prepare(texts, Path(folder) / "records.jsonl")]
        whole = Path(folder) / "undisturbed.db"
        start = time.perf_counter()
        subprocess.run(adding(whole, texts), check=True)
        took = time.perf_counter() - start
        expected = content(whole)
        print(f"undisturbed: {options.reports} reports in {took:.0f} s")
        bad = 0
        for number in range(1, options.kills + 1):
            bad += not _survived(Path(folder) / f"{number}.db", texts, chance.uniform(0, took), expected)
    print(f"{options.kills - bad} of {options.kills} came out the same, with no reader failing")
    return 1 if bad else 0


def _survived(path: Path, texts: Sequence[Path], after: float, expected: list[str]) -> bool:
    reader = Reader(path)
    reader.start()
    cut = killed(adding(path, texts), after)
    held = 0
    if path.exists() and cut:
        with closing(sqlite3.connect(path)) as connection:
            tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            held = connection.execute("SELECT count(*) FROM reports").fetchone()[0] if tables else 0
    subprocess.run(adding(path, texts), check=True, stdout=subprocess.DEVNULL)
    faults = reader.stop()
    same = content(path) == expected
    print(
        f"{path.stem}: killed after {after:.1f} s with {held} reports in; then {'the same' if same else 'DIFFERENT'}; "
        f"{reader.looks} looks, {len(faults)} failed {faults[:1] or ''}",
        flush=True,
    )
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    return same and not faults


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive.kill", description=__doc__)
    parser.add_argument("--reports", type=int, default=2000, metavar="N")
    parser.add_argument("--kills", type=int, default=50, metavar="N")
    parser.add_argument("--prepared", action="store_true", help="read the reports once, and add their records")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    return parser


if __name__ == "__main__":
    sys.exit(main())
