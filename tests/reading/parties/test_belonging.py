"""Whose officials strangers are."""

import datetime as dt

import pytest

from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report

PEOPLE = [
    ("Mali shut its border on Monday. Its spokesman, Oumar Diallo, condemned Niger.", "Oumar Diallo", "MLI"),
    ("Vladimir Putin sent word. Ivan Belov, Putin's envoy, condemned Latvia.", "Ivan Belov", "RUS"),
    (
        "France sent ships. It was an error, said the speaker of the Ivorian parliament, Jean Kouassi.",
        "Jean Kouassi",
        "CIV",
    ),
    ("Hamas met Fatah in Cairo. The movement's spokesman, Sami Awad, condemned Israel.", "Sami Awad", "HAMAS"),
    ("Ambassador Carol Whitby of the United States spoke with Armenia.", "Carol Whitby", "USA"),
    ("The minister in Edinburgh, Fiona Rae, condemned Libya.", "Fiona Rae", "GBR"),
    ("Youssef Amin, an Egyptian-born bishop, condemned Qatar on Monday.", "Youssef Amin", None),
]


@pytest.mark.parametrize(("text", "name", "code"), PEOPLE)
def test_the_words_beside_a_name_tell_whose_official_it_is(text: str, name: str, code: str | None) -> None:
    parsed = parse(Report.of(text, published=dt.date(2024, 5, 15)))
    labels = label(parsed)
    Resolver(parsed, labels)
    assert labels.known[name].code == code
