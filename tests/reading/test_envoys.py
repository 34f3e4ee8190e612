"""Envoys who are named by name."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

NAMED = [
    ("Hours later Chad withdrew Idriss Oumar from Bangui.", "SANCTION/withdraw TCD > CAF"),
    (
        "Peru has an ambassador in Quito, Ana Rosales. She thanked Ecuador on Monday. Peru recalled her on Tuesday.",
        "SANCTION/withdraw PER > ECU",
    ),
]


@pytest.mark.parametrize(("text", "act"), NAMED)
def test_who_is_recalled_by_name_is_an_envoy(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)
