"""Which of those named before a pronoun it stands for."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Roberto Micheletti of Honduras spoke. Hugo Chavez of Venezuela recalled his envoy to Honduras "
            "because, he said, its soldiers had lied. He threatened war.",
            ["SANCTION/withdraw VEN > HND", "THREATEN/violence VEN > HND"],
        ),
    ],
)
def test_he_may_say_why_he_does_something(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
