"""The candidates for each question, and what speaks for each: the columns that the ranker weighs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.forecast.links.arrays import Floats, Numbers, highest, most, places, sums
from detente.forecast.links.kinship import Kinship
from detente.forecast.links.past import Questions, Traces
from detente.forecast.links.tables import SLOW, Tables

SEEN, UNSEEN = 90, 70
"""How many candidates a question has at most of those whom its subject met before, and of those it never met."""

NEVER = 500.0
"""Days since what never happened, and `SURELY_NOT` the log-probability of somebody never met."""

SURELY_NOT = -21.0

RANKED = (
    "recall", "rules", "same month", "any month", "same latest", "any latest", "like acts", "like company",
    "third party", "share of popular", "profile",
)  # fmt: skip
COMPARED = ("rules", "best rule", "same month", "any month", "same season", "like acts", "like company", "third party")
"""The columns whose place among the candidates of a question is told as well, and their share of the highest."""

Columns = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who may answer: (candidates,) the question and object of each, grouped by question; (candidates, columns) why."""

    question: Numbers
    object: Numbers
    columns: Floats
    names: tuple[str, ...]


def candidates(asked: Questions, traces: Traces, tables: Tables) -> Candidates:
    """The candidates for the questions of a day, by what was before it."""
    met = _met(asked, traces, tables)
    kinship = tables.kin.of(asked, tables.past)
    order = places(traces.pair_question, met["rules"] + 0.5 * np.exp(met["recall"]) + 0.001 * met["any month"])
    kept = np.flatnonzero(order < SEEN)
    whose, strangers = _strangers(asked, traces, tables, kinship)
    question = np.r_[traces.pair_question[kept], whose]
    objects = np.r_[traces.pair_object[kept], strangers]
    sorting = np.lexsort((objects, question))
    question, objects = question[sorting], objects[sorting]
    columns = {name: _filled(name, column[kept], strangers.size)[sorting] for name, column in met.items()}
    columns |= _close(question, objects, kinship) | _profiled(asked, traces, tables, question, objects)
    columns |= _popular(asked, tables, question, objects) | _homes(asked, tables, question, objects)
    columns |= _relative(columns, question, len(asked))
    return Candidates(question, objects, np.column_stack(list(columns.values())).astype(np.float32), tuple(columns))


def _met(asked: Questions, traces: Traces, tables: Tables) -> Columns:
    """What speaks for each pair of a question and an object that its subject had to do with before."""
    starts, counts, same = traces.starts, traces.counts, traces.same
    half = tables.relations // 2
    relation = asked.relation[traces.question]
    turned = traces.relation == (relation + half) % tables.relations
    forward = (traces.relation < half) == (relation < half)
    confidence, lift = tables.rules.confidence(asked, traces)
    unlikely = np.log1p(-np.minimum(confidence, 0.99))
    found: Columns = {"recall": tables.recall.scores(asked, traces)}
    for name, flags in (("same", same), ("any", np.ones_like(same)), ("turned", turned), ("forward", forward)):
        faded = sums(counts * flags[:, None], starts)
        found |= {f"{name} {span}": faded[:, at] for at, span in enumerate(("days", "week", "month", "season", "ever"))}
    for name, flags in (("same", same), ("any", np.ones_like(same)), ("turned", turned)):
        found[f"{name} latest"] = -most(np.where(flags, -traces.gap, -NEVER), starts)
    found["rules"] = 1 - np.exp(sums(unlikely, starts))
    found["forward rules"] = 1 - np.exp(sums(unlikely * forward, starts))
    found["best rule"] = most(confidence, starts)
    found["best other rule"] = most(np.where(same, 0, confidence), starts)
    found["lift"] = sums(np.log(lift) * np.minimum(counts[:, 2], 3), starts)
    found["relations"] = traces.pair_sizes.astype(float)
    return found


def _filled(name: str, column: Floats, strangers: int) -> Floats:
    empty = NEVER if name.endswith("latest") else SURELY_NOT if name == "recall" else 0.0
    return np.r_[column, np.full(strangers, empty)]


