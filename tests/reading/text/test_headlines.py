"""Verbs in the present tense that look like nouns."""

from collections.abc import Callable

import pytest

from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Honduras severs ties with Taiwan", "severs", "Honduras"),
        ("The United States, Japan and South Korea plan to hold a joint air drill next week.", "plan", "States"),
    ],
)
def test_a_noun_with_something_to_do_is_a_verb(text: str, verb: str, subject: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    root = sentence.span.root
    assert (root.text, root.pos_) == (verb, "VERB")
    assert [child.text for child in root.children if child.dep_ == "nsubj"] == [subject]


def test_a_noun_that_is_said_to_be_something_stays_one() -> None:
    (sentence,) = parse(Report.of("A plan to meet in Oslo")).sentences
    assert sentence.span.root.pos_ == "NOUN"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talks off: Oslo says no to Moscow", ["CONSULT NOR,RUS: cancelled", "REJECT NOR > RUS: occurred"]),
        ("Summit off as Kenya snubs Somalia", ["CONSULT KEN,SOM: cancelled", "REJECT KEN > SOM: occurred"]),
        ("Kenya and Somalia call off talks", ["CONSULT KEN,SOM: cancelled"]),
    ],
)
def test_what_is_off_is_called_off(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Beijing to sanction Lithuanian firms", ["SANCTION/discontinue CHN > LTU: planned"]),
        ("Greek tanker to be freed by Iran", ["RETREAT/release IRN > GRC: planned"]),
        ("Bolivian consul to be expelled by Peru", ["SANCTION/expel PER > BOL: planned"]),
        ("Plan to free Chadian pilots", ["RETREAT/release TCD: planned"]),
    ],
)
def test_what_is_to_come_is_told_by_a_verb(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
