"""A file of quadruples as long as wanted: the events of ICEWS14, a year later each time that they come round again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

_FILES = ("train.txt", "valid.txt", "test.txt")
_NAMES = ("entity2id.txt", "relation2id.txt")
_YEAR = 365 * 24


def write_years(given: Path, folder: Path, count: int) -> Path:
    """Write so many lines into a folder, with the names that they need beside them: the file."""
    if lacking := [name for name in (*_FILES, *_NAMES) if not (given / name).is_file()]:
        sys.exit(f"{given} holds no {', '.join(lacking)}; give the folder of ICEWS14")
    for name in _NAMES:
        shutil.copy(given / name, folder / name)
    path = folder / "train.txt"
    with path.open("w", encoding="utf-8") as out:
        out.writelines(islice(_lines(given), count))
    return path


def _lines(given: Path) -> Iterator[str]:
    known = [line.split() for name in _FILES for line in (given / name).read_text(encoding="utf-8").splitlines()]
    hours = 0
    while True:
        yield from (f"{who}\t{what}\t{whom}\t{int(when) + hours}\t-1\n" for who, what, whom, when, *_ in known)
        hours += _YEAR
