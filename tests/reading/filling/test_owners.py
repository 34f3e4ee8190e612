"""Whose a deed was that others judge, as was said before."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

SINCE = "on Monday. Togo expelled a Chadian envoy on Tuesday. Chad closed its border with Togo."
OWNED = [
    # by an adjective, a possessive, a passive
    ("a Danish letter", "Norway condemned the letter", "ACCUSE/disapprove NOR > DNK"),
    ("Denmark's survey of a lake", "Norway called the survey a blunder", "ACCUSE/disapprove NOR > DNK"),
    ("a survey ordered by Denmark", "Norway criticised the survey", "ACCUSE/disapprove NOR > DNK"),
    # by the name of a body
    ("an EU report", "Chad rejected the report", "REJECT TCD > EUU"),
]


@pytest.mark.parametrize(("deed", "judged", "act"), OWNED)
def test_a_deed_that_others_judge_is_of_whoever_was_said_to_own_it(
    deed: str, judged: str, act: str, acts: Acts
) -> None:
    assert act in acts(f"Chad and Togo fell out over {deed} {SINCE} {judged}.")


NOT_OWNED = [
    # a murder is not of those whom it befell
    ("a Dane's murder", "Norway condemned the murder"),
    # people are judged for themselves
    ("a Danish judge", "Norway criticised the judge"),
    # an accord is of all its parties
    ("a Danish accord", "Norway denounced the accord"),
]


@pytest.mark.parametrize(("deed", "judged"), NOT_OWNED)
def test_what_befell_somebody_or_binds_two_is_not_of_one_alone(deed: str, judged: str, acts: Acts) -> None:
    assert "ACCUSE/disapprove NOR > DNK" not in acts(f"Chad and Togo fell out over {deed} {SINCE} {judged}.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Togo's election was marred by fights. Ghana endorsed the poll, while Norway condemned the vote.",
            "ACCUSE/disapprove NOR > TGO",
        ),
        ("Guyana held an election on Sunday. Peru and Chile hailed the vote.", "SUPPORT CHL,PER > GUY"),
        (
            "Few found fault with the referendum in Togo. Norway criticised the exercise. Ghana hailed the vote.",
            "SUPPORT GHA > TGO",
        ),
    ],
)
def test_the_vote_is_that_of_the_state_where_there_was_an_election(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_the_findings_are_those_of_whose_the_report_was(acts: Acts) -> None:
    told = "A United Nations report said Togo had armed rebels in Chad. Norway praised Chad."
    assert "REJECT TGO > UNO" in acts(f"{told} Togo rejected the findings.")
    assert "ACCUSE/disapprove TGO > UNO" in acts(f"{told} Togo denounced the document.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Estonia fears an energy deal between Poland and Ukraine, and its minister went to Helsinki to "
            "complain to Finland. Norway hailed the accord.",
            ["ACCUSE/disapprove EST > FIN", "AGREE POL,UKR", "CONSULT/visit EST > FIN", "SUPPORT NOR > POL,UKR"],
        ),
        (
            "Chad fears a border deal between Mali and Niger. Togo welcomed a deal with Ghana.",
            ["AGREE MLI,NER", "SUPPORT TGO > GHA"],
        ),
    ],
)
def test_an_accord_is_of_those_between_whom_it_is(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
