"""Whose people and things are."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chile has backed Moscow. Cooperation between NATO and Russia has been frozen by both sides.",
            "SANCTION/discontinue NAT,RUS",
        ),
        ("Russia's recognition of Abkhazia was denounced by Georgia.", "SANCTION/discontinue GEO > RUS"),
    ],
)
def test_whose_it_is_and_between_whom(text: str, told: str, acts: Acts) -> None:
    assert any(act.startswith(told) for act in acts(text))


def test_a_neighbour_is_a_state(acts: Acts) -> None:
    lead = "The United Nations admitted South Sudan on Thursday. The United Nations praised its envoy."
    assert "SUPPORT SDN > SSD" in acts(f"{lead} Sudan was the first country to recognise its southern neighbour.")


def test_who_a_state_acts_with_need_not_be_named(acts: Acts) -> None:
    lead = "North Korea fired a missile and South Korea protested on Monday."
    assert acts(f"{lead} Russia blamed the United States and its allies for the drills.")[-1].endswith("RUS > USA")


def test_the_state_in_heads_of_state_is_nobodys(acts: Acts) -> None:
    told = (
        "ECOWAS leaders met in Abuja on Sunday. Chad and Mali looked on. The heads of state of ECOWAS condemned Togo."
    )
    assert acts(told)[-1] == "ACCUSE/disapprove ECOWAS > TGO"
    assert acts("A member of the European Parliament condemned Togo's coup.")[-1] == "ACCUSE/disapprove EUU > TGO"


def test_bands_of_a_nation_do_not_act_for_its_state(acts: Acts) -> None:
    assert acts("Uzbek militants attacked a checkpoint in Kyrgyzstan on Monday.") == ["ASSAULT KGZ"]
    assert acts("A Russian pilot was shot dead by Turkmen rebels in Syria.") == ["ASSAULT/firearms RUS"]


@pytest.mark.parametrize(("whose", "blow"), [("latter's", "MLI > PER"), ("former's", "TCD > PER")])
def test_whose_troops_those_of_the_latter_are(whose: str, blow: str, acts: Callable[[str], list[str]]) -> None:
    told = acts(f"Oman wrote to Kenya. Chad met Mali, and the {whose} troops attacked Peru on Monday.")
    assert [act.split(" ", 1)[1] for act in told if act.startswith("ASSAULT")] == [blow]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Iran broke the U.N.-backed truce with Iraq.", "ASSAULT IRN > IRQ"),
        ("The Saudi-backed government of Yemen accused Iran of piracy.", "ACCUSE/allege YEM > IRN"),
        ("Chad's ships ran the U.N.-imposed embargo on Serbia.", "SANCTION/discontinue UNO > SRB"),
        ("U.S.-led forces bombed Raqqa in Syria.", "ASSAULT/aerial USA > SYR"),
    ],
)
def test_what_others_back_is_not_theirs(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [act]


def test_who_stands_in_brackets_is_whose(acts: Acts) -> None:
    text = "Chad turned to the Organisation of African Unity (OAU), whose leaders condemned Ghana on Monday."
    assert "ACCUSE/disapprove OAU > GHA" in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Kenya, Rwanda and Burundi met. Rwanda blamed Burundi for it. Uganda urged both of its neighbours to talk.",
            "REQUEST/meet UGA > BDI,RWA",
        ),
        (
            "Peru and Chile shelled each other on Monday. Norway left. Bolivia thanked its two neighbours.",
            "SUPPORT BOL > CHL,PER",
        ),
    ],
)
def test_the_two_neighbours_of_somebody_are_the_two_told_of(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_people_of_the_same_word_are_not_each_other(acts: Callable[[str], list[str]]) -> None:
    assert acts("The leaders of these leaders met in Togo. Benin accused Ghana of meddling.")[-1].startswith("ACCUSE")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Ministry of Foreign Affairs of Chile rejects the statements of the Permanent Representative of Peru "
            "to the United Nations, Ana Roy.",
            "REJECT CHL > PER",
        ),
        ("The Ministry of Foreign Affairs of the Republic of Togo thanks Mali.", "SUPPORT TGO > MLI"),
    ],
)
def test_a_ministry_is_of_the_state_behind_its_affairs(text: str, told: str, acts: Acts) -> None:
    assert acts(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "U.S. allies faulted Washington for closing its border with Iran.",
            ["ACCUSE/allege USA", "SANCTION/discontinue USA > IRN"],
        ),
        ("The US ally Kuwait recalled its envoy from Iran.", ["SANCTION/withdraw KWT > IRN"]),
    ],
)
def test_us_allies_are_not_the_us(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Russia and Estonia quarrel over a statue. The upper house of parliament in Moscow urged Estonia"
            " to put it back.",
            ["ACCUSE/disapprove EST,RUS", "REQUEST/change RUS > EST"],
        ),
        (
            "Peru and Chile are at odds. The lower house of congress in Lima rejected the treaty with Chile.",
            ["REJECT PER > CHL"],
        ),
    ],
)
def test_a_house_of_parliament_is_where_it_sits(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
