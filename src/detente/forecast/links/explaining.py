"""Answering one question, and saying in plain words why: what happened before, and how often such things came again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.errors import UsageError
from detente.forecast.links.arrays import Numbers
from detente.forecast.links.features import Candidates, candidates
from detente.forecast.links.forecasting import days
from detente.forecast.links.kinds import kinds_of
from detente.forecast.links.past import Questions, Traces
from detente.forecast.links.quadruples import Quadruples, both_ways
from detente.forecast.links.ranker import RECENT, fit
from detente.forecast.links.tables import Tables

REASONS = 3


@dataclass(frozen=True, slots=True)
class Question:
    """Whom does the subject do this to on this day; or, `turned`, who does it to the subject. All by their names."""

    subject: str
    relation: str
    day: int
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One likely object, and what speaks for it, the strongest first."""

    object: str
    reasons: tuple[str, ...]


def explain(quadruples: Quadruples, question: Question, *, count: int = 10, threads: int = 2) -> tuple[Answer, ...]:
    """The likeliest answers to a question, with their rules and past events, from the days before its day alone.

    The ranker is fitted to the `RECENT` days before. Raises `UsageError` for a name that is not there, or a day with no
    days before it to learn from.
    """
    asked = _asked(quadruples, question)
    parts = np.concatenate([quadruples.train, quadruples.valid, quadruples.test])
    before = parts[parts[:, 3] < question.day]
    known = np.unique(before[:, 3])
    if len(known) < 3:
        raise UsageError(f"before day {question.day} are {len(known)} days with events; give a later day")
    tables = Tables(kinds_of(quadruples.entities), 2 * len(quadruples.relations))
    learned = set(known[1:][-RECENT:].tolist())
    ranker = fit(days(tables, both_ways(before, len(quadruples.relations)), learned), threads=threads)
    traces = tables.past.traces(asked)
    found = candidates(asked, traces, tables)
    best = np.argsort(-ranker.scores(found), kind="stable")[:count]
    return tuple(_answer(int(each), found, asked, traces, tables, quadruples) for each in best)


def _asked(quadruples: Quadruples, question: Question) -> Questions:
    subject = _number(question.subject, quadruples.entities, "entity", "entity2id.txt")
    relation = _number(question.relation, quadruples.relations, "relation", "relation2id.txt")
    relation += len(quadruples.relations) * question.turned
    return Questions(np.array([subject]), np.array([relation]), question.day)


def _number(name: str, names: tuple[str, ...], what: str, file: str) -> int:
    wanted = name.strip().replace(" ", "_").casefold()
    for key, known in enumerate(names):
        if known.casefold() == wanted:
            return key
    like = [known for known in names if wanted and wanted in known.casefold()][:3]
    hint = f"; did you mean {', '.join(like)}?" if like else ""
    raise UsageError(f"no {what} is called {name!r} in {file}{hint}")


def _answer(
    place: int, found: Candidates, asked: Questions, traces: Traces, tables: Tables, quadruples: Quadruples
) -> Answer:
    key = int(found.object[place])
    mine = np.flatnonzero(traces.object == key)
    reasons = _rules(mine, asked, traces, tables, quadruples)
    if not len(mine):
        reasons = _stranger(found, place)
    return Answer(quadruples.entities[key], tuple(reasons[:REASONS]))


def _rules(mine: Numbers, asked: Questions, traces: Traces, tables: Tables, quadruples: Quadruples) -> list[str]:
    confidence, _ = tables.rules.confidence(asked, traces)
    cells = tables.rules.cells(asked, traces)
    said = []
    for each in mine[np.argsort(-confidence[mine], kind="stable")]:
        often, gap = round(float(traces.counts[each, -1])), int(traces.gap[each])
        what = _told(int(traces.relation[each]), quadruples.relations)
        hits, tries = int(tables.rules.hits[cells[each]]), int(tables.rules.tries[cells[each]])
        said.append(
            f"{what}: {often} {'day' if often == 1 else 'days'}, last {gap} {'day' if gap == 1 else 'days'} before; "
            f"after the like, what is asked came in {hits:,} of {tries:,} cases"
        )
    return said


def _told(relation: int, relations: tuple[str, ...]) -> str:
    name = relations[relation % len(relations)].replace("_", " ")
    return f"{name} (done to the subject)" if relation >= len(relations) else name


def _stranger(found: Candidates, place: int) -> list[str]:
    def column(name: str) -> float:
        return float(found.columns[place, found.names.index(name)])

    said = ["nothing between the two before"]
    if column("compatriots"):
        said.append("both of one country")
    if column("place by like acts") < REASONS * 3:
        said.append("subjects of a like record do this to it")
    if column("popular 4"):
        share = column("share of popular ever")
        said.append(f"it stands in {share:.1%} of all such events")
    return said
