"""Questions by their grammar."""

import pytest

from detente.reading.grammar.questions import asks_whether
from detente.reading.grammar.status import standing
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "verb", "asked"),
    [
        ("Has Oslo signed it?", "signed", True),
        ("Is Oslo angry with Bern?", "Is", True),
        ("Has Oslo left and will Bern follow it?", "follow", True),
        ("When has Oslo signed it?", "signed", False),
        ("Oslo has signed it?", "signed", False),
        ("Oslo signed it, but did Bern?", "signed", False),
        ("Only then had Oslo signed it.", "signed", False),
    ],
)
def test_a_verb_is_asked_about(text: str, verb: str, asked: bool) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    assert asks_whether(next(token for token in sentence.tokens if token.text == verb)) == asked


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Will Oslo meet Bern in May?", "possible"),
        ("Is Oslo going to meet Bern in May?", "possible"),
        ("When will Oslo meet Bern?", "planned"),
        ("Oslo will meet Bern in May.", "planned"),
    ],
)
def test_what_is_asked_of_days_to_come_is_open(text: str, status: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    assert standing(next(token for token in sentence.tokens if token.text == "meet")).status == status
