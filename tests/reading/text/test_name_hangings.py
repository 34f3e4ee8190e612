"""Names and people that hang on the wrong word."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lima ordered its ambassador in Quito, Ana Paz, home on Tuesday.", "SANCTION/withdraw PER > ECU"),
        ("Norway gave the Russian consul, Ivan Popov, two days to pack.", "SANCTION/expel NOR > RUS"),
        ("Poland gave the Iranian ambassador, Ali Karimi, 48 hours to leave.", "SANCTION/expel POL > IRN"),
    ],
)
def test_what_befalls_an_envoy_between_commas(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenyan President Daniel Moi yesterday met visiting Danish Minister Ann Dahl.", "CONSULT DNK,KEN"),
        (
            "Kenyan President Daniel Moi received visiting Danish Foreign Minister Ann Dahl in Mombasa.",
            "CONSULT/visit DNK > KEN",
        ),
        ("Peru's envoy yawned in a meeting with visiting Chilean Foreign Minister Ana Soto.", "CONSULT CHL,PER"),
    ],
)
def test_who_is_visiting_is_not_visited(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]
