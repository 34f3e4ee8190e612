"""What leads in the points of a list."""

import pytest

from detente.reading.parties.led_in import leading_verb, leads
from detente.reading.text.parse import parse
from detente.records import Report

LEAD = "The ministers met in Lima.\n\nThey agreed:"


@pytest.mark.parametrize(
    ("points", "led"),
    [
        ("- to open a bridge;\n\n- to lay a cable.\n\nChile paid for it.", {2: 1, 3: 1}),
        ("to open a bridge;\n\nto lay a cable.", {2: 1, 3: 1}),
        ("Trade\n\n- to open a bridge.\n\nCulture\n\n- to build a school.", {3: 1, 5: 1}),
        ("1. To open a bridge. Chile will pay for it.\n\n2. To lay a cable.", {2: 1, 4: 1}),
        ("Chile will open a bridge.\n\n- to lay a cable.", {}),
    ],
)
def test_points_go_on_with_the_words_before_the_colon(points: str, led: dict[int, int]) -> None:
    assert leads(parse(Report.of(f"{LEAD}\n\n{points}")).sentences) == led


def test_what_becomes_of_points_is_told_by_the_last_verb_before_them() -> None:
    lead = parse(Report.of("The ministers met in Lima and agreed:")).sentences[0]
    verb = leading_verb(lead)
    assert verb is not None
    assert verb.text == "agreed"
