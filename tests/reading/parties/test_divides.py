"""Who lives on the two sides of a water or a line."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

SIDES = [
    (
        "Gambia dropped Taiwan for China. Beijing praised Gambia. Japan urged both sides of the strait to talk.",
        "REQUEST/meet JPN > CHN,TWN",
    ),
    (
        "Taiwan accused Honduras of greed. Honduras praised Peru. Chile hopes that neither side of the Taiwan Strait "
        "will upset the balance.",
        "REQUEST/change CHL > CHN,TWN",
    ),
    (
        "India shelled a post. Nepal protested to China. Britain called on both sides of the Line of Control to hold "
        "their fire.",
        "REQUEST/change GBR > IND,PAK",
    ),
    (
        "Moldova fined a Ukrainian trader. Ukraine protested. Romania urged both banks of the Dniester to talk.",
        "REQUEST/meet ROU > MDA,TRANSNISTRIA",
    ),
]


@pytest.mark.parametrize(("text", "act"), SIDES)
def test_both_sides_of_a_line_are_the_two_that_it_parts(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_a_strait_without_a_name_is_that_of_those_told_of(acts: Acts) -> None:
    text = "Indonesia accused Malaysia of dumping. China met Peru. Norway urged both sides of the strait to talk."
    assert "TWN" not in acts(text)[-1]
