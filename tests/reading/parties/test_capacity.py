"""In what capacity a report names parties."""

import datetime as dt

import pytest

from detente.reading.names.mentions import label
from detente.reading.parties.capacity import Capacities
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.sources.reports import report_of_text


def capacities(text: str) -> Capacities:
    parsed = parse(report_of_text(text, published=dt.date(2015, 3, 4), title=None, publisher=None, url=None))
    return Resolver(parsed, label(parsed)).capacities


@pytest.mark.parametrize(
    ("text", "code", "capacity"),
    [
        ("The French government objected.", "FRA", "office"),
        ("The foreign minister of Peru objected.", "PER", "office"),
        ("Angela Merkel objected.", "DEU", "office"),
        ("Norway objected.", "NOR", "subject"),
        ("Police held a Dutch tourist.", "NLD", "people"),
        ("Two Belgians were held.", "BEL", "people"),
        ("The carpenter had worked in Sweden.", "SWE", "place"),
        ("He drove a Japanese car.", "JPN", "other"),
        ("The carpenter had worked in Sweden. Sweden's government objected.", "SWE", "office"),
    ],
)
def test_a_party_is_named_in_the_capacity_that_most_makes_a_side_of_it(text: str, code: str, capacity: str) -> None:
    assert capacities(text).best[code] == capacity


def test_what_a_report_names_is_counted() -> None:
    found = capacities("Norway and Chile objected. Norway paid. A Dutch tourist left Chile.")
    assert (found.named["NOR"], found.named["CHL"], found.named["NLD"]) == (2, 2, 1)
    assert found.beside[frozenset(("NOR", "CHL"))] == 1
    assert found.acting == 2
    assert found.foremost == 2 / 5


def test_of_a_text_without_parties_nothing_is_known() -> None:
    found = capacities("The carpenter objected.")
    assert (found.best, found.acting, found.foremost) == ({}, 0, 0)
