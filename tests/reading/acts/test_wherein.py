"""On whose ground something is done that a clause with `where` tells."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Kunduz, where US jets bombed a hospital, Pakistani doctors returned.", "ASSAULT/aerial USA > AFG"),
        ("Turkey sent an envoy to Djibouti, where China opened a base in 2017.", "MOBILIZE/troops CHN > DJI"),
        ("In Mali, where French soldiers have been deployed since 2013, Niger's president met the junta.",
         "MOBILIZE/troops FRA > MLI"),
        ("In Mali, where French soldiers have been based since 2013, Niger's president met the junta.",
         "MOBILIZE/troops FRA > MLI"),
    ],
)  # fmt: skip
def test_what_is_done_somewhere_is_done_to_whose_ground_it_is(
    text: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert told in acts(text)


def test_words_are_not_aimed_at_where_they_are_said(acts: Callable[[str], list[str]]) -> None:
    assert not any("CHE" in act for act in acts("The two met in Geneva, where Iran accused Oman of bad faith."))
