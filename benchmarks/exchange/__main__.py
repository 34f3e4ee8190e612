"""`python -m benchmarks.exchange [ROWS] [--icews14 FOLDER]`: what it costs to import, ask and export so many rows."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from benchmarks.exchange.quadruples import write_years
from benchmarks.exchange.rows import write_rows

_COMMAND = "import resource, sys; from detente.cli import door; code = door._ending(sys.argv[1:]); "
_USED = (
    "used = resource.getrusage(resource.RUSAGE_SELF); print(); print('used', used.ru_utime + used.ru_stime, "
    "used.ru_maxrss / 1024); sys.exit(code)"
)
_START = "start=2014-01-01"


def _measured(title: str, rows: int, *arguments: str) -> None:
    """Run a command, and print its seconds by the clock and of the processor, and the most memory it had."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND + _USED, *arguments], capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{title} failed: {done.stderr}")
    cpu, memory = map(float, done.stdout.rsplit("used", 1)[1].split())
    speed = f", {rows / seconds:,.0f} rows/s ({rows / cpu:,.0f} by the processor)" if rows else ""
    print(f"{title}: {seconds:.1f} s, {cpu:.1f} s of the processor{speed}, peak {memory:.0f} MB", flush=True)


def _asked(archive: Path, pair: tuple[str, str]) -> None:
    """What the questions cost that a relation and the desk are made of."""
    from detente.archive import Archive, Query

    with Archive(archive).view() as view:
        newest = view.newest()
        if newest is None:
            sys.exit("nothing came in")
        questions: dict[str, Callable[[], Sequence[object]]] = {
            f"deeds of {pair[0]} and {pair[1]}": lambda: view.deeds(pair),
            "tallies of all pairs, 56 weeks": lambda: list(view.tallies(newest, weeks=56)),
            "tallies of all pairs, all weeks": lambda: list(view.tallies(newest, weeks=52 * 40)),
            "newest 50 of the pair": lambda: view.events(Query(pair=pair), order="newest", limit=50).items,
            "newest 50 with 'consult'": lambda: view.events(Query(words="consult"), order="newest", limit=50).items,
            "words that nothing has": lambda: view.events(Query(words="xyzzy"), order="newest", limit=50).items,
        }
        for title, ask in questions.items():
            start, cpu = time.perf_counter(), process_time()
            found = len(ask())
            clock, cpu = time.perf_counter() - start, process_time() - cpu
            print(f"{title}: {found:,} in {clock:.2f} s, {cpu:.2f} s of the processor", flush=True)


def main() -> None:
    """Run with the number of rows given, a million by default; with ICEWS14 two million."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, nargs="?")
    parser.add_argument("--icews14", type=Path, metavar="FOLDER", help="repeat and shift these events instead")
    parser.add_argument("--export", metavar="FORMAT", default="gdelt")
    given = parser.parse_args()
    rows = given.rows or (2_000_000 if given.icews14 else 1_000_000)
    print(f"{platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive, out = folder / "archive.db", folder / "out"
        if given.icews14:
            file = write_years(given.icews14, folder, rows)
            taking = ["import", "quadruples", str(file), "--set", _START, "--archive", str(archive)]
            pair = ("CHN", "JPN")
        else:
            file = folder / "events.export.CSV"
            write_rows(file, rows)
            taking = ["import", "gdelt", str(file), "--archive", str(archive)]
            pair = ("USA", "CHN")
        print(f"a file of {file.stat().st_size / 1e6:.0f} MB")
        _measured("import", rows, *taking)
        print(f"an archive of {archive.stat().st_size / 1e6:.0f} MB")
        _measured("import again", rows, *taking)
        _asked(archive, pair)
        _measured(f"brief {' '.join(pair)}", 0, "brief", *pair, "--archive", str(archive))
        _measured("desk", 0, "desk", "--archive", str(archive))
        _measured(f"export {given.export}", rows, "export", given.export, "--archive", str(archive), "-o", str(out))


if __name__ == "__main__":
    main()
