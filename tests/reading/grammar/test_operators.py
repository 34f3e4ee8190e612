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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The visit of the Kenyan premier to Juba is off the table.",
            ["CONSULT/visit KEN > SSD: cancelled", "REJECT SSD > KEN: occurred"],
        ),
        ("The Kenyan premier cried off from a trip to Juba.", ["CONSULT/visit KEN > SSD: cancelled"]),
        ("The Kenyan premier returned from a trip to Juba.", ["CONSULT/visit KEN > SSD: occurred"]),
        ("Peru came within an inch of cutting ties with Bolivia.", ["SANCTION/discontinue PER > BOL: possible"]),
        ("Malta thought better of expelling the Libyan consul.", ["SANCTION/expel MLT > LBY: denied"]),
        (
            "Jordan reserves the right to expel the Israeli envoy.",
            ["THREATEN JOR > ISR: occurred", "SANCTION/expel JOR > ISR: possible"],
        ),
        ("Peru could not confirm that Chile had expelled its envoy.", ["SANCTION/expel CHL > PER: possible"]),
    ],
)
def test_words_by_which_a_plan_falls_or_holds(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It is not true that Cyprus froze the assets of the Lebanese banker.",
            ["SANCTION/discontinue CYP > LBN: denied"],
        ),
        (
            "It is true that Cyprus froze the assets of the Lebanese banker.",
            ["SANCTION/discontinue CYP > LBN: occurred"],
        ),
        (
            "It is false that Cyprus froze the assets of the Lebanese banker.",
            ["SANCTION/discontinue CYP > LBN: denied"],
        ),
    ],
)
def test_what_is_not_true_is_denied(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
