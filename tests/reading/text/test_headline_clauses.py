"""Clauses of headlines."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Second Russian envoy told to leave Norway", ["SANCTION/expel NOR > RUS: occurred"]),
        ("Two Thai soldiers hurt by Cambodian mine", ["ASSAULT KHM > THA: occurred"]),
        ("India, Pakistan leaders meet in Astana", ["CONSULT IND,PAK: occurred"]),
        ("Chad says Sudan 'bombed convoy'", ["ASSAULT/aerial SDN > TCD: occurred"]),
        ("Norway tells Russian envoy to leave", ["SANCTION/expel NOR > RUS: occurred"]),
        ("Russian envoy told Norway to leave the court.", ["REQUEST/change RUS > NOR: occurred"]),
    ],
)
def test_the_words_of_a_headline(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
