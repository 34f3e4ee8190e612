"""Ranks: time-aware filtered, ties at their average, what is no candidate behind all."""

from __future__ import annotations

import numpy as np

from detente.forecast.links.evaluating import ranks_of_true, standing


def _ranks(scores: list[float], true: list[bool], missed: int = 0, others: int = 0) -> list[float]:
    found: list[float] = ranks_of_true(np.array(scores), np.array(true), missed, others).tolist()
    return found


def test_other_true_answers_do_not_count() -> None:
    assert _ranks([3, 2, 1], [True, True, False]) == [1, 1]
    assert _ranks([1, 2, 3], [True, True, False]) == [2, 2]


def test_ties_take_the_average_rank() -> None:
    assert _ranks([1, 1, 1], [True, False, False]) == [2]
    assert _ranks([0, 0, 0, 0], [False, True, False, False]) == [2.5]


def test_an_answer_that_is_no_candidate_stands_behind_all() -> None:
    assert _ranks([3, 2], [False, False], missed=1, others=1) == [3]
    assert _ranks([3, 2], [True, False], missed=1, others=3) == [1, 3]
    assert _ranks([3, 2], [False, False], missed=1, others=5) == [5]


def test_figures_of_ranks() -> None:
    found = standing(np.array([1.0, 2.0, 4.0, 20.0]))
    assert (found.questions, found.mrr, found.hits1, found.hits3, found.hits10) == (4, 0.45, 0.25, 0.5, 0.75)
