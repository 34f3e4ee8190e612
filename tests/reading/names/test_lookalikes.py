"""Words that only look like the name of a state."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("IT IS not often that Chad thanks Mali. Chad thanked Mali on Monday.", "SUPPORT TCD > MLI"),
        ("Franco's heirs thanked nobody. Peru thanked Chile on Monday.", "SUPPORT PER > CHL"),
    ],
)
def test_what_only_looks_like_a_name_is_no_party(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == told
    assert not any("IS" in act.split()[-1].split(",") or "FRA" in act for act in acts(text))


def test_a_continent_is_not_the_united_states(acts: Callable[[str], list[str]]) -> None:
    assert not any("USA" in act for act in acts("Latin American leaders criticised Chad on Monday."))
