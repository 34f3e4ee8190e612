"""Which entry answers which act."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from detente.evaluation import GoldEvent
from detente.evaluation.answers import Entry
from detente.evaluation.matching import fit, match

TEXT = "Anna Gold met Li Wei, and they met again. France met Iran."
ActMaker = Callable[..., GoldEvent]
EntryMaker = Callable[[GoldEvent], Entry]


@pytest.fixture
def met(act: ActMaker) -> GoldEvent:
    return act("Anna Gold met Li Wei", text=TEXT)


@pytest.fixture
def again(act: ActMaker) -> GoldEvent:
    return act("they met again", text=TEXT)


def test_each_act_has_its_own_entry(met: GoldEvent, again: GoldEvent, entry: EntryMaker) -> None:
    assert match([met, again], [entry(again), entry(met)], TEXT) == [(0, 1), (1, 0)]


def test_one_entry_answers_one_act(met: GoldEvent, again: GoldEvent, entry: EntryMaker) -> None:
    assert match([met, again], [entry(again)], TEXT) == [(1, 0)]
    assert match([met], [entry(met), entry(met)], TEXT) == [(0, 0)]


def test_an_entry_in_another_sentence_answers_nothing(met: GoldEvent, act: ActMaker, entry: EntryMaker) -> None:
    assert match([met], [entry(act("France met Iran", text=TEXT))], TEXT) == []


def test_an_entry_of_another_type_answers_nothing(met: GoldEvent, entry: EntryMaker) -> None:
    either = replace(met, types=("CONSULT", "AGREE"))
    assert match([either], [replace(entry(met), type="AGREE")], TEXT) == [(0, 0)]
    assert match([either], [replace(entry(met), type="AID")], TEXT) == []


def test_the_best_fit_is_served_first(met: GoldEvent, again: GoldEvent, entry: EntryMaker) -> None:
    wrong, right = replace(entry(met), actors=frozenset({"FRA"})), entry(again)
    assert match([met], [wrong, right], TEXT) == [(0, 1)]


def test_the_parts_of_a_fit(met: GoldEvent, entry: EntryMaker) -> None:
    best = entry(met)
    assert fit(met, best) == pytest.approx(1 + 2 + 0.5 + 0.6)
    assert fit(met, replace(best, actors=frozenset())) == pytest.approx(1 + 0.5 + 0.6)
    assert fit(met, replace(best, status="planned")) == pytest.approx(1 + 2 + 0.6)
    assert fit(met, replace(best, start=0, end=5)) == pytest.approx(1 + 2 + 0.5 + 0.6)
    assert fit(met, replace(best, start=15, end=25)) == pytest.approx(1 + 2 + 0.5 + 0.6 * 5 / 10)
    assert fit(met, replace(best, start=30, end=40)) == pytest.approx(1 + 2 + 0.5)
    named = replace(met, people=("Anna Gold", "Li Wei"))
    assert fit(named, replace(best, people=("Li Wei",))) == pytest.approx(1 + 2 + 0.5 + 0.5 + 0.6)
