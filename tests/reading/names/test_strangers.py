"""People that no table knows."""

import datetime as dt

import pytest

from detente.reading.names.mentions import label
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    "text",
    [
        "Imogen, the president said that Peru would sign.",
        "Imogen, did the minister say that Peru would sign?",
        "Well, Imogen, the ambassador's visit to Peru is over.",
        "After Okinawa, the president will also fly to Peru.",
    ],
)
def test_who_is_addressed_or_where_it_is_holds_no_office(text: str) -> None:
    assert not [known for known in label(parse(Report.of(text))).known.values() if known.post]


def test_an_office_beside_a_name_is_that_of_its_bearer() -> None:
    text = "Imogen Larkmoor, the ambassador expelled by Peru, left. Ida Quillfeather, the minister, met her."
    known = label(parse(Report.of(text))).known
    assert {name: known[name].post for name in ("Imogen Larkmoor", "Ida Quillfeather")} == {
        "Imogen Larkmoor": "ambassador",
        "Ida Quillfeather": "minister",
    }


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("Kenya's minister met Mr Lavrov on Tuesday.", dt.date(2015, 5, 1), "Sergei Lavrov"),
        ("Mr. Zarif rang Kenya's minister.", dt.date(2015, 5, 1), "Mohammad Javad Zarif"),
        ("Mr. Zarif rang Kenya's minister.", dt.date(1995, 5, 1), "Zarif"),
    ],
)
def test_the_only_one_of_his_name_in_office_needs_no_more_than_a_title(text: str, day: dt.date, name: str) -> None:
    assert name in label(parse(Report.of(text, published=day))).known
