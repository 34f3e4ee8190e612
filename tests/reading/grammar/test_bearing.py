"""Words over an act that leave it as it is."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.bearing import denies_more, only_described, passed_on
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


@pytest.mark.parametrize(
    ("text", "verb", "leaves"),
    [
        ("Mali does not recognise the annexation.", "recognise", True),
        ("Mali did not condemn the raid.", "condemn", True),
        ("Mali condemned the raid.", "condemned", False),
        ("Mali did not plan the raid.", "plan", False),
    ],
)
def test_what_nobody_condemns_or_recognises_took_place(text: str, verb: str, leaves: bool, token_of: TokenOf) -> None:
    assert denies_more(token_of(text, verb)) is leaves
