"""Visits told between commas."""

import pytest

from detente.reading.acts.asides import aside
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report


def _visits(text: str) -> list[str]:
    parsed = parse(Report.of(text))
    resolver = Resolver(parsed, label(parsed))
    found = (aside(sentence, token, resolver) for sentence in parsed.sentences for token in sentence.tokens)
    return [f"{sides.actors[0].code} > {sides.recipients[0].code}" for sides in found if sides]


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        ("Antony Blinken, in Jeddah on Monday, called for calm.", "USA > SAU"),
        ("Peru's foreign minister, in Oslo for a conference, praised Norway.", "PER > NOR"),
    ],
)
def test_who_is_told_to_be_abroad_visits(text: str, visit: str) -> None:
    assert _visits(text) == [visit]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron, in Paris on Monday, called for calm.",
        "The ambassador of Chile, in Oslo since May, called for calm.",
        "Antonio Guterres, in New York on Monday, called for calm.",
        "Peru met Antony Blinken, in Oslo on Monday, for an hour.",
    ],
)
def test_who_is_at_home_or_at_his_post_does_not(text: str) -> None:
    assert _visits(text) == []
