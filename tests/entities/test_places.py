"""Where on earth a name lies."""

import pytest

from detente.entities.parties import is_state, parties
from detente.entities.places import iso_country, locate, spot_of, spots_named, venue_named, venues
from detente.tables import rows


@pytest.mark.parametrize(
    ("name", "country", "geonames_id"),
    [
        ("Beijing", "CHN", 1816670),
        ("beijing", "CHN", 1816670),
        ("Vienna", "AUT", 2761369),
        ("Paris", "FRA", 2988507),
        ("Zurich", "CHE", 2657896),
        ("Zürich", "CHE", 2657896),
        ("Kiev", "UKR", 703448),
        ("Georgetown", "GUY", 3378644),
        ("Tripoli", "LBY", 2210247),
    ],
)
def test_a_city_is_the_capital_or_the_largest_of_its_name(name: str, country: str, geonames_id: int) -> None:
    spot = locate(name)
    assert spot
    assert (spot.country, spot.geonames_id) == (country, geonames_id)


@pytest.mark.parametrize(("name", "near"), [("Paris", "USA"), ("Tripoli", "LBN"), ("Vienna", "USA")])
def test_a_city_in_the_state_at_hand_comes_first(name: str, near: str) -> None:
    spot = locate(name, near)
    assert spot
    assert spot.country == near


def test_a_state_without_such_a_place_does_not_hide_it() -> None:
    spot = locate("Vienna", "CHN")
    assert spot
    assert spot.country == "AUT"


@pytest.mark.parametrize(
    ("name", "country"), [("Cancún", "MEX"), ("Odessa", "UKR"), ("Salisbury", "GBR"), ("Bombay", "IND")]
)
def test_a_name_of_its_own_counts_for_more_than_another_name(name: str, country: str) -> None:
    spot = locate(name)
    assert spot
    assert spot.country == country


def test_degrees_are_those_of_the_place() -> None:
    spot = locate("Sydney")
    assert spot
    assert spot.lat is not None
    assert spot.lon is not None
    assert (round(spot.lat), round(spot.lon)) == (-34, 151)


@pytest.mark.parametrize(
    ("name", "country"), [("Crimea", "UKR"), ("Bali", "IDN"), ("South China Sea", None), ("Ramallah", "PSE")]
)
def test_places_that_are_no_city(name: str, country: str | None) -> None:
    spot = locate(name)
    assert spot
    assert spot.country == country


@pytest.mark.parametrize(("name", "country"), [("San Juan", "USA"), ("Nouméa", "FRA"), ("Hong Kong", "HKG")])
def test_a_territory_lies_in_the_state_in_control(name: str, country: str) -> None:
    spot = locate(name)
    assert spot
    assert spot.country == country


def test_a_province_has_a_name_of_its_own() -> None:
    provinces = rows("entities", "provinces")
    assert len(provinces) > 1000
    assert [
        row["name"] for row in provinces if [spot.country for spot in spots_named(row["name"])] != [row["country"]]
    ] == []


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Qwertville, Scotland", "GBR"),
        ("Qwertville, Ga", None),
        ("Paris, France", "FRA"),
        ("Valencia, Venezuela", "VEN"),
        ("Lusaka", "ZMB"),
    ],
)
def test_a_place_may_be_told_with_its_state(name: str, country: str | None) -> None:
    spot = spot_of(name)
    assert (spot.country if spot else None) == country


@pytest.mark.parametrize("name", ["", "Nowhereville-on-Sea", "the"])
def test_what_is_no_place_is_not_located(name: str) -> None:
    assert locate(name) is None


def test_every_capital_can_be_located() -> None:
    capitals = [(party.code, city) for party in parties().values() if is_state(party.code) for city in party.capitals]
    assert [(code, city) for code, city in capitals if locate(city, code) is None] == []


def test_a_venue_has_its_city() -> None:
    venue = venue_named()["Diaoyutai State Guest House"]
    assert (venue.city, venue.country) == ("Beijing", "CHN")
    assert "Diaoyutai" in venue.aliases
    assert len(venue_named()) == len(venues())


@pytest.mark.parametrize(
    ("name", "state", "country"),
    [
        ("Port Stanley", "GBR", "FLK"),
        ("Diego Garcia", "GBR", "IOT"),
        ("Ilulissat", "DNK", "GRL"),
        ("Aarhus", "DNK", "DNK"),
        ("London", "GBR", "GBR"),
    ],
)
def test_a_territory_far_from_its_state_has_its_own_code(name: str, state: str, country: str) -> None:
    spot = locate(name, state)
    assert spot is not None
    assert (spot.country, iso_country(spot.country, spot.lat, spot.lon)) == (state, country)


@pytest.mark.parametrize("state", [None, "GBR"])
def test_what_has_no_degrees_lies_in_no_territory(state: str | None) -> None:
    assert iso_country(state, None, None) == state
