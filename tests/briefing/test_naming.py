"""People and parties in prose."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.briefing.naming import Names, listed, party

TODAY = dt.date(2023, 6, 18)


@pytest.fixture
def names() -> Names:
    return Names(("USA", "CHN"), TODAY)


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("Antony Blinken", "USA", "US Secretary of State Antony Blinken"),
        ("Qin Gang", "CHN", "Chinese Foreign Minister Qin Gang"),
        ("Xi Jinping", "CHN", "Chinese President Xi Jinping"),
        ("Lloyd Austin", "USA", "US Defense Secretary Lloyd Austin"),
        ("Katherine Tai", "USA", "US Trade Representative Katherine Tai"),
        ("Mohammed bin Salman", "SAU", "Saudi Crown Prince Mohammed bin Salman"),
        ("James Cleverly", "GBR", "British Foreign Secretary James Cleverly"),
        ("Jens Stoltenberg", "NAT", "NATO Secretary General Jens Stoltenberg"),
        (
            "Wang Yi",
            "CHN",
            "Wang Yi of China, Director of the Office of the Central Foreign Affairs Commission,",
        ),
        ("Somebody Else", "CHN", "Somebody Else of China"),
    ],
)
def test_the_first_mention_has_the_office(names: Names, name: str, code: str, said: str) -> None:
    assert names.person(name, code) == said


def test_later_mentions_are_by_surname(names: Names) -> None:
    names.person("Antony Blinken", "USA")
    assert names.person("Antony Blinken", "USA") == "Blinken"


def test_two_of_one_surname_keep_their_names(names: Names) -> None:
    names.person("Nicholas Burns", "USA")
    names.person("William Burns", "USA")
    assert names.person("Nicholas Burns", "USA") == "Nicholas Burns"


def test_who_left_office_is_a_former_one(names: Names) -> None:
    assert names.person("Yasuo Fukuda", "JPN").startswith("former Japanese Prime Minister")


def test_the_office_is_that_of_the_day(names: Names) -> None:
    said = names.person("Wang Yi", "CHN", day=dt.date(2022, 6, 1))
    assert said == "Chinese Foreign Minister Wang Yi"


def test_parties_have_their_articles() -> None:
    assert listed(["CHN", "USA", "EUU"]) == "China, the United States and the European Union"
    assert (party("NAT"), party("NLD"), party("XXX")) == ("NATO", "the Netherlands", "XXX")
