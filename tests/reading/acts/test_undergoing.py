"""Who has something done to him by the words of what he does."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thousands of Venezuelans have found shelter in Peru.", "AID/asylum PER > VEN"),
        ("The ousted president of Mali took refuge in the Senegalese embassy.", "AID/asylum SEN > MLI"),
        ("Norway gave asylum to a Turkish judge.", "AID/asylum NOR > TUR"),
        ("Two Cuban diplomats sought asylum in Canada.", "AID/asylum CAN > CUB"),
    ],
)
def test_who_finds_refuge_is_given_it(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [act]


def test_who_found_refuge_is_not_of_the_land_where_he_found_it(acts: Callable[[str], list[str]]) -> None:
    assert acts("Mali freed an officer who had taken refuge in the French embassy.")[-1] == "AID/asylum FRA > MLI"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A Dane awaits trial in Chad.", ["COERCE/arrest TCD > DNK"]),
    ],
)
def test_who_awaits_trial_is_held_where_it_is(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told
