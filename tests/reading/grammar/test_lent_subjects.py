"""The subject of a verb that has none of its own."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.lent_subjects import first_to, inherited_subject, resumes
from detente.reading.grammar.tokens import Token

TokenOf = Callable[[str, str], Token]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Peru left and closed its embassy.", "closed", "Peru"),
        ("Peru vowed to leave.", "leave", "Peru"),
        ("Peru urged Chile to leave.", "leave", "Chile"),
        ("Peru accused Chile of spying.", "spying", "Chile"),
        ("The envoy accused by Peru of spying left.", "spying", "Peru"),
        ("Chad's plan to leave was dropped.", "leave", "Chad"),
        ("The plan by Chad to leave was dropped.", "leave", "Chad"),
        ("Rain fell.", "fell", None),
        ("Chad has lied, Oslo's minister said, and urged Peru to wait.", "urged", "minister"),
        ("Chad raided a town, Oslo said, and killed two men.", "killed", "Chad"),
    ],
)
def test_it_is_shared_controlled_or_a_nouns(text: str, verb: str, subject: str | None, token_of: TokenOf) -> None:
    found = inherited_subject(token_of(text, verb))
    assert (found.text if found else None) == subject


def test_the_first_to_do_something_did_it(token_of: TokenOf) -> None:
    first = first_to(token_of("Peru was the first country to recognise Chad.", "recognise"))
    assert first is not None
    assert first.text == "Peru"
    assert first_to(token_of("Peru was a country to recognise.", "recognise")) is None


@pytest.mark.parametrize(
    ("text", "verb", "goes_on"),
    [
        ("Oslo said Bern had lied, and rejected its plea.", "rejected", True),
        ("Oslo said Bern lied and rejected its plea.", "rejected", False),
    ],
)
def test_who_hands_on_a_clause_may_go_on(text: str, verb: str, goes_on: bool, token_of: TokenOf) -> None:
    below = token_of(text, verb)
    assert resumes(below, below.head) is goes_on
