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
    ("NATO met on Monday. All NATO members have approved Malta's joining.", "AGREE NAT > MLT"),
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


BODY_TOLD_OF = [
    (
        "OPEC met in Vienna on Monday. Iraq thanked Kuwait. Gabon left the group in 1995.",
        "SANCTION/discontinue GAB > OPEC",
    ),
    ("OPEC met in Vienna on Monday. Gabon, which left in 1995, rejoined it in 2016.", "SUPPORT GAB > OPEC"),
    (
        "The World Trade Organization met in Geneva. Peru thanked Chile. Samoa will become a member on Friday.",
        "SUPPORT WSM > WTO",
    ),
    (
        "The African Union met in Rabat. The African Union thanked the United Nations. Togo was readmitted in May.",
        "CONCEDE AU > TGO",
    ),
    ("The African Union met in Rabat. Egypt thanked Kenya. Libya quit the body in 2014.", "SANCTION/withdraw LBY > AU"),
]


@pytest.mark.parametrize(("text", "act"), BODY_TOLD_OF)
def test_who_joins_or_leaves_deals_with_the_body_told_of(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_who_joins_another_in_doing_something_joins_no_body(acts: Acts) -> None:
    told = acts("NATO met in Rome. Spain condemned the coup in Mali. Chile joined it in denouncing the generals.")
    assert not [act for act in told if act.startswith("SUPPORT")]


FOLLOWING = [
    (
        "Moscow banned Icelandic herring after Iceland joined European Union sanctions.",
        "SANCTION/discontinue ISL > RUS",
    ),
    ("Norway joined EU sanctions against Belarus on Friday.", "SANCTION/discontinue NOR > BLR"),
    (
        "Burundi shut its border with Rwanda on Monday. Tanzania joined the East African Community's embargo.",
        "SANCTION/discontinue TZA > BDI",
    ),
    ("Togo joined the ECOWAS embargo in June. Mali recalled its envoy from Togo.", "SANCTION/discontinue TGO > MLI"),
    ("Montenegro has followed European sanctions on Belarus.", "SANCTION/discontinue MNE > BLR"),
    ("Croatia joined the European Union in 2013.", "SUPPORT HRV > EUU"),
]


@pytest.mark.parametrize(("text", "told"), FOLLOWING)
def test_sanctions_that_somebody_joins_are_aimed_at_none_who_imposed_them(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)
