"""Words over an act that leave it as it is."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.bearing import only_described, passed_on
from detente.reading.grammar.tokens import Token

TokenOf = Callable[[str, str], Token]


@pytest.mark.parametrize(
    ("text", "word", "described"),
    [("The raid was not a surprise.", "raid", True), ("The raid did not happen.", "raid", False)],
)
def test_what_is_no_surprise_took_place(text: str, word: str, described: bool, token_of: TokenOf) -> None:
    trigger = token_of(text, word)
    assert only_described(trigger, trigger.head) is described


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [("They announced that Mali had left.", "left", True), ("They announced that Mali would leave.", "leave", False)],
)
def test_what_is_only_handed_on(text: str, word: str, told: bool, token_of: TokenOf) -> None:
    trigger = token_of(text, word)
    assert passed_on(trigger, trigger.head) is told
