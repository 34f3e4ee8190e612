"""Questions that somebody is only put."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "China's ambassador in Canberra, asked what Taiwan could expect, said that he could not tell.",
        "Asked if France would send troops to Mali, the French minister shook his head.",
        "The Russian spokesman was asked about the Polish note.",
    ],
)
def test_who_is_only_put_a_question_by_the_press(text: str, expressed: Callable[[str], list[str]]) -> None:
    assert not any(line.startswith(("REQUEST", "THREATEN", "MOBILIZE", "AID")) for line in expressed(text))


def test_who_puts_a_question_to_another_state_asks_it_for_something(expressed: Callable[[str], list[str]]) -> None:
    assert any(line.startswith("REQUEST") for line in expressed("Turkey asked Greece why it had armed the islands."))
    assert any(line.startswith("REQUEST") for line in expressed("Peru, asked by Chile to mediate, agreed."))
