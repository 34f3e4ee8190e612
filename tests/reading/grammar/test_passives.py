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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway met Chad. Chad asked for 20 million dollars; it got two.",
            ["CONSULT NOR,TCD", "REQUEST/assist TCD > NOR"],
        ),
    ],
)
def test_what_goes_before_getting_is_active(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told
