"""Who stands for the sides of an act."""

from collections.abc import Callable

import pytest

Ways = Callable[[str], list[set[str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's president, Daniel Moi, condemned Uganda.",
            {"actor:office", "ACCUSE:actor:office", "recipient:nobody"},
        ),
        ("Kenya condemned Uganda.", {"actor:nobody", "ACCUSE:actor:nobody"}),
    ],
)
def test_people_with_an_office_stand_for_a_side(ways: Ways, text: str, expected: set[str]) -> None:
    assert any(expected <= features for features in ways(text)), ways(text)


@pytest.mark.parametrize(
    ("text", "kind", "way"),
    [
        ("Kenya accused Uganda. Shopkeepers condemned Uganda.", "trade", "actor:"),
        ("Kenya accused Uganda. Kenya condemned the widow.", "kin", "recipient:"),
    ],
)
def test_private_people_stand_where_a_side_is_found_elsewhere(ways: Ways, text: str, kind: str, way: str) -> None:
    found = {feature for features in ways(text) for feature in features if f" for {way}" in feature}
    assert found
    assert all(feature.startswith(f"{kind} for ") for feature in found)
