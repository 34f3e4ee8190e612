"""When an entry is right about a gold act: each rule with cases worked out by hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from detente.evaluation import GoldEvent
from detente.evaluation.answers import Entry
from detente.evaluation.criteria import date_right, place_right, status_right, who_right
from detente.records import Place

ActMaker = Callable[..., GoldEvent]
EntryMaker = Callable[[GoldEvent], Entry]


@pytest.fixture
def who(act: ActMaker, entry: EntryMaker) -> Callable[..., bool]:
    """Whether sides, given as `USA>CHN IRN`, are right for gold given likewise."""

    def check(wanted: str, found: str, *, gold_type: str = "ACCUSE", type: str | None = None, **gold: Any) -> bool:  # noqa: A002
        sides, said = ([side.split() for side in each.split(">")] for each in (wanted, found))
        event = act(types=(gold_type,), actors=tuple(sides[0]), recipients=tuple(sides[1]), **gold)
        answer = replace(entry(event), actors=frozenset(said[0]), recipients=frozenset(said[1]))
        return who_right(event, replace(answer, type=type) if type else answer)

    return check


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        ("USA>CHN", "USA>CHN", True),
        ("USA>CHN", "CHN>USA", False),
        ("USA>CHN", "USA CHN>", False),
        ("USA>CHN", "USA>", False),
        ("USA>CHN", "USA>CHN IRN", False),
        ("USA>", "USA>", True),
        ("USA>", ">USA", False),
        ("EU>CHN", "EUU>CHN", True),
    ],
)
def test_sides_of_an_act_with_direction(who: Callable[..., bool], wanted: str, found: str, *, right: bool) -> None:
    assert who(wanted, found) is right


@pytest.mark.parametrize("mutual", ["CONSULT", "AGREE", "COOPERATE"])
def test_sides_of_a_mutual_act_count_as_one_set(who: Callable[..., bool], mutual: str) -> None:
    assert who("USA>CHN", "CHN>USA", gold_type=mutual)
    assert who("USA>CHN", "USA CHN>", gold_type=mutual)
    assert not who("USA>CHN", "USA>", gold_type=mutual)
    assert not who("USA>CHN", "USA>CHN IRN", gold_type=mutual)


def test_the_type_of_the_entry_makes_an_act_mutual_too(who: Callable[..., bool]) -> None:
    assert who("USA>CHN", "CHN>USA", type="CONSULT")
    assert not who("USA>CHN", "CHN>USA", type="REJECT")


def test_several_actors_with_no_recipient_are_one_set(who: Callable[..., bool]) -> None:
    assert who("USA CHN>", "USA>CHN")
    assert not who("USA CHN>IRN", "USA>CHN IRN")
    assert not who("EU EUU>", ">EUU")


@pytest.mark.parametrize(
    ("mode", "found", "right"),
    [
        ("third-party", "ISR HAMAS>", True),
        ("third-party", "ISR HAMAS QAT>", True),
        ("multilateral", "ISR HAMAS>QAT", True),
        ("third-party", "ISR QAT>", False),
        ("visit", "ISR HAMAS QAT>", False),
        (None, "ISR HAMAS QAT>", False),
    ],
)
def test_the_host_of_others_may_be_left_out(
    who: Callable[..., bool], mode: str | None, found: str, *, right: bool
) -> None:
    doha = Place("Doha", "QAT")
    assert who("ISR HAMAS>", found, gold_type="CONSULT", mode=mode, place=doha) is right


def test_the_host_counts_where_the_gold_has_no_place(who: Callable[..., bool]) -> None:
    assert not who("ISR HAMAS>", "ISR HAMAS QAT>", gold_type="CONSULT", mode="third-party")


@pytest.mark.parametrize(
    ("types", "wanted", "type_", "found", "right"),
    [
        (("CONSULT",), "planned", "CONSULT", "planned", True),
        (("CONSULT",), "planned", "CONSULT", "occurred", False),
        (("CONSULT", "REQUEST"), "possible", "REQUEST", "occurred", True),
        (("CONSULT", "REQUEST"), "possible", "REQUEST", "planned", False),
        (("CONSULT", "REQUEST"), "ongoing", "REQUEST", "occurred", False),
        (("REQUEST", "CONSULT"), "possible", "REQUEST", "occurred", False),
        (("CONSULT", "AID"), "planned", "AID", "occurred", False),
        (("AID", "AGREE"), "planned", "AGREE", "occurred", True),
        (("CONSULT", "REJECT"), "denied", "REJECT", "occurred", True),
    ],
)
def test_status(
    act: ActMaker, entry: EntryMaker, types: tuple[str, ...], wanted: str, type_: str, found: str, *, right: bool
) -> None:
    event = act(types=types, status=wanted)
    assert status_right(event, replace(entry(event), type=type_, status=found)) is right


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        ("2023-06-18", "2023-06-18", True),
        ("2023-06-18", "2023-06-19", False),
        ("2023-06-18", "2023-06-17/2023-06-19", True),  # two days wider
        ("2023-06-18", "2023-06-17/2023-06-20", False),  # three days wider
        ("2023-06-18", "2023-06", False),
        ("2023-06", "2023-06-18", True),  # within
        ("2023-06", "2023-06-30/2023-07-02", True),  # meets
        ("2023-06", "2023-05-15/2023-07-12", True),  # 58 days on, twice as wide as 29
        ("2023-06", "2023-05-15/2023-07-13", False),
        ("2023-06", "2023-07-01", False),
        ("2023-06~", "2023-07-31", True),  # 31 days off
        ("2023-06~", "2023-08-01", False),
        ("2023-06-18~", "2023-05-18/2023-07-19", True),  # within, although wide
        ("../2023-06", "2020", True),
        ("../2023-06", "2023-07-01", False),
        ("2023-06/..", "2023-07", True),
        ("2023-06", None, False),
        ("2023-06", "soon", False),
    ],
)
def test_date(act: ActMaker, entry: EntryMaker, wanted: str, found: str | None, *, right: bool) -> None:
    event = act(date=wanted)
    assert date_right(event, replace(entry(event), date=found)) is right


def test_place_is_its_country(act: ActMaker, entry: EntryMaker) -> None:
    event = act(place=Place("Vienna", "AUT"))
    assert place_right(event, replace(entry(event), country="AUT")) is True
    assert place_right(event, replace(entry(event), country="DEU")) is False
    assert place_right(event, replace(entry(event), country=None)) is False


def test_where_the_gold_is_silent_nothing_is_judged(act: ActMaker, entry: EntryMaker) -> None:
    event = act()
    assert date_right(event, replace(entry(event), date="2023")) is None
    assert place_right(event, replace(entry(event), country="AUT")) is None
