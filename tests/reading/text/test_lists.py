"""Lists of states that the model tears apart."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Japan's foreign minister will be visiting Brunei, Viet Nam, the Lao PDR, and Thailand from October 8.",
            ["CONSULT/visit JPN > BRN,LAO,THA,VNM"],
        ),
        (
            "He visited Chad, and Mali and Niger signed a pact.",
            ["CONSULT/visit MLI > TCD", "SUPPORT MLI,NER"],
        ),
        (
            "Peru recalled its envoys to Chad, Mali and Niger, and Chile closed its border with Togo.",
            ["SANCTION/discontinue CHL > TGO", "SANCTION/withdraw PER > MLI,NER,TCD"],
        ),
    ],
)
def test_states_in_a_row_are_all_meant(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
