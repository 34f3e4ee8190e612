"""Whom `the bloc` and `the country` stand for."""

from collections.abc import Callable

import pytest

from detente.records import Event, Record

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]


def test_the_bloc(acts: Acts) -> None:
    told = acts("The European Union met Serbian negotiators in Brussels. The bloc urged Belgrade to open the border.")
    assert "REQUEST/change EUU > SRB" in told


COUNTRY = [
    ("The UN condemned the coup in Togo on Monday. The World Bank froze loans to the country.", "TGO"),
    ("Peru accused Chile of theft. Germany's foreign minister will visit the country next week.", "CHL"),
    ("Haiti asked for help after the quake. Mexico sent doctors to the country.", "HTI"),
    ("Chad holds an election in May. Norway criticised the country's army. Peru sent observers to the country.", "TCD"),
    ("Rioters burned shops in Samoa. Fiji sent police to the crisis-hit nation.", "WSM"),
]


@pytest.mark.parametrize(("text", "code"), COUNTRY)
def test_the_country_is_the_one_told_of(text: str, code: str, read: Read) -> None:
    assert [mention.code for mention in read(text).events[-1].recipients] == [code]


def test_one_country_of_several_is_none_that_was_named(acts: Acts) -> None:
    told = acts("Peru accused Chile of theft. Bolivia was the first country to send aid to Togo.")
    assert told[-1] == "AID BOL > TGO"


def test_who_meets_the_junta_is_not_meant_by_it(acts: Acts) -> None:
    text = "Myanmar's generals rule by decree. Thailand, which has held talks with the junta in Bangkok, left it there."
    assert acts(text)[-1] == "CONSULT MMR,THA"


HALVES = [
    (
        "Sudan and South Sudan signed an accord. The north halted oil shipments to the south.",
        "SANCTION/discontinue SDN > SSD",
    ),
    ("Sudan and Zambia met. Norway suspended aid to the north of Chad.", "SANCTION/discontinue NOR > TCD"),
]


@pytest.mark.parametrize(("text", "told"), HALVES)
def test_the_north_is_a_state_where_there_is_a_south(text: str, told: str, acts: Acts) -> None:
    assert acts(text)[-1] == told


def test_where_one_sudan_is_named_the_north_is_not_it(acts: Acts) -> None:
    told = acts("Sudan and Zambia met. Chad thanked Togo. Chad shelled Togo. Norway suspended aid to the north.")
    assert told[-1] != "SANCTION/discontinue NOR > SDN"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Sri Lanka and the Tamil Tigers met in Geneva. The Tigers accused Norway of bias.",
            "ACCUSE/allege LTTE > NOR",
        ),
        (
            "The Shining Path killed two Chilean priests. Peru condemned the Path.",
            "ACCUSE/disapprove PER > SHINING PATH",
        ),
    ],
)
def test_a_band_goes_by_the_last_word_of_its_name(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == act


def test_the_allies_are_the_alliance_that_is_told_of(acts: Callable[[str], list[str]]) -> None:
    told = acts(
        "NATO's secretary general met Estonia's president. Russia threatened Estonia. The allies condemned Russia."
    )
    assert told[-1] == "ACCUSE/disapprove NAT > RUS"


def test_the_countrys_house_is_its_own(acts: Acts) -> None:
    told = acts(
        "Togo is of the Organization of American States. Ghana left Togo after the country's Senate censured it."
    )
    assert not any("USA" in act for act in told)
    text = "In Washington, Ghana recalled its envoy from Togo after the country's Senate condemned Ghana."
    assert "ACCUSE/disapprove TGO > GHA" in acts(text)


def test_the_rebels_are_all_the_bands_named_side_by_side(acts: Acts) -> None:
    text = "The Sudan Liberation Army and the Justice and Equality Movement left the talks on Monday."
    assert "REQUEST/change NGA > JEM,SLASUDAN" in acts(f"{text} Nigeria urged the rebels to show restraint.")
    text = "Sudan and the Justice and Equality Movement left the talks on Monday."
    assert "REQUEST/change NGA > JEM" in acts(f"{text} Nigeria urged the rebels to show restraint.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("China opened ties with Nauru after the country broke off links with Taiwan.", "NRU > TWN"),
        ("Oman recalled its envoy from Sudan after the country expelled two nuns.", "SDN > OMN"),
        ("Iran said the country had arrested two Swedes.", "IRN > SWE"),
    ],
)
def test_the_country_that_acts_under_another_s_act_is_the_other(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1].endswith(act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru's foreign ministry spoke. Chile lied, the Ministry noted, and called on Mali to wait.", "PER > MLI"),
        ("Peru's foreign ministry met Chile's envoy. Chile sulked. The ministry condemned Mali.", "PER > MLI"),
        ("Chile's trade ministry met Peru's envoy. Peru sulked. The Chadian ministry condemned Mali.", "TCD > MLI"),
    ],
)
def test_the_ministry_is_the_one_told_of_before(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1].endswith(act)


def test_who_tells_it_in_the_end_tells_of_himself(only: Callable[[str], Event]) -> None:
    by = only("Chile has expelled two Iranian envoys, the country's foreign minister said.").by
    assert by is not None
    assert by.code == "CHL"
