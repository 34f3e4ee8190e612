"""Who tells travellers to keep away."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norwegians were advised to leave Togo.", "REQUEST/change NOR > TGO"),
        ("Norway closed its embassy in Togo. Norwegians have been urged to leave Togo.", "REQUEST/change NOR > TGO"),
        ("Peruvian citizens were advised on Friday against going to Chad.", "SANCTION/discontinue PER > TCD"),
    ],
)
def test_travellers_are_told_to_keep_away_by_their_own_state(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norwegian diplomats were urged to leave Togo.", "REQUEST/change TGO > NOR"),
        ("The Malian troops were urged to leave Chad.", "REQUEST/change TCD > MLI"),
        ("Danes were urged by Chad to leave Mali.", "REQUEST/change TCD > DNK"),
    ],
)
def test_diplomats_and_soldiers_are_told_to_leave_by_others(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act
