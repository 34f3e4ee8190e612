"""Words that complete what a verb says."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

TERMS = [
    ("Peru gave the Danish consul three days to leave.", "SANCTION/expel PER > DNK"),
    ("Peru blamed the Danish aid workers. The government gave them ten days to leave.", "SANCTION/expel PER > DNK"),
]


@pytest.mark.parametrize(("text", "act"), TERMS)
def test_what_is_to_be_done_in_a_time_given_completes_the_verb(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_time_given_is_no_concession(acts: Acts) -> None:
    assert not any(act.startswith("CONCEDE") for act in acts("Peru gave the Danish firm a week to answer."))


LIKEWISE = [
    ("Peru recalled its envoy from Chad, and Chile recalled its own on Friday.", "SANCTION/withdraw CHL > TCD"),
    ("Peru is holding back aid to Togo, and Chile has frozen its own.", "SANCTION/discontinue CHL > TGO"),
]


@pytest.mark.parametrize(("text", "act"), LIKEWISE)
def test_what_one_has_too_is_the_thing_told_of_last(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_what_goes_by_itself_is_no_other_thing(acts: Acts) -> None:
    assert len(acts("Peru recalled its envoy from Chad, and Chile went on its own.")) == 1


@pytest.mark.parametrize(
    "hope",
    [
        "Denmark hopes that its navy will drive the pirates out of Somali waters.",
        "Chad's people hope their government will win the war against Mali.",
        "Peru hopes that its exports will reach Chile.",
    ],
)
def test_who_hopes_something_of_his_own_asks_nobody(hope: str, acts: Callable[[str], list[str]]) -> None:
    assert not [act for act in acts(hope) if act.startswith("REQUEST")]


def test_who_hopes_something_of_his_neighbours_asks_them(acts: Callable[[str], list[str]]) -> None:
    assert acts("Mali hoped that its neighbour Chad would free the envoy.") == ["REQUEST/change MLI > TCD"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkish police seized drugs in a village near Syria.", []),
        ("Turkish troops seized a village near Syria's border.", ["ASSAULT TUR > SYR"]),
    ],
)
def test_what_is_taken_in_a_town_is_not_the_town(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad sent a request for help to Mali.", ["REQUEST/change TCD > MLI"]),
        ("Chad sent food for refugees to Mali.", ["AID TCD > MLI"]),
        ("Chad sent refugees back to Mali.", ["COERCE/deport TCD > MLI"]),
    ],
)
def test_what_is_sent_for_something_is_not_that(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
