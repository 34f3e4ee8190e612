"""The body in which states vote."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Security Council met on Monday. Peru voted against the text, and Chile abstained.",
            ["CONSULT UNO", "REJECT CHL > UNO", "REJECT PER > UNO"],
        ),
        (
            "The Security Council met on Monday. Peru's parliament voted against the treaty with Chile.",
            ["CONSULT UNO", "REJECT PER > CHL"],
        ),
    ],
)
def test_who_votes_does_so_in_the_body_told_of(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
