"""The words that tell which state a text is about."""

import pytest

from detente.entities.clues import clues_in


def found(text: str, home: str | None = None) -> list[tuple[str, str, str, bool]]:
    return [(clue.words, clue.country, clue.region, clue.within) for clue in clues_in(text, home)]


@pytest.mark.parametrize(
    ("text", "clues"),
    [
        ("a mill in Ohio", [("Ohio", "USA", "OH", True)]),
        ("a mill near Dover, Del., burnt down", [("Del.", "USA", "DE", True)]),
        ("a mill in Nova Scotia", [("Nova Scotia", "CAN", "NS", True)]),
        ("The Norwegian mill", [("Norwegian", "NOR", "", False)]),
        ("The sheriff came", [("sheriff", "USA", "", True)]),
        ("The parish council met", [("parish council", "GBR", "", True)]),
        ("Virginia Woolf wrote", []),
        ("Chad Miller came", []),
        ("We Will Del. it", []),
        ("", []),
    ],
)
def test_a_clue(text: str, clues: list[tuple[str, str, str, bool]]) -> None:
    assert found(text) == clues


def test_a_name_of_a_state_and_of_a_region_speaks_for_neither() -> None:
    assert found("a vineyard in Georgia") == []


def test_the_state_of_the_paper_is_a_clue() -> None:
    assert found("The mill burnt down", "IRL") == [("", "IRL", "", True)]
