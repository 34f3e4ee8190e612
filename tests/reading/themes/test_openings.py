"""Looking for many expressions at once finds what matching each would."""

from __future__ import annotations

import re

import pytest

from detente.reading.themes.openings import Expressions
from detente.tables import rows

PATTERNS = [
    "hop(?:es?|ed|ing) (?:for|that)", "(?:a |the )?way out", r"(?:(?:is|was) (?:\w+ )?open|no end)", "(?<!not )likely",
    "'ll (?:fail|win)", "^whether", r"\w+ ahead", "in (?:two|2) years?",
]  # fmt: skip
TEXTS = [
    "Both hope that a way out is still open.", "It is not likely; they'll win, with no end in sight.",
    "Likely to be done in two years, İzmir hopes for a way out.", "whether the road ahead is open",
    "WAY OUT, hoped for", "", "in 2 years",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_finds_what_matching_each_expression_finds(text: str) -> None:
    found = [(number, match.span()) for number, match in Expressions(PATTERNS).first_in(text)]
    each = [re.search(rf"\b(?:{pattern})", text, re.IGNORECASE) for pattern in PATTERNS]
    assert found == [(number, match.span()) for number, match in enumerate(each) if match]


def test_every_outlook_is_found_by_the_letters_it_begins_with() -> None:
    patterns = [row["pattern"] for row in rows("reading", "outlooks")]
    text = "Observers doubt that it will last; hopes are high, and whether talks resume is anybody's guess."
    each = [number for number, one in enumerate(patterns) if re.search(rf"\b(?:{one})", text, re.IGNORECASE)]
    assert [number for number, _ in Expressions(patterns).first_in(text)] == each
    assert each
