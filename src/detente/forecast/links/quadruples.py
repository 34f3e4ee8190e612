"""Reading coded events in the form of ICEWS-14: who did what to whom on which day, as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from detente.errors import SourceMissing, SourceUnreadable, UsageError
from detente.forecast.links.arrays import Numbers

HOURS = 24
"""The files count time in hours; one day is one step."""

PARTS = ("train", "valid", "test")


@dataclass(frozen=True, slots=True)
class Quadruples:
    """Events by their numbers: (n, 4) subject, relation, object and day, in the order of days, for each of three parts.

    Relation `r + len(relations)` is relation r told from its object: who is it that did this to me.
    """

    entities: tuple[str, ...]
    relations: tuple[str, ...]
    train: Numbers
    valid: Numbers
    test: Numbers


def read_quadruples(folder: Path) -> Quadruples:
    """What `entity2id.txt`, `relation2id.txt`, `train.txt`, `valid.txt` and `test.txt` of a folder hold.

    Raises `SourceMissing` where one of the files is not there, `SourceUnreadable` where a line is not of the form, and
    `UsageError` where the three parts do not follow one another in time.
    """
    entities, relations = _names(folder / "entity2id.txt"), _names(folder / "relation2id.txt")
    parts = [_events(folder / f"{part}.txt", len(entities), len(relations)) for part in PARTS]
    for before, after, names in zip(parts, parts[1:], (("train", "valid"), ("valid", "test")), strict=False):
        if before[-1, 3] >= after[0, 3]:
            raise UsageError(
                f"{folder}: the days of {names[1]}.txt (from {after[0, 3]}) must come after those of {names[0]}.txt "
                f"(to {before[-1, 3]}); events of one day can't be told from what came before"
            )
    return Quadruples(entities, relations, *parts)


def both_ways(events: Numbers, relations: int) -> Numbers:
    """Each event, and after all of them each told from its object; in the order of days."""
    turned = events[:, [2, 1, 0, 3]] + np.array([0, relations, 0, 0])
    both = np.concatenate([events, turned])
    return both[np.argsort(both[:, 3], kind="stable")]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as fault:
        raise SourceMissing(f"{path} can't be read ({fault.strerror}); it is needed in the form of ICEWS-14") from None
    except UnicodeDecodeError:
        raise SourceUnreadable(f"{path} is not in UTF-8") from None


def _names(path: Path) -> tuple[str, ...]:
    named: dict[int, str] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        name, _, key = line.strip().rpartition("\t") if "\t" in line else line.strip().rpartition(" ")
        if not name or not key.isdecimal():
            raise SourceUnreadable(f"{path}, line {number}: not a name and its number: {line[:60]!r}")
        named[int(key)] = name.strip()
    if sorted(named) != list(range(len(named))):
        raise SourceUnreadable(f"{path}: the numbers must run from 0 to {len(named) - 1} without a gap")
    return tuple(named[key] for key in range(len(named)))


def _events(path: Path, entities: int, relations: int) -> Numbers:
    rows = [_event(path, number, line) for number, line in enumerate(_lines(path), 1) if line.strip()]
    if not rows:
        raise SourceUnreadable(f"{path} holds no events")
    found = np.array(rows, dtype=np.int64)
    for column, limit, table in ((0, entities, "entity2id"), (1, relations, "relation2id"), (2, entities, "entity2id")):
        unknown = np.flatnonzero((found[:, column] < 0) | (found[:, column] >= limit))
        if len(unknown):
            row, value = int(unknown[0]), int(found[unknown[0], column])
            raise SourceUnreadable(f"{path}, event {row + 1}: {value} is not in {table}.txt, which ends at {limit - 1}")
    found[:, 3] //= HOURS
    unique: Numbers = np.unique(found, axis=0)
    return unique[np.argsort(unique[:, 3], kind="stable")]


def _event(path: Path, number: int, line: str) -> list[int]:
    cells = line.split()
    try:
        if len(cells) in (4, 5):
            return [int(cell) for cell in cells[:4]]
    except ValueError:
        pass
    raise SourceUnreadable(
        f"{path}, line {number}: not 'subject relation object hours' in whole numbers: {line[:60]!r}"
    )
