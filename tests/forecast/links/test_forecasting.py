"""What forecasts are made from: all days before, and nothing of the day itself or later."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from detente.errors import UsageError
from detente.forecast.links.arrays import Numbers
from detente.forecast.links.baseline import baseline_ranks
from detente.forecast.links.benchmark import benchmark
from detente.forecast.links.evaluating import standing
from detente.forecast.links.explaining import Question, explain
from detente.forecast.links.forecasting import Day, days
from detente.forecast.links.kinds import kinds_of
from detente.forecast.links.quadruples import Quadruples, both_ways, read_quadruples
from detente.forecast.links.ranker import fit
from detente.forecast.links.tables import Tables


def _days(found: Quadruples, events: Numbers, wanted: set[int]) -> list[Day]:
    tables = Tables(kinds_of(found.entities), 2 * len(found.relations))
    return list(days(tables, both_ways(events, len(found.relations)), wanted))


def _by_question(day: Day) -> dict[tuple[int, int, int], list[float]]:
    found = day.candidates
    keys = zip(day.asked.subject[found.question], day.asked.relation[found.question], found.object, strict=True)
    return {(int(s), int(r), int(o)): row.tolist() for (s, r, o), row in zip(keys, found.columns, strict=True)}


def test_scrambling_all_later_objects_changes_no_forecast(folder: Path) -> None:
    found = read_quadruples(folder)
    events = np.concatenate([found.train, found.valid, found.test])
    scrambled = events.copy()
    later = scrambled[:, 3] >= 52
    scrambled[later, 2] = np.random.default_rng(3).permutation(scrambled[later, 2])
    assert (scrambled != events).any()
    ranker = fit(_days(found, found.train, set(range(20, 50))), threads=1)
    (plain,), (other,) = (_days(found, each, {52}) for each in (events, scrambled))
    here, there = _by_question(plain), _by_question(other)
    forward = {key for key in here if key[1] < len(found.relations)}
    assert forward
    assert forward <= there.keys()
    assert all(here[key] == there[key] for key in here.keys() & there.keys())
    for day in (plain, other):
        scores = ranker.scores(day.candidates)
        assert np.isfinite(scores).all()
    same = [dict(zip(_by_question(day), ranker.scores(day.candidates).tolist(), strict=True)) for day in (plain, other)]
    assert all(same[0][key] == same[1][key] for key in forward)


def test_a_day_learns_nothing_from_its_own_facts(folder: Path) -> None:
    found = read_quadruples(folder)
    events = np.concatenate([found.train, found.valid])
    (whole,) = _days(found, events, {52})
    kept = events[(events[:, 3] != 52) | (np.arange(len(events)) % 3 == 0)]
    (part,) = _days(found, kept, {52})
    here, there = _by_question(whole), _by_question(part)
    assert there
    assert len(there) < len(here)
    assert all(here[key] == row for key, row in there.items())


def test_ours_beats_the_baseline_where_there_is_something_to_learn(folder: Path) -> None:
    steps: list[int] = []
    rows = list(benchmark(read_quadruples(folder), "test", threads=1, watch=lambda done, _: steps.append(done)))
    assert [row.name for row in rows] == ["recurrency", "rules and ranker"]
    assert rows[0].standing.questions == rows[1].standing.questions == 2 * len(read_quadruples(folder).test)
    assert rows[1].standing.mrr > rows[0].standing.mrr
    assert steps == list(range(1, 55))


def test_the_baseline_ranks_what_came_again_first() -> None:
    events = np.array([[0, 0, 1, 0], [0, 0, 2, 1], [0, 0, 2, 2]])
    ranks = np.concatenate(list(baseline_ranks(events, 2, 4, {2})))
    assert standing(ranks).mrr == 1


def test_all_events_on_one_day_are_told(folder: Path) -> None:
    (folder / "train.txt").write_text("1\t0\t2\t0\t-1\n3\t0\t2\t0\t-1\n")
    with pytest.raises(UsageError, match="fall on one day"):
        list(benchmark(read_quadruples(folder), "test", threads=1, watch=lambda *_: None))


def test_answers_come_with_rules_and_past_events(folder: Path) -> None:
    found = read_quadruples(folder)
    answers = explain(found, Question("aland", "Consult", 58), count=4, threads=1)
    assert len(answers) == 4
    assert {answers[0].object, answers[1].object} == {"Police_(Aland)", "Citizen_(Aland)"}
    assert (
        answers[0].reasons[0].startswith("Consult: 29 days, last 2 days before; after the like, what is asked came in")
    )


def test_answers_do_not_know_their_day_or_later(folder: Path) -> None:
    found = read_quadruples(folder)
    cut = found.test[found.test[:, 3] < 57]
    less = Quadruples(found.entities, found.relations, found.train, found.valid, cut)
    question = Question("Beland", "Make a visit", 57, turned=True)
    assert explain(found, question, threads=1) == explain(less, question, threads=1)


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        (Question("Atlantis", "Consult", 58), "no entity is called 'Atlantis'"),
        (Question("Police", "Consult", 58), r"did you mean Police_\(Aland\)"),
        (Question("Aland", "Sing", 58), "no relation is called 'Sing'"),
        (Question("Aland", "Consult", 1), "before day 1 are 1 days with events"),
    ],
)
def test_what_can_not_be_asked_is_told(folder: Path, question: Question, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        explain(read_quadruples(folder), question, threads=1)
