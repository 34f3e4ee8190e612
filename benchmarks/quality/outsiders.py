"""The sets of others that there are, measured where they lie in the folder that `--data` names."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from benchmarks.quality.attribution import ATTRIBUTION
from benchmarks.quality.factuality import FACTUALITY
from benchmarks.quality.outside import Outcome, Outside
from detente.errors import UsageError

OUTSIDE: tuple[Outside, ...] = (FACTUALITY, ATTRIBUTION)


def measure_all(folder: Path | None, sets: Sequence[Outside] = OUTSIDE) -> Mapping[str, Outcome]:
    """What is measured on each set that lies in the folder; a line on standard error for each that does not.

    Raises `UsageError` where there is no such folder.
    """
    if folder is None:
        return {}
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}: {ADVICE}")
    return dict(_measured(folder, sets))


ADVICE = "get the third-party sets as benchmarks/README.md tells, and name the folder that holds them with --data"


def _measured(folder: Path, sets: Sequence[Outside]) -> Iterator[tuple[str, Outcome]]:
    console = Console(stderr=True)
    for each in sets:
        if not each.at(folder).exists():
            print(f"{each.name} is not measured, as {each.at(folder)} is not there: {ADVICE}", file=sys.stderr)
            continue
        with console.status(f"Measuring {each.name}"):
            yield each.name, each.measure(each.at(folder))
