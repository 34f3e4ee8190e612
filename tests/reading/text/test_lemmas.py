"""Base forms of words that the model gets wrong."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.text.parse import parse
from detente.records import Report

FORMS = [
    ("China hopes that it will end.", "hopes", "hope"),
    ("Japan was hoping that it would end.", "hoping", "hope"),
    ("Norway fined the owner on Monday.", "fined", "fine"),
    ("Rebels staged a coup in Mali.", "staged", "stage"),
    ("Spain stopped the ship.", "stopped", "stop"),
    ("Turkey barred the envoy.", "barred", "bar"),
    ("Hungary readmitted the envoy.", "readmitted", "readmit"),
    ("Italy planned a visit.", "planned", "plan"),
    ("The army retook a town from them.", "retook", "retake"),
    ("Russian bombers overflew Danish waters.", "overflew", "overfly"),
    ("Italy forgave the debt of Chad.", "forgave", "forgive"),
    ("Parliament overrode the veto on Friday.", "overrode", "override"),
    ("Denmark forsook its old friends.", "forsook", "forsake"),
    ("The men rebuilt it at once.", "rebuilt", "rebuild"),
    ("Planes struck three bases near the border.", "bases", "base"),
    ("Both must come to their senses.", "senses", "sense"),
    ("Vandals damaged the graves of soldiers.", "graves", "grave"),
    ("The crises began in March.", "crises", "crisis"),
    ("The six States hereby agree to trade.", "States", "state"),
    ("The Contracting Parties shall trade.", "Parties", "party"),
    ("The United States left.", "States", "States"),
]


@pytest.mark.parametrize(("text", "form", "lemma"), FORMS)
def test_base_forms(text: str, form: str, lemma: str) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert [t.lemma_ for t in sentence.span if t.text == form] == [lemma]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eritrea bore responsibility for the massacre, the UN said.", ["ACCUSE/disapprove UNO > ERI: occurred"]),
    ],
)
def test_bore_is_a_verb(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Germany's president said his country bore the blame for the crimes in Poland.",
            ["SUPPORT DEU > POL: occurred"],
        ),
        ("Rwanda bore the blame for the raid, Burundi said.", ["ACCUSE/disapprove BDI > RWA: occurred"]),
    ],
)
def test_who_bore_the_blame(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
