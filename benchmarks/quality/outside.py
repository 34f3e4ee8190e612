"""Sets that others gathered, on which parts of the reading are measured beside published figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Measures = Mapping[str, float | int | None]
"""Figures by name: integers count, None is where there is nothing to measure, and the rest is held to floors."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was measured on a set, and a line for each answer that was wrong, for `--detail`."""

    figures: Measures
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """A set of somebody else's.

    `within` is its file or folder below the folder that `--data` names; `measure` is given that path. `bars` are what
    a figure is to reach, `published` what others reach, by figure and then by their name.
    """

    name: str
    what: str
    within: str
    measure: Callable[[Path], Outcome]
    bars: Mapping[str, float] = field(default_factory=dict)
    published: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def at(self, folder: Path) -> Path:
        """Where it lies below a folder of third-party data."""
        return folder / self.within
