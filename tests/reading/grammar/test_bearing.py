"""Words over an act that leave it as it is."""

import pytest

from detente.reading.grammar.bearing import only_described, passed_on
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree


@pytest.mark.parametrize(
    ("text", "word", "described"),
    [("The raid was not a surprise.", "raid", True), ("The raid did not happen.", "raid", False)],
)
def test_what_is_no_surprise_took_place(text: str, word: str, described: bool) -> None:
    trigger = next(token for token in tree(pipeline()(text)) if token.text == word)
    assert only_described(trigger, trigger.head) is described


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [("They announced that Mali had left.", "left", True), ("They announced that Mali would leave.", "leave", False)],
)
def test_what_is_only_handed_on(text: str, word: str, told: bool) -> None:
    trigger = next(token for token in tree(pipeline()(text)) if token.text == word)
    assert passed_on(trigger, trigger.head) is told
