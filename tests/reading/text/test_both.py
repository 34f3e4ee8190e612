"""`both` as an object."""

import datetime as dt

import pytest

from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Japan advised both to sit down.", "advised"),
        ("Egypt warned both against a war.", "warned"),
        ("Egypt congratulated both by telephone.", "congratulated"),
        ("Both to Oslo and to Rome he sent envoys.", None),
        ("Egypt won both by force and by guile.", None),
    ],
)
def test_both_is_the_object_of_the_verb_before(text: str, verb: str | None) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    both = next(token for token in sentence.tokens if token.lower_ == "both")
    assert (both.head.text if both.dep_ == "dobj" else None) == verb
