"""Which party `it` stands for."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


def test_it_is_not_whose_border_something_is_near(acts: Acts) -> None:
    told = acts("Turkish jets shot down a Russian plane near the Syrian border after it strayed into Turkish airspace.")
    assert told == ["ASSAULT/aerial TUR > RUS", "COERCE RUS > TUR"]


def test_a_body_that_speaks_means_itself(acts: Acts) -> None:
    told = acts(
        "ACCRA - Ghana expelled the ambassador of Togo on Monday, accusing Lome of arming smugglers.\n\nTogo denied "
        "the charge. Its foreign minister, Kofi Adjavon, said his country would respond in kind.\n\nThe army said its "
        "gunners had shelled a column of the M23 rebels."
    )
    assert told[-1] == "ASSAULT/heavy-weapons GHA > M23"


def test_it_may_be_who_acts_though_a_town_bears_the_same_name(acts: Acts) -> None:
    told = acts("Sudan told the Security Council of strikes on Port Sudan, which it said were the work of Chad.")
    assert not [act for act in told if act.startswith("ACCUSE") and "UNO >" in act]


def test_what_is_called_so_is_not_of_whoever_is_named_beside_the_caller(acts: Acts) -> None:
    told = acts(
        "Ghana taxed goods from Togo. President Faure Gnassingbe, in talks with the leader of Benin, called it unfair."
    )
    assert "ACCUSE/disapprove TGO > GHA" in told
    told = acts(
        "Chad closed its border with Niger on Monday. Mali's premier, who met his Algerian peer, called it illegal."
    )
    assert "ACCUSE/disapprove MLI > TCD" in told


def test_it_is_whoever_alone_is_named_in_what_it_explains(acts: Callable[[str], list[str]]) -> None:
    assert acts("Peru's premier said Chile was to blame because it had moved its troops.")[-1].startswith(
        "MOBILIZE/troops CHL"
    )
    assert (
        acts("Norway said it had expelled a Russian envoy because it had caught him.")[0] == "SANCTION/expel NOR > RUS"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Cambodia, Beijing's closest friend in ASEAN, said it would not join in a statement by the bloc.",
            ["REJECT/yield KHM > ASEAN"],
        ),
        ("Cuba, Russia's old ally, said it condemned the American raid.", ["ACCUSE/disapprove CUB > USA"]),
        (
            "Beijing's closest friend in the region is Cambodia. It condemned the American raid.",
            ["ACCUSE/disapprove KHM > USA"],
        ),
    ],
)
def test_it_is_no_friend_of_whoever_says_it(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Chile are at odds. Peru's partners, Brazil and Cuba, have sided with it.",
            ["SUPPORT BRA,CUB > PER"],
        ),
    ],
)
def test_it_may_be_whose_partners_act(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
