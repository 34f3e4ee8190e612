"""What words do to the act under them."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hungary is not about to send troops to Ukraine.", ["MOBILIZE/troops HUN > UKR: denied"]),
        ("Hungary is in no hurry to send troops to Ukraine.", ["MOBILIZE/troops HUN > UKR: denied"]),
        ("Hungary is about to send troops to Ukraine.", ["MOBILIZE/troops HUN > UKR: planned"]),
        (
            "Jordan ruled nothing out against Israel, including expelling the ambassador.",
            ["SANCTION/expel JOR > ISR: possible"],
        ),
        (
            "Jordan ruled out expelling the ambassador of Israel.",
            ["REJECT JOR > ISR: occurred", "SANCTION/expel JOR > ISR: denied"],
        ),
    ],
)
def test_who_is_not_ready_does_not(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Kremlin brushed aside talk of a summit with Kyiv.", ["CONSULT RUS,UKR: denied"]),
        ("Oslo scotched rumours of a meeting with Minsk.", ["CONSULT BLR,NOR: denied"]),
        (
            "The Kremlin brushed aside a protest by Norway.",
            ["REJECT RUS > NOR: occurred", "ACCUSE/disapprove NOR > RUS: occurred"],
        ),
    ],
)
def test_talk_of_an_act_that_is_brushed_aside_denies_it(
    text: str, told: list[str], fates: Callable[[str], list[str]]
) -> None:
    assert fates(text) == told
