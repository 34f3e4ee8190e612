"""In what capacity a report names parties."""

import datetime as dt

import pytest

from detente.reading.names.mentions import label
from detente.reading.parties.capacity import best_capacities
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.sources.reports import report_of_text


def resolved(text: str) -> Resolver:
    parsed = parse(report_of_text(text, published=dt.date(2015, 3, 4), title=None, publisher=None, url=None))
    return Resolver(parsed, label(parsed))


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
    talk = resolved(text)
    assert best_capacities(talk.sentences, talk.seen, talk.labels)[code] == capacity


def test_how_many_parties_act_is_counted() -> None:
    assert resolved("Norway and Chile objected. Norway paid. A Dutch tourist left Peru.").acting == 2
    assert resolved("The carpenter objected.").acting == 0
