"""Who counterparts, guests and hosts are."""

from collections.abc import Callable

import pytest

from detente.records import Event

Acts = Callable[[str], list[str]]
Only = Callable[[str], Event]


COUNTERPARTS = [
    ("Turkey's foreign minister met his Arab counterparts in Cairo on Monday.", "CONSULT LAS,TUR"),
    ("Norway's prime minister met his Danish counterpart in Oslo on Monday.", "CONSULT DNK,NOR"),
    (
        "The Uzbek foreign minister was received by his Kazakh counterpart in Astana on Monday.",
        "CONSULT/visit UZB > KAZ",
    ),
    ("The Argentine defence minister met his Brazilian counterpart in Montevideo on Monday.", "CONSULT ARG,BRA"),
    (
        "Turkish Foreign Minister Hakan Fidan held talks with his Iraqi counterpart in Baghdad on Monday.",
        "CONSULT IRQ,TUR",
    ),
    ("The Malaysian minister met Indonesia's counterpart in Jakarta on Monday.", "CONSULT IDN,MYS"),
    (
        "Malaysian Prime Minister Anwar Ibrahim's Fijian counterpart visited Malaysia on Monday.",
        "CONSULT/visit FJI > MYS",
    ),
]


@pytest.mark.parametrize(("text", "act"), COUNTERPARTS)
def test_a_counterpart(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


def test_whose_counterpart_it_is(acts: Acts) -> None:
    text = "Omani minister Ali Said, whose Qatari counterpart had received him in Doha in May, flew to Rome on Monday."
    assert acts(text) == ["CONSULT/visit OMN > QAT", "CONSULT/visit OMN > ITA"]


def test_a_counterpart_whose_name_follows(only: Only) -> None:
    event = only("Chinese Premier Li Qiang met his Australian counterpart, Anthony Albanese, in Perth on Monday.")
    assert {m.person for m in event.actors} == {"Li Qiang", "Anthony Albanese"}


def test_counterparts_in_both_capitals_are_those_of_the_two(acts: Acts) -> None:
    text = "Chad and Mali agreed on a truce. Norway's foreign minister telephoned his counterparts in both capitals."
    assert acts(text)[-1] == "CONSULT/phone MLI,NOR,TCD"


BESIDE = """Press appearance in Oslo
Oslo, 3 May 2024

PRIME MINISTER STØRE: {here}

PRESIDENT STUBB: {there}"""


@pytest.mark.parametrize(
    ("here", "there", "act"),
    [
        ("I asked my colleague to help us.", "Good.", "REQUEST/assist NOR > FIN"),
        ("Our two governments have signed an agreement on fish.", "Good.", "SUPPORT FIN,NOR"),
        ("I thank my colleague from Chad.", "Good.", "SUPPORT NOR > TCD"),
        ("Good.", "I thank our hosts for their help.", "SUPPORT FIN > NOR"),
        ("Good.", "We shall help you with two planes.", "AID FIN > NOR"),
        ("Good.", "We both condemned Chad on Monday.", "ACCUSE/disapprove FIN,NOR > TCD"),
    ],
)
def test_two_who_face_the_press_call_each_other_colleagues(here: str, there: str, act: str, acts: Acts) -> None:
    assert act in acts(BESIDE.format(here=f"Welcome, all of you. {here}", there=f"Thank you, Jonas. {there}"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Denmark's prime minister, Mette Frederiksen, rebuked Mr Putin. Her Nordic counterparts backed her.",
            ["ACCUSE/disapprove DNK > RUS", "SUPPORT FIN,ISL,NOR,SWE > DNK"],
        ),
        (
            "The Danish prime minister, Mette Frederiksen, met her Nordic counterparts in Oslo.",
            ["CONSULT DNK,FIN,ISL,NOR,SWE"],
        ),
    ],
)
def test_nobody_is_a_counterpart_of_her_own(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
