"""`python -m benchmarks.exchange [ROWS]`: seconds and peak memory of an import and an export of so many rows."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.exchange.rows import write_rows

_COMMAND = "import resource, sys; from detente.cli import door; code = door._ending(sys.argv[1:]); "
_USED = (
    "used = resource.getrusage(resource.RUSAGE_SELF); print(f'{used.ru_utime + used.ru_stime:.0f} s of the processor, "
    "peak {used.ru_maxrss / 1024:.0f} MB'); sys.exit(code)"
)


def _measured(title: str, rows: int, *arguments: str) -> None:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND + _USED, *arguments], capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    print(f"{title}: {rows:,} rows in {seconds:.0f} s, {rows / seconds:,.0f} rows/s")
    print("  " + (done.stdout + done.stderr).strip().replace("\n", "\n  "))


def main() -> None:
    """Run with the number of rows given, a million by default."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        file, archive = Path(folder) / "events.export.CSV", Path(folder) / "archive.db"
        write_rows(file, rows)
        print(f"a file of {file.stat().st_size / 1e6:.0f} MB")
        _measured("import", rows, "import", "gdelt", str(file), "--archive", str(archive))
        print(f"an archive of {archive.stat().st_size / 1e6:.0f} MB")
        _measured("import again", rows, "import", "gdelt", str(file), "--archive", str(archive))
        out = Path(folder) / "out.tsv"
        _measured("export", rows, "export", "gdelt", "--archive", str(archive), "-o", str(out))


if __name__ == "__main__":
    main()
