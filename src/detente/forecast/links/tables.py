"""The tables that forecasts are made from; they move on only when a day is over."""

from __future__ import annotations

import numpy as np

from detente.forecast.links.arrays import Flags, Floats, Numbers
from detente.forecast.links.counts import FOREVER, Counts
from detente.forecast.links.kinds import Kinds
from detente.forecast.links.kinship import Kin
from detente.forecast.links.past import Past, Questions, Traces
from detente.forecast.links.recall import Recall
from detente.forecast.links.rules import Rules

SLOW = (10, 60, FOREVER)
POPULAR = (1, 3, 15, 60, FOREVER)
LONG_AGO = 1000
KEYED = (
    "home-relation-home", "relation-home", "any-home", "home-relation-object", "home-any-object", "home-any-home",
    "kind-relation-kind", "relation-kind", "kind-relation-object", "kind-any-kind",
)  # fmt: skip
"""Counts by countries and kinds: of the subject (itself where none is named), the relation (or any) and the object."""


class Tables:
    """All that is known when a day begins."""

    def __init__(self, kinds: Kinds, relations: int) -> None:
        self.kinds, self.relations, self.entities = kinds, relations, len(kinds.kind)
        self.past = Past(self.entities, relations)
        self.rules = Rules(relations)
        self.recall = Recall(kinds, relations)
        self.kin = Kin(self.entities)
        self.keyed = {name: Counts(SLOW) for name in KEYED}
        self.active = Counts((1.5, *SLOW))
        self.asked = Counts(SLOW)
        self.popular = np.zeros((len(POPULAR), relations, self.entities), dtype=np.float32)
        self.popular_last = np.full((relations, self.entities), -LONG_AGO)

    def learn(self, asked: Questions, traces: Traces, events: Numbers) -> None:
        """Take in a day that is over: its events, told both ways, and its questions with what was known of them."""
        answers = _answers(asked, events, self.relations, self.entities)
        self.recall.learn(asked, traces, _among(traces.pair_question, traces.pair_object, answers, self.entities))
        self.rules.learn(asked, traces, _among(traces.question, traces.object, answers, self.entities))
        self.past.learn(events, asked.day)
        for name, keys in self.keys(events[:, 0], events[:, 1], events[:, 2]).items():
            self.keyed[name].add(keys, asked.day)
        self.active.add(events[:, 0], asked.day)
        self.asked.add(events[:, 0] * self.relations + events[:, 1], asked.day)
        self.popular *= np.exp2(-1 / np.array(POPULAR, dtype=np.float32))[:, None, None]
        np.add.at(self.popular, (slice(None), events[:, 1], events[:, 2]), 1)
        self.popular_last[events[:, 1], events[:, 2]] = asked.day

    def keys(self, subject: Numbers, relation: Numbers, objects: Numbers) -> dict[str, Numbers]:
        """The keys of `keyed` for these events."""
        home, kind, kinds = self.kinds.homes, self.kinds.kind, self.kinds.kinds
        homes = self.kinds.countries + self.entities
        relations = self.relations
        return {
            "home-relation-home": (home(subject) * relations + relation) * homes + home(objects),
            "relation-home": (subject * relations + relation) * homes + home(objects),
            "any-home": subject * homes + home(objects),
            "home-relation-object": (home(subject) * relations + relation) * self.entities + objects,
            "home-any-object": home(subject) * self.entities + objects,
            "home-any-home": home(subject) * homes + home(objects),
            "kind-relation-kind": (kind[subject] * relations + relation) * kinds + kind[objects],
            "relation-kind": (subject * relations + relation) * kinds + kind[objects],
            "kind-relation-object": (kind[subject] * relations + relation) * self.entities + objects,
            "kind-any-kind": kind[subject] * kinds + kind[objects],
        }

    def activity(self, day: int) -> Floats:
        """(entities, 4): how much each had to do with others of late."""
        return self.active.at(np.arange(self.entities), day)


def questions_of(events: Numbers, relations: int) -> Questions:
    """What is asked of a day of which these are the events: each subject and relation once."""
    subject, relation = np.divmod(np.unique(events[:, 0] * relations + events[:, 1]), relations)
    return Questions(subject, relation, int(events[0, 3]))


def _answers(asked: Questions, events: Numbers, relations: int, entities: int) -> Numbers:
    question = np.searchsorted(asked.subject * relations + asked.relation, events[:, 0] * relations + events[:, 1])
    return question * entities + events[:, 2]


def _among(question: Numbers, objects: Numbers, answers: Numbers, entities: int) -> Flags:
    return np.isin(question * entities + objects, answers)
