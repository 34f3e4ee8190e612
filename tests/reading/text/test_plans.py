"""Whose plan it is that the model takes for a verb."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '"Moscow deplores the US bid to extend the embargo on Cuba," Sergei Lavrov told the press.',
            ["ACCUSE/disapprove RUS > USA", "SANCTION/discontinue USA > CUB"],
        ),
        (
            "Oman criticised the Kenya plan to expel Mali's envoy.",
            ["ACCUSE/disapprove OMN > KEN", "SANCTION/expel KEN > MLI"],
        ),
        (
            "Russia criticised the UK push to send troops to Poland.",
            ["ACCUSE/disapprove RUS > GBR", "MOBILIZE/troops GBR > POL"],
        ),
    ],
)
def test_a_plan_is_of_whoever_is_named_before_it(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
