"""Who protests, and against whom."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Uzbekistan shut the canal. Some 2,000 people protested against it in the Kyrgyz town of Toktogul.",
            "KGZ > UZB",
        ),
        ("Some 2,000 people protested outside the Uzbek embassy in Bishkek.", "KGZ > UZB"),
        ("Students in Dhaka burned Indian flags on Monday.", "BGD > IND"),
    ],
)
def test_a_crowd_is_of_the_state_where_it_gathers(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert f"PROTEST/demo {act}" in acts(text)
