"""Where acts take place."""

from collections.abc import Callable

import pytest

from detente.reading.names.whereabouts import seat_of
from detente.records import Event, Place, Record

Only = Callable[[str], Event]
Spot = Callable[[Place | None], str | None]

PLACES = [
    # towns
    ("Mauritius and Oman met in Valencia, Venezuela, on Monday.", "Valencia VEN"),
    ("The French and German premiers met on Capri on Monday.", "Capri ITA"),
    ("Mauritius and Oman met in Hyderabad, Pakistan, on Monday.", "Hyderabad PAK"),
    ("Indian and Pakistani officers met in Davos, Switzerland, on Monday.", "Davos CHE"),
    ("The Kenyan president met Russian officials at Sochi on Monday.", "Sochi RUS"),
    ("The Argentine defence minister met his Brazilian counterpart in Montevideo on Monday.", "Montevideo URY"),
    ("The Nigerian navy freed a Spanish trawler near Lagos on Monday.", "Lagos NGA"),
    ("Mauritius bombed Kirkuk in Iraq on Monday.", "Kirkuk IRQ"),
    ("The Dutch and Belgian premiers met in The Hague on Monday.", "The Hague NLD"),
    ("Chilean and Peruvian officials met in Rio de Janeiro on Monday.", "Rio de Janeiro BRA"),
    ("Jordanian and Iraqi officials met in Sharm el-Sheikh on Monday.", "Sharm el-Sheikh EGY"),
    ("Chilean and Peruvian officials met in British Columbia on Monday.", "British Columbia CAN"),
    ("Spanish and Moroccan officers met in Poipet on Monday.", "Poipet KHM"),
    ("Kenyan and Ugandan ministers met in Marseilles on Monday.", "Marseilles FRA"),
    # no forms of names in languages that nobody there speaks
    ("Peruvian and Chilean ministers met in Namangana on Monday.", "Santiago CHL"),
    ("Kenyan and Tanzanian ministers met at Namanga on Monday.", "Namanga KEN"),
    # where bodies have their seats
    ("Chilean and Peruvian ministers met at the United Nations on Monday.", "New York City USA"),
    # not where that is of which others speak
    ("Peruvian and Chilean ministers reviewed the situation in Venezuela in Lima on Monday.", "Lima PER"),
    ("Peruvian and Chilean ministers met in Lima on Monday over the war in Sudan.", "Lima PER"),
    ("Peru thanked Chile for its role in Bolivia.", "Lima PER"),
    ("Peruvian and Chilean ministers discussed the response to North Korea in Lima on Monday.", "Lima PER"),
    ("Peruvian and Chilean ministers discussed a conference slated for November in Quito.", None),
    # capitals by description
    ("Mauritius and Britain met in the Indian capital on Monday.", "New Delhi IND"),
    # areas
    ("Thai soldiers clashed with Cambodian troops in Surin province on Friday.", "Surin THA"),
    ("Mauritius and Britain met on the island of Malta on Monday.", "Malta MLT"),
    ("Iraqi and Syrian officials met at the Tunisian embassy in Cairo on Monday.", "Cairo EGY"),
    # a visit takes place in the state visited
    ("Serbian officials visited Kosovo on Monday.", "Pristina XKX"),
    ("Lithuanian officials visited Kazakhstan in April.", "Astana KAZ"),
    ("Kosovo invited the Albanian president to Pristina.", "Pristina XKX"),
    # acts with a natural place
    ("Seoul expelled two Russian diplomats on Friday.", "South Korea KOR"),
    ("Eritrea attacked Ethiopia on Monday.", "Ethiopia ETH"),
    ("Germany delivered tanks to Ukraine in March.", "Ukraine UKR"),
    # provinces
    ("Omani and Yemeni officials met in Kerala on Monday.", "Kerala IND"),
    ("Gunmen from Chad killed Tajik guards in Khatlon province on Monday.", "Khatlon TJK"),
    # territories far from their state
    ("Argentine troops seized the Falkland Islands on Monday.", "Falkland Islands FLK"),
    # none
    ("Omani and Yemeni officials met at the Ritz-Carlton on Monday.", None),
    ("Beijing accused Tokyo of distorting history.", "Beijing CHN"),
    ("The British prime minister spoke by phone with the Irish taoiseach on Monday.", None),
]


@pytest.mark.parametrize(("text", "where"), PLACES)
def test_where(text: str, where: str | None, only: Only, spot: Spot) -> None:
    assert spot(only(text).place) == where


VENUES = [
    ("the Diaoyutai State Guest House", "Beijing CHN", "Diaoyutai State Guest House"),
    ("the Great Hall of the People", "Beijing CHN", "Great Hall of the People"),
    ("the Quai d'Orsay", "Paris FRA", "Quai d'Orsay"),
    ("Lancaster House", "London GBR", "Lancaster House"),
    ("10 Downing Street", "London GBR", "10 Downing Street"),
    ("the Hofburg Palace", "Vienna AUT", "Hofburg"),
    ("Camp David", "Thurmont USA", "Camp David"),
    ("UN headquarters in New York", "New York USA", "United Nations headquarters"),
]


@pytest.mark.parametrize(("venue", "where", "name"), VENUES)
def test_a_venue_lies_in_a_town(venue: str, where: str, name: str, only: Only, spot: Spot) -> None:
    place = only(f"Mauritius and Oman met at {venue} on Monday.").place
    assert place is not None
    assert (spot(place), place.venue) == (where, name)


def test_those_who_part_met_where_they_were(read: Callable[[str], Record]) -> None:
    met, flew = read("Raisi met Shehbaz Sharif and President Asif Ali Zardari in Islamabad and flew to Lahore.").events
    assert [event.place.name for event in (met, flew) if event.place] == ["Islamabad", "Lahore"]


def test_a_town_has_its_gazetteer_entry(only: Only) -> None:
    place = only("Mauritius and Oman met in Geneva on Monday.").place
    assert place is not None
    assert (place.name, place.country, place.geonames_id, place.venue) == ("Geneva", "CHE", 2660646, None)
    assert place.lat == pytest.approx(46.2, abs=0.1)
    assert place.lon == pytest.approx(6.15, abs=0.1)


@pytest.mark.parametrize(
    ("name", "city"),
    [("UN Human Rights Council", "Geneva"), ("UN Security Council", "New York City"), ("MONUSCO", "Kinshasa")],
)
def test_an_organ_may_sit_elsewhere_than_its_body(name: str, city: str) -> None:
    seat = seat_of("UNO", name)
    assert seat
    assert seat.name == city
