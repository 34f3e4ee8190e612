"""Lists of states that the model tears apart."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Japan's minister will be visiting Nepal, Sri Lanka, the Lao PDR, and Bhutan.",
            ["CONSULT/visit JPN > BTN,LAO,LKA,NPL"],
        ),
        (  # torn apart so that one of the row hangs on another
            "Peru's foreign minister is to be visiting Laos, Viet Nam, the Congo Republic, and Angola in June.",
            ["CONSULT/visit PER > AGO,COG,LAO,VNM"],
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
