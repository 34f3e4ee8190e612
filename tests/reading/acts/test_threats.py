"""Threats that no word for one names."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


THREATS = [
    (
        "Russia will expel Latvian diplomats unless Latvia frees the sailors, Moscow said on Monday.",
        "THREATEN RUS > LVA",
    ),
    ("Iran will bomb Iraq if Iraq does not hand over the rebels, Tehran said.", "THREATEN IRN > IRQ"),
    ("China could close its embassy in Vilnius if Lithuania does not apologise, Beijing said.", "THREATEN CHN > LTU"),
    ("Algeria will reroute its gas unless Spain yields, Algiers said.", "THREATEN DZA > ESP"),
    ("Peru gave Chile until June 17 to free the fishermen.", "THREATEN PER > CHL"),
    ("Peru said that Chile had 48 hours to free the fishermen.", "THREATEN PER > CHL"),
]


@pytest.mark.parametrize(("text", "act"), THREATS)
def test_threats_that_no_word_for_one_names(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)
