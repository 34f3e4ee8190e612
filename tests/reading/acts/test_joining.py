"""Joining a body, and what others have to do with it."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

JOINING = [
    (
        "Malta's and Iceland's leaders signed their accession documents in Valletta on Sunday, hours before the summit "
        "of the European Union.",
        "SUPPORT ISL,MLT > EUU",
    ),
    (
        "Samoa will soon belong to the World Trade Organization. Its prime minister signed the papers of accession on "
        "Friday.",
        "SUPPORT WSM > WTO",
    ),
    (
        "Albania hopes to belong to NATO by May. Its envoy handed the instruments of accession to Italy on Monday.",
        "SUPPORT ALB > NAT",
    ),
    ("NATO met on Monday. France has ratified Albania's membership of the alliance.", "SUPPORT FRA > ALB"),
    (
        "Cyprus has asked the European Union for a date. Cyprus said the accession talks opened on Monday.",
        "CONSULT CYP,EUU",
    ),
]


@pytest.mark.parametrize(("text", "act"), JOINING)
def test_who_joins_deals_with_the_body_and_others_with_who_joins(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_talks_about_a_membership_are_not_with_the_body(acts: Acts) -> None:
    told = acts(
        "The United States and China met twice in May. China said on Monday that talks on its membership of the World "
        "Trade Organization had begun."
    )
    assert "CONSULT CHN,USA" in told
