"""What each subject did before, and to whom: the events that a question is answered from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.forecast.links.arrays import Flags, Floats, Numbers, runs, spread
from detente.forecast.links.counts import FOREVER, Counts

HALF_LIVES = (1.5, 5, 20, 80, FOREVER)
"""Days in which what happened counts half."""

LAGS = (1, 2, 4, 7, 14, 30, 60, 120)
"""Days since something last happened, in bins: up to each, and beyond."""

OFTEN = (1.5, 3.5)
"""How often it happened, in bins."""

BINS = (len(LAGS) + 1) * (len(OFTEN) + 1)


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked of a day: (subject, relation, ?), each once. Nothing else of the day is in here."""

    subject: Numbers
    relation: Numbers
    day: int

    def __len__(self) -> int:
        return len(self.subject)


@dataclass(frozen=True, slots=True)
class Traces:
    """For each question, what the subject did to any object: one entry for each object and relation, sorted by these.

    Of each entry its question, object, relation, the days since it last happened, the faded counts (entries,
    half-lives), and its bins of lag and of how often. `starts` is where the entries of another question or object
    begin: a pair; `pair_question` and `pair_object` tell which.
    """

    question: Numbers
    object: Numbers
    relation: Numbers
    gap: Numbers
    counts: Floats
    lag: Numbers
    often: Numbers
    recently: Numbers
    same: Flags
    starts: Numbers

    @property
    def bin(self) -> Numbers:
        """One of `BINS`, for lag and how often together."""
        return self.lag * (len(OFTEN) + 1) + self.often

    @property
    def pair_question(self) -> Numbers:
        """The question of each pair."""
        return self.question[self.starts]

    @property
    def pair_object(self) -> Numbers:
        """The object of each pair."""
        return self.object[self.starts]

    @property
    def pair_sizes(self) -> Numbers:
        """How many entries each pair has."""
        return np.diff(np.r_[self.starts, len(self.question)])


class Past:
    """All that happened, by subject, object and relation; told from both sides."""

    def __init__(self, entities: int, relations: int) -> None:
        self.entities, self.relations = entities, relations
        self.counts = Counts(HALF_LIVES)

    @property
    def subject(self) -> Numbers:
        """The subject of each entry; entries are sorted by subject, object, relation."""
        return self.counts.keys // (self.entities * self.relations)

    @property
    def object(self) -> Numbers:
        """The object of each entry."""
        return self.counts.keys // self.relations % self.entities

    @property
    def relation(self) -> Numbers:
        """The relation of each entry."""
        return self.counts.keys % self.relations

    def learn(self, events: Numbers, day: int) -> None:
        """Take in a day that is over."""
        self.counts.add((events[:, 0] * self.entities + events[:, 2]) * self.relations + events[:, 1], day)

    def traces(self, asked: Questions) -> Traces:
        """What the subjects of the questions did until now."""
        subject = self.subject
        span = np.searchsorted(subject, asked.subject), np.searchsorted(subject, asked.subject, side="right")
        question, entry = spread(*span)
        gap = asked.day - self.counts.last
        counts = self.counts.all_at(asked.day)
        lag = np.searchsorted(LAGS, gap)
        often = np.searchsorted(OFTEN, counts[:, -1])
        recently = np.searchsorted((*OFTEN, 8), counts[:, -1]) * 4 + np.searchsorted((0.5, 1.5, 3), counts[:, 2])
        objects, relations = self.object[entry], self.relation[entry]
        return Traces(
            question,
            objects,
            relations,
            gap[entry],
            counts[entry],
            lag[entry],
            often[entry],
            recently[entry],
            relations == asked.relation[question],
            runs(question * self.entities + objects),
        )
