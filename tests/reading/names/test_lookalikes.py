"""Words that only look like the name of a state."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading import read
from detente.reading.names.mentions import label
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("IT IS not often that Chad thanks Mali. Chad thanked Mali on Monday.", "SUPPORT TCD > MLI"),
        ("Franco's heirs thanked nobody. Peru thanked Chile on Monday.", "SUPPORT PER > CHL"),
    ],
)
def test_what_only_looks_like_a_name_is_no_party(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == told
    assert not any("IS" in act.split()[-1].split(",") or "FRA" in act for act in acts(text))


def test_a_continent_is_not_the_united_states(acts: Callable[[str], list[str]]) -> None:
    assert not any("USA" in act for act in acts("Latin American leaders criticised Chad on Monday."))


@pytest.mark.parametrize(
    ("published", "trade", "codes"),
    [
        (dt.date(1990, 6, 3), "a Leeds banker", set()),
        (dt.date(2011, 6, 3), "a Leeds banker", {"GBR"}),
        (dt.date(1990, 6, 3), "a former Leeds banker", {"GBR"}),
    ],
)
def test_who_bears_the_name_of_somebody_of_another_time(published: dt.date, trade: str, codes: set[str]) -> None:
    text = f"Spain closed its ports. David Cameron, {trade}, said that Spain had condemned Chad. Cameron thanked Chad."
    record = read(Report.of(text, published=published))
    assert {m.code for event in record.events if event.type == "SUPPORT" for m in event.actors} == codes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo fired a Russian-made missile at Ghana.", "ASSAULT/aerial TGO > GHA"),
        ("The Danish-built embassy of Peru in Chad was hit.", "ASSAULT PER"),
        ("An Iranian-designed drone hit a depot in Ghana.", "ASSAULT GHA"),
        ("A Polish-donated tank was hit in Mali.", "ASSAULT MLI"),
    ],
)
def test_where_a_thing_was_made_is_no_party(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [told]


def test_what_is_kept_out_is_of_where_it_was_made(acts: Callable[[str], list[str]]) -> None:
    assert "SANCTION/discontinue NOR > PER" in acts("Norway imposed a tariff on Peruvian-made shoes.")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kenya gave two million US dollars to Haiti.", {"KEN", "HTI"}),
        ("Laos lent Fiji ten million Australian dollars.", {"LAO", "FJI"}),
        ("Peru will pay Mali in Swiss francs.", {"PER", "MLI"}),
        ("The American dollar tempts Peru.", {"PER"}),
        ("The Saudi crown prince tempts Peru.", {"SAU", "PER"}),
        ("Mali honours the Vienna Convention.", {"MLI"}),
        ("Mali and Chad signed the Algiers accord.", {"MLI", "TCD"}),
        ("Mali joined the Bucharest Process.", {"MLI"}),
        ("Mali praised Vienna's agreement with Chad.", {"MLI", "AUT", "TCD"}),
        ("Mali met Vienna in the process.", {"MLI", "AUT"}),
    ],
)
def test_money_and_treaties_are_no_states(text: str, codes: set[str]) -> None:
    assert label(parse(Report.of(text))).codes() == codes
