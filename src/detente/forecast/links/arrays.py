"""Short names for the arrays that the tables of events are made of, and sums over runs of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Numbers: TypeAlias = "NDArray[np.int64]"
Floats: TypeAlias = "NDArray[np.floating[Any]]"
Flags: TypeAlias = "NDArray[np.bool_]"


def runs(keys: Numbers) -> Numbers:
    """Where each run of equal keys begins."""
    return np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.zeros(0, dtype=np.int64)


def spread(starts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """For spans of a table: the number of the span and the place in the table, for each place in each."""
    sizes = ends - starts
    span = np.repeat(np.arange(len(sizes)), sizes)
    return span, np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes - starts, sizes)


def sums(values: Floats, starts: Numbers) -> Floats:
    """The sum of each run of values, along the first axis."""
    return np.add.reduceat(values, starts, axis=0) if len(starts) else values[:0]


def most(values: Floats, starts: Numbers) -> Floats:
    """The largest value of each run."""
    return np.maximum.reduceat(values, starts) if len(starts) else values[:0]


def places(group: Numbers, scores: Floats) -> Numbers:
    """The place of each score in its group, the highest at 0; groups stand one after another. Ties by their order."""
    order = np.lexsort((-scores, group))
    first = np.searchsorted(group, group)
    found = np.empty(len(group), dtype=np.int64)
    found[order] = np.arange(len(group))
    return found - first


def highest(group: Numbers, scores: Floats, groups: int, *, floor: float) -> Floats:
    """The highest score of each group, `floor` where there is none above it."""
    top = np.full(groups, floor)
    np.maximum.at(top, group, scores)
    return top
