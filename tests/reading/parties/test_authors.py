"""Who speaks together in a paper of several."""

from collections.abc import Callable

import pytest

from detente.reading.names.mentions import label
from detente.reading.parties.authors import authors_of
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Record, Report

Read = Callable[[str], Record]
HEAD = "Communiqué\n\nLima, 3 May 2024\n\n"
THREE = "The foreign ministers of Chile, Peru and Ecuador met in Lima with the foreign minister of Japan."


def authors(text: str) -> list[str]:
    parsed = parse(Report.of(text))
    return sorted(authors_of(parsed, Resolver(parsed, label(parsed))))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{HEAD}{THREE}", ["CHL", "ECU", "JPN", "PER"]),
        (f"{HEAD}At the invitation of Peru's president, those of Chile and Cuba met in Lima.", ["CHL", "CUB", "PER"]),
        (f"{HEAD}The Heads of State of ECOWAS and SADC met in Accra. Togo, Benin and Mali spoke.", ["ECOWAS", "SADC"]),
        (f"{HEAD}The members of the Security Council condemned the raid.", ["UNO"]),
        (f"{HEAD}The ministers of Chile and Peru met in Lima.", []),
        (THREE, []),
        (f"{HEAD}We, the ministers of Chile, Peru and Cuba, met. We thank Japan.", ["CHL", "CUB", "PER"]),
    ],
)  # fmt: skip
def test_those_who_met_speak_together(text: str, codes: list[str]) -> None:
    assert authors(text) == codes


BETWEEN = "Chile and Peru signed a treaty on fish. Chile thanked Peru."


@pytest.mark.parametrize(
    "said",
    [
        "The Ministers condemned the coup in Niger.",
        "The participants condemned the coup in Niger.",
        "The four countries condemned the coup in Niger.",
        "They condemned the coup in Niger.",
        "The Meeting condemned the coup in Niger.",
        "The Ministers:\n\n- condemned the coup in Niger;",
    ],
)
def test_whoever_else_is_named_the_paper_is_of_all(said: str, read: Read) -> None:
    last = read(f"{HEAD}{THREE}\n\n{BETWEEN}\n\n{said}").events[-1]
    assert sorted(mention.code for mention in last.actors) == ["CHL", "ECU", "JPN", "PER"]


def test_what_nobody_is_named_for_is_done_by_all(read: Read) -> None:
    last = read(f"{HEAD}{THREE}\n\n{BETWEEN}\n\nThe next meeting will be held in 2026.").events[-1]
    assert sorted(mention.code for mention in last.actors) == ["CHL", "ECU", "JPN", "PER"]


@pytest.mark.parametrize("said", ["Both condemned the coup.", "The two ministers condemned it.", "Peru condemned it."])
def test_a_few_of_them_are_not_all(said: str, read: Read) -> None:
    last = read(f"{HEAD}{THREE}\n\n{BETWEEN} {said}").events[-1]
    assert len(last.actors) < 3


def test_who_goes_on_in_a_new_paragraph_is_who_acted_just_before(read: Read) -> None:
    told = "The ministers of Chile and Peru signed a treaty.\n\nThey condemned the coup in Niger."
    last = read(f"{HEAD}{THREE}\n\n{told}").events[-1]
    assert sorted(mention.code for mention in last.actors) == ["CHL", "PER"]


def test_a_body_stands_for_its_members_that_are_listed() -> None:
    listed = "Canada, France, Germany, Italy, Japan, Britain and the United States and of the European Union"
    assert authors(f"{HEAD}The G7 ministers of {listed} met in Lima.") == ["EUU", "G7"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The ASEAN-Canada Meeting was held in Lima. Laos chaired it.", ["ASEAN", "CAN"]),
        ("The Presidents of Chile, Peru and Cuba initialled a pact in Ohio.", ["CHL", "CUB", "PER"]),
        ("The meeting was attended by the ministers of Chile, Peru and Cuba.", ["CHL", "CUB", "PER"]),
    ],
)
def test_a_meeting_or_a_pact_may_tell_whose_it_is(text: str, codes: list[str]) -> None:
    assert authors(f"{HEAD}{text}") == codes


def test_it_goes_on_after_the_meeting(read: Read) -> None:
    said = "The Meeting condemned the coup in Niger. It welcomed the release of a Togolese envoy by Ghana."
    last = read(f"{HEAD}{THREE}\n\n{BETWEEN}\n\n{said}").events[-1]
    assert sorted(mention.code for mention in last.actors) == ["CHL", "ECU", "JPN", "PER"]


def test_those_in_whose_name_a_paper_begins_are_its_authors() -> None:
    begun = "The Presidents of Chile, Peru and Cuba,\n\nHaving met in Lima;\n\nHave agreed as follows:"
    assert authors(f"{HEAD}{begun}") == ["CHL", "CUB", "PER"]


@pytest.mark.parametrize("said", ["They shall reopen their embassies.", "The Parties shall reopen their embassies."])
def test_two_at_the_head_of_a_paper_are_its_parties(said: str, read: Read) -> None:
    begun = (
        "The Government of Chile and the Government of Peru,\n\nThanking the United States,\n\nHave agreed as follows:"
    )
    last = read(f"{HEAD}{begun}\n\nArticle 1. {said}").events[-1]
    assert sorted(mention.code for mention in last.actors) == ["CHL", "PER"]


def test_what_others_do_to_each_other_is_not_done_by_all(read: Read) -> None:
    last = read(f"{HEAD}{THREE}\n\nChile and Peru signed a treaty. Clashes on their border killed five.").events[-1]
    assert "JPN" not in {mention.code for mention in (*last.actors, *last.recipients)}
