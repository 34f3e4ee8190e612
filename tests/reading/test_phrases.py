"""Phrases in base forms."""

import pytest

from detente.reading.phrases import matching

FOUND = [
    ("reject ... charge", "norway reject the absurd charge", True),
    ("reject ... charge", "norway reject it and then it go home to charge", False),
    ("call for", "it call for restraint", True),
    ("call for", "it recall forty envoy", False),
    ("non - negotiable", "this be non - negotiable", True),
]


@pytest.mark.parametrize(("phrase", "words", "found"), FOUND)
def test_a_phrase_in_base_forms(phrase: str, words: str, found: bool) -> None:
    assert bool(matching([phrase, "never met"]).search(words)) == found
