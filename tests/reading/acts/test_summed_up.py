"""Whose words or deed it is that a noun behind a comma sums up."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oman offered to send an envoy to Iran, an idea that Iran welcomed.", "SUPPORT IRN > OMN"),
        ("Russia said Georgia had attacked its soldiers, a claim that Norway rejected.", "REJECT NOR > RUS"),
        (
            "Officials said France had recalled its envoy to Chad, a step that Togo condemned.",
            "ACCUSE/disapprove TGO > FRA",
        ),
        ("Chad expelled two Danes, a decision that was denounced by Norway.", "ACCUSE/disapprove NOR > TCD"),
        # what several made is all of theirs
        ("Peru and Chile signed an accord on a canal, a pact that Bolivia rejected.", "REJECT BOL > CHL,PER"),
    ],
)
def test_what_is_judged_is_whose_it_is(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_noun_that_begins_a_text_sums_up_nothing(acts: Acts) -> None:
    assert acts("A step that Norway condemned was taken by Chad on Monday.")
