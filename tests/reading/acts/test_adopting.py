"""Who adopts a text of which only that is told."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

LEAD = "The Security Council met on Monday. Norway sent an envoy to Mali."
ADOPTED = [
    "The resolution was adopted by 14 votes to none.",
    "The resolution was passed by acclamation.",
    "The resolution, drafted by Denmark and later put forward by Oman, was approved by 14 votes.",
]


@pytest.mark.parametrize("text", ADOPTED)
def test_a_text_is_adopted_by_the_body_whose_it_is(text: str, acts: Acts) -> None:
    (told,) = [act for act in acts(f"{LEAD} {text}") if act.startswith(("AGREE", "SUPPORT"))][-1:]
    assert told.split()[1] == "UNO"
    assert "DNK" not in told


def test_a_text_adopted_by_a_state_is_adopted_by_that(acts: Acts) -> None:
    told = acts(f"{LEAD} The declaration was adopted by Norway and Mali on Friday.")
    assert {"MLI", "NOR"} <= set(told[-1].replace(",", " ").split())


def test_who_praises_the_vote_praises_those_who_voted(acts: Acts) -> None:
    lead = "The Security Council adopted a resolution on Mali on Monday. Mali recalled its envoy to Norway."
    assert "SUPPORT CHL > UNO" in acts(f"{lead} Chile hailed the vote.")
