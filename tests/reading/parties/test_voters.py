"""The many states that make up a body and act as it."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.parties.groups import names_strangers
from detente.reading.parties.voters import are_voters
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]

LEAD = "The Organization of American States met in Lima on Monday. Chile and Peru put forward a motion on Honduras."
PHRASES = [
    ("Thirty-four nations have signed the accord.", "nations", True),
    ("More than 90 states backed the text.", "states", True),
    ("The other 13 members of the council voted in favour.", "members", True),
    ("Thirty-nine of the 54 member states backed its return.", "nine", True),
    ("All member states have approved the accession of Malta.", "states", True),
    ("Some 27 have ratified it.", "27", True),
    ("Some 27 have signed it.", "27", False),
    ("The twelve countries approved it on Monday.", "countries", False),
    ("Three countries approved it on Monday.", "countries", False),
    ("All four members ratified it on Monday.", "members", True),
    ("Twelve Arab states approved it on Monday.", "states", False),
    ("Forty countries have recognised Kosovo.", "countries", False),
    ("The 16 allies ratified the accession.", "allies", True),
    ("More than 120 countries defied Peru and voted for the text.", "countries", True),
    ("More than 120 countries defied Peru and sent envoys.", "countries", False),
    ("Member states pledged troops.", "states", True),
    ("Rich member states pledged troops.", "states", False),
    ("Oslo urged all members to stay away.", "members", True),
    ("Oslo appealed to member states for help.", "states", True),
    ("Oslo urged party members to stay away.", "members", False),
    ("Oslo urged members of parliament to stay away.", "members", False),
]


@pytest.mark.parametrize(("text", "word", "voters"), PHRASES)
def test_who_are_so_many_that_they_act_as_a_body(text: str, word: str, *, voters: bool) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert are_voters(next(token for token in sentence.tokens if token.text == word)) == voters


@pytest.mark.parametrize(
    ("text", "strangers"),
    [
        ("Forty countries have recognised Kosovo.", True),
        ("Forty countries, including Peru, have recognised Kosovo.", False),
        ("The forty countries have recognised Kosovo.", False),
    ],
)
def test_so_many_states_are_none_that_were_named(text: str, *, strangers: bool) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert names_strangers(next(token for token in sentence.tokens if token.text == "countries")) == strangers


@pytest.mark.parametrize(
    "text", ["Twenty-nine countries backed the resolution.", "Eighteen members voted in favour of the text."]
)
def test_voters_act_as_the_body(text: str, acts: Acts) -> None:
    (told,) = acts(f"{LEAD} {text}")[len(acts(LEAD)) :]
    assert told.startswith("SUPPORT OAS")


def test_those_outvoted_are_nobody(acts: Acts) -> None:
    told = acts(f"{LEAD} Sixteen members voted against it and 11 abstained.")
    assert not [act for act in told if act.startswith("REJECT")]


def test_member_states_are_the_body_told_of(acts: Acts) -> None:
    told = acts("The African Union will send a mission to Togo. Member states had pledged troops in May.")
    assert told[-1].startswith("AGREE AU")


MEMBERS = [
    ("UNITED NATIONS - Council members urged Chad to leave Mali.", "REQUEST/change UNO > TCD"),
    (
        "The Security Council met on Monday. Members of the council urged Chad to leave Mali.",
        "REQUEST/change UNO > TCD",
    ),
    (
        "More than 120 countries defied Peru and voted for a General Assembly resolution that condemned Mali.",
        "REJECT UNO > PER",
    ),
]


@pytest.mark.parametrize(("text", "act"), MEMBERS)
def test_members_of_the_council_are_its(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


ADDRESSED = [
    (
        "The Pacific Islands Forum met in Suva. Peru's envoy urged members to join the treaty.",
        "REQUEST/change PER > PIF",
    ),
    ("ASEAN held a summit in Hanoi. Oman appealed to member states to lift the tariffs.", "REQUEST/change OMN > ASEAN"),
    ("Mali and Chad are at odds. The African Union urged member states to stay away.", "REQUEST/change AU"),
]


@pytest.mark.parametrize(("text", "act"), ADDRESSED)
def test_members_who_are_spoken_to_are_the_body_told_of(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "asked", ["Member States", "the Member States", "all Member States", "all States", "member states"]
)
def test_states_that_a_paper_writes_large_are_nobody_named(asked: str, acts: Callable[[str], list[str]]) -> None:
    told = acts(f"Mali and Peru left the African Union. The United Nations urged {asked} to help Chad.")
    assert told[-1].split("/")[0] == "REQUEST"
    assert told[-1].endswith(" UNO")


@pytest.mark.parametrize(
    ("who", "act"),
    [
        ("Three European countries", "ACCUSE/allege MLI"),
        ("Six western members", "ACCUSE/allege MLI"),
        ("Two Nordic countries, Norway and Iceland,", "ACCUSE/allege ISL,NOR > MLI"),
    ],
)
def test_so_many_of_a_region_are_none_that_was_named(who: str, act: str, acts: Acts) -> None:
    assert act in acts(f"Norway and Chad met on Monday. {who} accused Mali of hiring mercenaries.")
