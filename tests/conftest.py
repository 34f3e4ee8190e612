"""What every test relies on: hypothesis draws the same examples in each run, and tables are read with their lines."""

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import detente

settings.register_profile("same-each-run", derandomize=True, deadline=None)
settings.load_profile("same-each-run")

os.environ["DETENTE_TABLES"] = os.devnull  # whoever runs the tests may have tables of their own

PACKAGE = Path(detente.__file__).parent
Row = dict[str, str]
Line = tuple[str, Row]
Lines = Callable[[str], list[Line]]
Blame = Callable[[Iterable[str]], None]


def _read(path: Path, name: str) -> Iterator[Line]:
    with path.open(encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source, strict=True, restkey="too many cells", restval="too few cells")
        for row in reader:
            yield f"{name}:{reader.line_num}", row


@pytest.fixture(scope="session")
def lines() -> Lines:
    """The rows of a table, such as `entities/data/states.csv`, each with its file and line."""
    read: dict[str, list[Line]] = {}

    def of(table: str) -> list[Line]:
        if table not in read:
            read[table] = list(_read(PACKAGE / table, table))
        return read[table]

    return of


@pytest.fixture(scope="session")
def blame() -> Blame:
    """Fail with a line for each fault found, if there is one."""

    def fail(faults: Iterable[str]) -> None:
        found = list(faults)
        if found:
            pytest.fail(f"{len(found)} broken rows\n" + "\n".join(found[:100]), pytrace=False)

    return fail
