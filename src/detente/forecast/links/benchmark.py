"""How well links are forecast: the baseline and ours, by one evaluation, with what they cost."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from detente.errors import UsageError
from detente.forecast.links.arrays import Floats
from detente.forecast.links.baseline import baseline_ranks
from detente.forecast.links.evaluating import Standing, ranks_of_true, standing
from detente.forecast.links.forecasting import Day, days
from detente.forecast.links.kinds import kinds_of
from detente.forecast.links.quadruples import Quadruples, both_ways
from detente.forecast.links.ranker import LEARNED, fit
from detente.forecast.links.tables import Tables

Part = Literal["valid", "test"]
Watch = Callable[[int, int], None]
"""Called with the days done and all days."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one way of forecasting; seconds of the clock and of the processor, and the most memory in MB."""

    name: str
    standing: Standing
    seconds: float
    processor: float
    memory: float


def benchmark(quadruples: Quadruples, part: Part, *, threads: int, watch: Watch) -> Iterator[Measured]:
    """The baseline, then ours: fitted to the last days of `train`, asked day by day of `part`, from all days before.

    Raises `UsageError` where LightGBM is missing or there is nothing to learn from.
    """
    relations, entities = 2 * len(quadruples.relations), len(quadruples.entities)
    parts = [quadruples.train, quadruples.valid, quadruples.test][: 2 if part == "valid" else 3]
    events, asked = both_ways(np.concatenate(parts), len(quadruples.relations)), set(parts[-1][:, 3].tolist())
    begun = time.perf_counter(), time.process_time()
    found = np.concatenate(list(baseline_ranks(events, relations, entities, asked)))
    yield _measured("recurrency", found, begun)
    begun = time.perf_counter(), time.process_time()
    learned = last_days(quadruples, LEARNED)
    wanted = learned | asked
    tables = Tables(kinds_of(quadruples.entities), relations)
    stream = _watched(days(tables, events, wanted), watch, len(wanted))
    yield _measured("rules and ranker", _ranks(stream, len(learned), entities, threads), begun)


def last_days(quadruples: Quadruples, count: int) -> set[int]:
    """The last days of `train` with events, but never the first. Raises `UsageError` where there are not two."""
    found = np.unique(quadruples.train[:, 3])
    if len(found) < 2:
        raise UsageError("all events of train.txt fall on one day; there must be days before to learn from")
    return set(found[1:][-count:].tolist())


def _ranks(stream: Iterator[Day], learned: int, entities: int, threads: int) -> Floats:
    ranker = fit((next(stream) for _ in range(learned)), threads=threads)
    scored = ((day, ranker.scores(day.candidates)) for day in stream)
    return np.concatenate([ranks for day, scores in scored for ranks in day_ranks(day, scores, entities)])


def day_ranks(day: Day, scores: Floats, entities: int) -> Iterator[Floats]:
    """The ranks of the true answers, question by question, among all entities."""
    bounds = np.searchsorted(day.candidates.question, np.arange(len(day.asked) + 1))
    for question, (first, last) in enumerate(pairwise(bounds)):
        true = day.true[first:last]
        missed = int(day.answers[question] - true.sum())
        yield ranks_of_true(scores[first:last], true, missed, entities - len(true))


def _watched(stream: Iterator[Day], watch: Watch, whole: int) -> Iterator[Day]:
    for done, day in enumerate(stream, 1):
        yield day
        watch(done, whole)


def _measured(name: str, ranks: Floats, begun: tuple[float, float]) -> Measured:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    spent = time.perf_counter() - begun[0], time.process_time() - begun[1]
    return Measured(name, standing(ranks), *spent, memory)
