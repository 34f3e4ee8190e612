"""Whom the words around an act make a party to it."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Fiji decided to break ties with Peru in repudiation of the assault on the Danish embassy in Lima.", False),
        ("Oman opted to close its border with Yemen in protest at the strike on the Kuwaiti port.", False),
        ("Chad launched an assault on a base in Mali.", True),
    ],
)
def test_whoever_answers_an_assault_has_not_made_it(text: str, struck: bool, acts: Callable[[str], list[str]]) -> None:
    assert any(act.startswith("ASSAULT") for act in acts(text)) == struck
