"""Statements that are acts though no verb names one: blame, praise, refusal."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

STATEMENTS = [
    ("China's foreign ministry said the American move was provocative.", "ACCUSE/disapprove CHN > USA"),
    ("The Hungarian foreign minister said the Ukrainian law was illegal.", "ACCUSE/disapprove HUN > UKR"),
    ("Egypt's president said the Ethiopian decision was irresponsible.", "ACCUSE/disapprove EGY > ETH"),
    ("The Greek government said the Turkish flights were a violation of its airspace.", "ACCUSE/disapprove GRC > TUR"),
    ("Ukraine said Hungary's decision was a step in the right direction.", "SUPPORT UKR > HUN"),
    ("Iran's foreign minister said Germany would be the loser.", "THREATEN IRN > DEU"),
    ("Turkey considers the PKK to be a terrorist organisation.", "ACCUSE/disapprove TUR > PKK"),
    ("President Lula called Bolivia's decree the sovereign act of a nation.", "SUPPORT BRA > BOL"),
    ("Russia said it saw no reason to change its ties with Iran.", "REJECT RUS > IRN"),
]


@pytest.mark.parametrize(("text", "act"), STATEMENTS)
def test_words_of_blame_and_praise(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


def test_whoever_is_not_named_is_the_other_party(acts: Acts) -> None:
    meeting = "Syrian officials met Israeli officers in Quneitra on Monday."
    assert acts(f"{meeting} Syria said the raids were unlawful.")[-1] == "ACCUSE/disapprove SYR > ISR"


@pytest.mark.parametrize(
    "text",
    [
        "The American move was provocative.",
        "China's foreign ministry said the American minister was tall.",
        "Analysts said the American move was provocative.",
    ],
)
def test_nobody_speaks_or_nothing_is_blamed(text: str, acts: Acts) -> None:
    assert acts(text) == []
