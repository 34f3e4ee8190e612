"""What a verb's own form says of the act that it names."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.status import standing
from detente.reading.grammar.tokens import Token

TokenOf = Callable[[str, str], Token]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya expelled the envoy rather than arrest him.", "arrest", "denied"),
        ("Kenya moved the embassy instead of formally closing it.", "closing", "denied"),
        ("Kenya closed the embassy instead.", "closed", "occurred"),
        ("Kenya, rather than Togo, arrested him.", "arrested", "occurred"),
        ("Kenya called on Togo to close its embassy.", "close", "possible"),
    ],
)
def test_what_is_done_in_place_of_another_deed(text: str, word: str, status: str, token_of: TokenOf) -> None:
    trigger = token_of(text, word)
    assert standing(trigger).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya asked Togo for no help.", "asked", "denied"),
        ("Togo has applied for no loan.", "applied", "denied"),
        ("Kenya asked Togo for help with no delay.", "asked", "occurred"),
    ],
)
def test_what_nobody_is_asked_for(text: str, word: str, status: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, word)).status == status
