"""Day after day: what is asked is answered from the days before, and only then is the day learned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from detente.forecast.links.arrays import Flags, Numbers
from detente.forecast.links.features import Candidates, candidates
from detente.forecast.links.past import Questions
from detente.forecast.links.tables import Tables, questions_of


@dataclass(frozen=True, slots=True)
class Day:
    """One day's questions and candidates, and which of these were true; (questions,) how many answers each had."""

    asked: Questions
    candidates: Candidates
    true: Flags
    answers: Numbers


def days(tables: Tables, events: Numbers, wanted: set[int]) -> Iterator[Day]:
    """Take in events, told both ways and in the order of days, and give the days that are wanted as they come."""
    starts = np.flatnonzero(np.r_[True, events[1:, 3] != events[:-1, 3]])
    for today in np.split(events, starts[1:]):
        asked = questions_of(today, tables.relations)
        traces = tables.past.traces(asked)
        if asked.day in wanted:
            yield _answered(asked, candidates(asked, traces, tables), today, tables)
        tables.learn(asked, traces, today)


def _answered(asked: Questions, found: Candidates, today: Numbers, tables: Tables) -> Day:
    key = asked.subject * tables.relations + asked.relation
    question = np.searchsorted(key, today[:, 0] * tables.relations + today[:, 1])
    true = np.isin(found.question * tables.entities + found.object, question * tables.entities + today[:, 2])
    return Day(asked, found, true, np.bincount(question, minlength=len(asked)))
