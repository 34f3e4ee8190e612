"""Of whom somebody complains, and over what."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


COMPLAINTS = [
    ("Congo complained to the United Nations that Rwandan jets had crossed the border.", "ACCUSE/disapprove COD > RWA"),
    ("Eritrea protested to the African Union over an Ethiopian raid.", "ACCUSE/disapprove ERI > ETH"),
    ("Chile complained to Bolivia about the delays.", "ACCUSE/disapprove CHL > BOL"),
]


@pytest.mark.parametrize(("text", "act"), COMPLAINTS)
def test_of_whom_somebody_complains(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru filed a complaint at the World Trade Organization against Chile over tariffs on shrimp.",
            ["ACCUSE/disapprove PER > CHL", "SANCTION/discontinue CHL > PER"],
        ),
        (
            "Kenya complained to the African Union about restrictions on its tea by Uganda.",
            ["ACCUSE/disapprove KEN > UGA"],
        ),
        (
            "Japan and South Korea received exemptions from American sanctions.",
            ["CONCEDE USA > JPN,KOR"],
        ),
    ],
)
def test_who_is_complained_of_and_who_is_spared(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text)[: len(told)] == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gabon took its row with Equatorial Guinea over three islets to the World Court.", "ACCUSE/allege GAB > GNQ"),
        (
            "Belize and Guatemala have quarrelled for years. On Monday Belize filed a case with the International "
            "Court of Justice over the border.",
            "ACCUSE/disapprove BLZ > GTM",
        ),
        (
            "Uruguay lodged a complaint last week with the Andean Community over a levy that Ecuador imposed in May.",
            "ACCUSE/disapprove URY > ECU",
        ),
        ("Serbia accused the International Criminal Court of bias.", "ACCUSE/allege SRB > ICC"),
    ],
)
def test_a_court_hears_what_is_brought_against_another(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The OAS meets today, over the objections of the United States and Canada, to hear Ecuador.",
            ["CONSULT OAS", "REJECT CAN,USA > OAS"],
        ),
        (
            "Germany recognised Croatia over the protests of Britain and Serbia.",
            ["ACCUSE/disapprove GBR,SRB > DEU", "CONCEDE DEU > HRV"],
        ),
        (
            "Sudan sent troops to Chad amid protests by Libya.",
            ["ACCUSE/disapprove LBY > SDN", "MOBILIZE/troops SDN > TCD"],
        ),
    ],
)
def test_who_is_overruled_objects(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The expulsions, some 300,000 since October, had embittered Kinshasa, which blamed Angola.",
            ["ACCUSE/allege COD > AGO", "ACCUSE/disapprove COD > AGO", "SANCTION/expel AGO > COD"],
        ),
        ("Russia's seizure of the ship angered Norway.", ["ACCUSE/disapprove NOR > RUS", "COERCE/seize RUS > NOR"]),
    ],
)
def test_who_is_upset_has_suffered(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
