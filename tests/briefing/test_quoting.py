"""Sentences and clauses around the words of an event."""

from __future__ import annotations

import pytest

from detente.briefing.quoting import clause_at, plain_quote, sentence_at
from detente.records import Evidence

TEXT = (
    "Talks begin in Oslo\n\nOSLO, May 3, 2023 (The Wire) - U.S. envoy J. Smith met his host on Tuesday. The host, "
    'who had waited, said: "It went well." Nobody else spoke.'
)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Talks begin", "Talks begin in Oslo"),
        ("met his host", "U.S. envoy J. Smith met his host on Tuesday."),
        ("who had waited", 'The host, who had waited, said: "It went well."'),
        ("spoke", "Nobody else spoke."),
    ],
)
def test_the_sentence_around(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    first, last = sentence_at(TEXT, start, start + len(words))
    assert TEXT[first:last] == sentence


def test_the_clause_around() -> None:
    start = TEXT.index("had waited")
    whole = sentence_at(TEXT, start, start + 10)
    assert clause_at(TEXT, *whole, Evidence(start, start + 10, "had waited")) == "who had waited"


def test_marks_inside_a_quotation_are_single_and_its_stop_is_left_off() -> None:
    assert plain_quote('He said: "No,  never."') == "He said: ‘No, never.’"
    assert plain_quote("that “peace” came;") == "that ‘peace’ came"
