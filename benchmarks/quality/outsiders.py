"""The sets of others that there are, measured where they lie in the folder that `--data` names."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from benchmarks.quality.attribution import ATTRIBUTION
from benchmarks.quality.factuality import FACTUALITY
from benchmarks.quality.outside import Outcome, Outside
from benchmarks.quality.plv import PLV
from benchmarks.quality.tempeval import TEMPEVAL
from benchmarks.quality.toponyms import TOPONYMS
from detente.errors import UsageError

OUTSIDE: tuple[Outside, ...] = (PLV, TEMPEVAL, TOPONYMS, FACTUALITY, ATTRIBUTION)
ADVICE = "get the sets that benchmarks/README.md lists, and name the folder that holds them with --data"


def measure_all(folder: Path | None, sets: Sequence[Outside] = OUTSIDE) -> Mapping[str, Outcome]:
    """What is measured on each set that lies in the folder; a line on standard error for each that does not.

    Raises `UsageError` where there is no such folder.
    """
    if folder is None:
        return {}
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}: {ADVICE}")
    return dict(_measured(folder, sets))


def _measured(folder: Path, sets: Sequence[Outside]) -> Iterator[tuple[str, Outcome]]:
    console = Console(stderr=True)
    for one in sets:
        if not one.at(folder).exists():
            print(f"{one.name} is not measured: {one.at(folder)} is not there; {ADVICE}", file=sys.stderr)
            continue
        with console.status(f"Measuring {one.name}"):
            yield one.name, one.measure(one.at(folder))
