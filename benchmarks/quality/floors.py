"""The floors below which no figure may fall, and which only rise.

A figure of reports keeps to its floor within what one entry of the gold moves it: a set has no finer scale.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.quality.outside import Measures

FLOORS = Path(__file__).with_name("floors.json")
COUNTS = frozenset(("reports", "failed", "must", "extra"))
LOWER = frozenset(("mae",))
"""Figures of errors: better the lower, so that their floors are ceilings, which only sink."""

WIDEST = 0.2
"""The most that one entry may move a figure: less than five tell nothing of a set."""

Floors = dict[str, dict[str, float]]
Measured = Mapping[str, Measures]
Entries = Mapping[str, Mapping[str, int]]
"""For each set and figure, how many entries of the gold it rests on."""


def load(path: Path) -> Floors:
    """The floors of each set and figure."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def save(floors: Floors, path: Path) -> None:
    """Write the floors, so that a floor that changed is one line that changed."""
    path.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


def broken(measured: Measured, floors: Floors, entries: Entries) -> Iterator[str]:
    """A line for each figure below its floor, or no longer measured, and for each set in which reports failed."""
    for name, figures in measured.items():
        if figures.get("failed"):
            yield f"{name}: {figures['failed']} of {figures['reports']} reports could not be read"
        for figure, floor in floors.get(name, {}).items():
            value = figures.get(figure)
            if value is None:
                yield f"{name}: {figure} was not measured; its floor is {floor:.2f}"
            elif not holds(figure, value, floor, slack(entries, name, figure)):
                side = "above its ceiling" if figure in LOWER else "below its floor"
                yield f"{name}: {figure} {value:.3f} is {side} of {floor:.2f}"


def slack(entries: Entries, name: str, figure: str) -> float:
    """What one entry of the gold moves a figure of a set by; 0 where it rests on nothing that is counted."""
    number = entries.get(name, {}).get(figure, 0)
    return min(WIDEST, 1 / number) if number else 0.0


def holds(figure: str, value: float | None, floor: float, by: float = 0.0) -> bool:
    """Whether a figure was measured and keeps to its floor within so much, or to its ceiling if it is one of errors."""
    return value is not None and (value <= floor + by if figure in LOWER else value >= floor - by)


def sign(figure: str, *, kept: bool) -> str:
    """How a figure stands to its floor, in one sign."""
    return ("≤" if kept else ">") if figure in LOWER else ("≥" if kept else "<")


def raised(measured: Measured, floors: Floors) -> Floors:
    """The floors, each raised to a hundredth below what was measured, rounded down, where that is higher.

    A ceiling sinks to a hundredth above, rounded up.
    """
    higher = {name: dict(old) for name, old in floors.items()}
    for name, figures in measured.items():
        of_set = higher.setdefault(name, {})
        for figure, value in figures.items():
            if isinstance(value, float):
                of_set[figure] = _stricter(figure, of_set.get(figure), value)
    return higher


def _stricter(figure: str, old: float | None, value: float) -> float:
    if figure in LOWER:
        return min(1.0 if old is None else old, ceiling_for(value))
    return max(old or 0.0, floor_for(value))


def floor_for(value: float) -> float:
    """A hundredth below a figure, rounded down to a hundredth: .84 for .857."""
    return max(0, math.floor(round(value * 100, 6) - 1)) / 100


def ceiling_for(value: float) -> float:
    """A hundredth above a figure, rounded up to a hundredth: .41 for .399."""
    return math.ceil(round(value * 100, 6) + 1) / 100