def _strangers(asked: Questions, traces: Traces, tables: Tables, kinship: Kinship) -> tuple[Numbers, Numbers]:
    """The question and object of up to `UNSEEN` a question: the likeliest of those whom the subject never met."""
    popular, whole = _shares(asked, tables)
    country, rows = tables.kinds.country, np.arange(len(asked))
    home = country[asked.subject][:, None]
    likely = 0.3 * popular[2] / whole[2] + 0.2 * popular[4] / whole[4]
    likely += 0.5 * _of_all(kinship.by_acts) + 0.5 * _of_all(kinship.by_company)
    likely += 0.15 * _of_all(((home == country) & (home >= 0)) * tables.activity(asked.day)[:, 2])
    likely[rows, asked.subject] *= 0.3
    likely[traces.pair_question, traces.pair_object] = -1
    count = min(UNSEEN, tables.entities - 1)
    best = np.argpartition(-likely, count, axis=1)[:, :count]
    question, place = np.nonzero(np.take_along_axis(likely, best, axis=1) >= 0)
    return question, best[question, place]


def _shares(asked: Questions, tables: Tables) -> tuple[Floats, Floats]:
    popular = tables.popular[:, asked.relation]
    return popular, popular.sum(axis=2, keepdims=True) + 1


def _of_all(scores: Floats) -> Floats:
    found: Floats = scores / (scores.sum(axis=1, keepdims=True) + 1e-6)
    return found


def _close(question: Numbers, objects: Numbers, kinship: Kinship) -> Columns:
    return {
        "like acts": kinship.by_acts[question, objects],
        "like company": kinship.by_company[question, objects],
        "share of like acts": _of_all(kinship.by_acts)[question, objects],
        "share of like company": _of_all(kinship.by_company)[question, objects],
        "third party": kinship.over_third[question, objects],
    }


def _profiled(asked: Questions, traces: Traces, tables: Tables, question: Numbers, objects: Numbers) -> Columns:
    vectors = tables.kin.vectors
    profiles = tables.kin.profiles(asked, traces)
    return {
        "profile": np.einsum("ij,ij->i", profiles[question], vectors[objects]),
        "alike": np.einsum("ij,ij->i", vectors[asked.subject[question]], vectors[objects]),
    }


def _popular(asked: Questions, tables: Tables, question: Numbers, objects: Numbers) -> Columns:
    popular, whole = _shares(asked, tables)
    found: Columns = {f"popular {at}": popular[at, question, objects] for at in range(len(popular))}
    found["share of popular"] = found["popular 2"] / whole[2, question, 0]
    found["share of popular ever"] = found["popular 4"] / whole[4, question, 0]
    found["popular latest"] = np.minimum(asked.day - tables.popular_last[asked.relation[question], objects], NEVER)
    found["relation month"], found["relation ever"] = whole[3, question, 0], whole[4, question, 0]
    active = tables.activity(asked.day)
    often = tables.asked.at(asked.subject * tables.relations + asked.relation, asked.day)
    for at in range(active.shape[1]):
        found[f"object active {at}"] = active[objects, at]
        found[f"subject active {at}"] = active[asked.subject[question], at]
    found["object burst"] = active[objects, 0] / (1 + active[objects, 1])
    return found | {f"asked {at}": often[question, at] for at in range(len(SLOW))}


def _homes(asked: Questions, tables: Tables, question: Numbers, objects: Numbers) -> Columns:
    kinds, subject = tables.kinds, asked.subject[question]
    found: Columns = {}
    for name, keys in tables.keys(subject, asked.relation[question], objects).items():
        counts = tables.keyed[name].at(keys, asked.day)
        found |= {f"{name} {at}": counts[:, at] for at in range(len(SLOW))}
    home = kinds.country
    found["compatriots"] = ((home[subject] == home[objects]) & (home[objects] >= 0)).astype(float)
    found["itself"] = (subject == objects).astype(float)
    found["kind of object"], found["kind of subject"] = kinds.kind[objects], kinds.kind[subject]
    return found


def _relative(columns: Columns, question: Numbers, questions: int) -> Columns:
    found: Columns = {}
    for name in RANKED:
        found[f"place by {name}"] = places(question, columns[name] * (-1 if name.endswith("latest") else 1))
    for name in COMPARED:
        top = highest(question, columns[name], questions, floor=0)
        found[f"{name} of highest"] = columns[name] / (top[question] + 1e-6)
    found["same of asked"] = columns["same ever"] / (0.5 + columns["asked 2"])
    found["any of subject"] = columns["any month"] / (1 + columns["subject active 2"])
    return found
