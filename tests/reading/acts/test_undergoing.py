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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Australia's foreign minister, Julie Bishop, spoke of Taiwan in Tokyo. Her words drew a protest "
            "from the Chinese embassy.",
            ["ACCUSE/disapprove CHN > AUS"],
        ),
        ("Norway's king spoke of Peru in Lima. His speech won praise from Chile.", ["SUPPORT CHL > NOR"]),
        (
            "The French president spoke of Taiwan in Tokyo. China's words drew a protest from Norway.",
            ["ACCUSE/disapprove NOR > CHN"],
        ),
    ],
)
def test_words_draw_a_protest_at_whoever_spoke_them(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
