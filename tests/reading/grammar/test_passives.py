"""Which verbs are passive."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.tokens import Token


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Peru was summoned and expelled.", "expelled", True),
        ("Peru wants the mission reduced.", "reduced", True),
        ("Pressed by Oslo, Bern agreed.", "Pressed", True),
        ("Four were killed and 20 injured in a raid.", "injured", True),
        ("The envoy was called in and handed a note.", "handed", True),
        ("The envoy was received and handed his letter to the king.", "handed", False),
        ("Peru left and closed its embassy.", "closed", False),
    ],
)
def test_helpers_are_shared_or_left_out(
    text: str, verb: str, passive: bool, token_of: Callable[[str, str], Token]
) -> None:
    assert is_passive(token_of(text, verb)) is passive
