"""Whose papers are that say or order something."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

ADOPTED = [
    (
        "The board of the International Atomic Energy Agency passed a resolution on Friday. The resolution, drafted by "
        "Norway, asks Syria to open the site.",
        "REQUEST/change IAEA > SYR",
    ),
    (
        "The African Union adopted a declaration on Sunday. The declaration urges Chad to free the envoys.",
        "REQUEST/yield AU > TCD",
    ),
    (
        "The Security Council adopted a resolution on Sudan on Tuesday. Denmark drafted the text. It urges Chad to "
        "close its border.",
        "REQUEST/change UNO > TCD",
    ),
    (
        "UNITED NATIONS - A resolution, sponsored by Japan and adopted unanimously, urges Mali to hold elections.",
        "REQUEST/change UNO > MLI",
    ),
    ("Peru praised a General Assembly resolution that urged Mali to hold elections.", "REQUEST/change UNO > MLI"),
    (
        "Latvia and Estonia said in a statement on Monday that they were alarmed. The statement urges Serbia to free "
        "the envoys.",
        "REQUEST/yield EST,LVA > SRB",
    ),
    ("UNITED NATIONS - The council met on Monday. It urged Mali to hold elections.", "REQUEST/change UNO > MLI"),
]


@pytest.mark.parametrize(("text", "act"), ADOPTED)
def test_what_a_text_says_is_said_by_those_who_adopted_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_what_is_told_in_the_past_tense_is_done_by_the_party_before(acts: Acts) -> None:
    told = acts(
        "The Security Council adopted a resolution on Sudan on Tuesday. Denmark drafted the text. It urged Chad to "
        "close its border."
    )
    assert "REQUEST/change DNK > TCD" in told


def test_it_that_says_so_of_itself_is_no_document(acts: Acts) -> None:
    told = acts("The court issued a ruling on Friday. Kenya announced that it no longer recognises Somalia.")
    assert not [act for act in told if act.startswith("SANCTION") and "KEN" not in act]


MET = [
    (
        "Leaders of the Economic Community of West African States met in Accra. The summit urged Chad to free him.",
        "REQUEST/yield ECOWAS > TCD",
    ),
    (
        "Arab leaders gathered in Tunis. Peru's envoy looked on. The conference condemned Mali.",
        "ACCUSE/disapprove LAS > MLI",
    ),
    (
        "The presidents of Kenya, Uganda and Peru met in Nairobi on Monday. The meeting condemned Mali.",
        "ACCUSE/disapprove KEN,PER,UGA > MLI",
    ),
]


@pytest.mark.parametrize(("text", "act"), MET)
def test_what_a_meeting_says_is_said_by_those_who_met(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Togo praised Ghana in a statement that also welcomed the vote.", "SUPPORT TGO > GHA"),
        ("Mali thanked Chad in a declaration which rejected the embargo.", "REJECT MLI > TCD"),
    ],
)
def test_a_statement_that_says_more_is_of_whoever_speaks_in_it(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1] == act


COUNCIL = [
    "The Security Council met on Friday. A resolution, passed without a vote, demands that Togo free the pilots.",
    "UN inspectors left Mali on Friday. That 1998 resolution demands that Togo free the pilots.",
    "The Security Council met on Friday. A resolution, sponsored by Chad, was passed. It demands that Togo leave Mali.",
]


@pytest.mark.parametrize("text", COUNCIL)
def test_a_resolution_is_of_the_council_where_no_other_body_is_told_of(text: str, acts: Acts) -> None:
    assert acts(text)[-1] == "REQUEST/change UNO > TGO"


def test_a_resolution_of_another_body_is_not_of_the_council(acts: Acts) -> None:
    told = acts("The UN left on Friday. A resolution of Chad's parliament demands that Togo free the pilots.")
    assert told[-1] == "REQUEST/change TCD > TGO"
