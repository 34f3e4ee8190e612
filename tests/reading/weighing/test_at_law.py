"""What the law does at home, and what is asked of one's own government."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A Chadian court fined a supermarket for fraud.", []),
        ("A court in Chad acquitted a farmers' union.", []),
        ("The Supreme Court of Chad released a cousin of the mayor on bail.", []),
        ("A Chadian court dropped charges against a landlord.", []),
        ("A Chadian court acquitted a Norwegian banker of spying.", ["RETREAT/release TCD > NOR"]),
        ("Chad released two Norwegian journalists on bail.", ["RETREAT/release TCD > NOR"]),
    ],
)
def test_the_law_tries_people_at_home(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad's farmers' union called on the government to lower the price of seed.", []),
        ("Chad's Supreme Court asked the government to reply within a month.", []),
        ("Chad's chief justice rebuked the electoral commission.", []),
        ("Chad called on the government of Mali to lower the price of seed.", ["REQUEST/change TCD > MLI"]),
        ("Chad's prime minister rebuked the European Commission.", ["ACCUSE/disapprove TCD > EUU"]),
    ],
)
def test_people_ask_their_own_government(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police in Chad freed opposition leader Ali Nour after questioning him.", []),
        ("The Chadian king pardoned 4,800 farmers.", []),
        ("Chad pardoned a Norwegian nun.", ["RETREAT/release TCD > NOR"]),
        ("Chadian police arrested ten opposition supporters.", []),
        ("Chadian police arrested ten Norwegians.", ["COERCE/arrest TCD > NOR"]),
    ],
)
def test_who_is_freed_or_held_by_those_who_govern_him(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
