"""Which places the names in a text mean together."""

import re

import pytest

from detente.entities.places import spots_named
from detente.entities.toponyms import Evidence, likeliest, resolve, senses_of


def countries(text: str, *names: str, home: str | None = None) -> list[str | None]:
    """The states of the places that go by these names, each where it stands first in the text."""
    spans = [(match.start(), match.end()) for name in names if (match := re.search(re.escape(name), text))]
    return [spot.country if spot else None for spot in resolve(text, spans, home=home)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The ministers met in Paris.", "Paris", "FRA"),
        ("A barn burnt down in Paris, Texas, on Sunday.", "Paris", "USA"),
        ("A barn burnt down in Athens, Ga., on Sunday.", "Athens", "USA"),
        ("A barn burnt down in London, Ont., on Sunday.", "London", "CAN"),
        ("The sheriff of Paris called the school district.", "Paris", "USA"),
        ("American and Iranian envoys met in Paris.", "Paris", "FRA"),
        ("American and Iranian envoys met in Geneva.", "Geneva", "CHE"),
    ],
)
def test_a_name_that_many_places_share(text: str, name: str, country: str) -> None:
    assert countries(text, name) == [country]


def test_names_speak_for_each_other() -> None:
    text = "From Lebanon the river runs by Boone County to Zionsville and Indianapolis."
    assert countries(text, "Lebanon", "Boone County", "Zionsville", "Indianapolis") == ["USA"] * 4
    text = "From Lebanon the road runs by Damascus and Homs."
    assert countries(text, "Lebanon", "Damascus", "Homs") == ["LBN", "SYR", "SYR"]


def test_a_state_by_its_neighbours() -> None:
    assert countries("Georgia and Tbilisi's Georgian mayor", "Georgia", "Tbilisi") == ["GEO", "GEO"]
    assert countries("Georgia, south of Tennessee, and Savannah", "Georgia", "Tennessee", "Savannah") == ["USA"] * 3


def test_an_unknown_name_lies_where_the_text_does() -> None:
    assert countries("Fowlmere lies south of Cambridge in Cambridgeshire.", "Fowlmere", "Cambridge") == ["GBR", "GBR"]
    assert countries("Xanthopolos", "Xanthopolos") == [None]


def test_the_paper_tells_where_nothing_else_does() -> None:
    assert countries("A barn burnt down in Richmond.", "Richmond", home="GBR") == ["GBR"]
    assert countries("A barn burnt down in Richmond.", "Richmond", home="CAN") == ["CAN"]


def test_all_that_a_name_may_mean() -> None:
    assert {spot.country for spot in senses_of("Georgia")} >= {"GEO", "USA"}
    assert [spot.country for spot in senses_of("Greene County")] == ["USA"]
    assert [spot.name for spot in senses_of("Minn.")] == ["Minnesota"]
    assert senses_of("Nowhereville-on-Sea") == ()


def test_what_stands_beside_a_name_decides() -> None:
    evidence = Evidence({"FRA": 5.0})
    spot = likeliest(spots_named("Paris"), evidence, country="USA", region="TX")
    assert spot is not None
    assert (spot.country, spot.region) == ("USA", "TX")
    assert likeliest([], evidence) is None


def test_no_names_no_places() -> None:
    assert resolve("The ministers met.", []) == []


@pytest.mark.parametrize(
    ("name", "country"),
    [("Philadelphia", "USA"), ("Salvador", "BRA"), ("Trnava", "SVK"), ("Peking", "CHN"), ("Kiev", "UKR")],
)
def test_a_capital_counts_as_one_by_its_own_name(name: str, country: str) -> None:
    spot = likeliest(spots_named(name), Evidence({}))
    assert spot is not None
    assert spot.country == country
