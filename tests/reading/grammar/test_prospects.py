"""Acts that are only wished for, planned, spoken of or undecided."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.prospects import (
    carried_out,
    only_called,
    only_wished,
    put_aside,
    told_of_only,
    unconfirmed,
    undecided,
)
from detente.reading.grammar.tokens import Token

TokenOf = Callable[[str, str], Token]


@pytest.mark.parametrize(
    ("text", "word", "asked", "answer"),
    [
        ("They did not announce the talks.", "talks", told_of_only, True),
        ("They did not hold the talks.", "talks", told_of_only, False),
        ("No date has been set for a meeting.", "meeting", undecided, True),
        ("A date has been set for a meeting.", "meeting", undecided, False),
        ("She asked for talks.", "talks", only_wished, True),
        ("She left the talks.", "talks", only_wished, False),
        ("The bloc called a special summit.", "called", only_called, True),
        ("He had called a special summit.", "called", only_called, False),
        ("The bloc called the summit useful.", "called", only_called, False),
        ("It was forced to free them.", "free", carried_out, True),
        ("It was asked to free them.", "free", carried_out, False),
        ("He would not say whether they had met.", "met", unconfirmed, True),
        ("It was not clear if they had met.", "met", unconfirmed, True),
        ("It is unclear whether they will meet.", "meet", unconfirmed, True),
        ("He declined to confirm that they had met.", "met", unconfirmed, True),
        ("He confirmed that they had met.", "met", unconfirmed, False),
        ("He did not say that they had met.", "met", unconfirmed, False),
        ("He would not come if they met.", "met", unconfirmed, False),
        ("They postponed plans to expel him.", "expel", put_aside, True),
        ("They announced plans to expel him.", "expel", put_aside, False),
    ],
)
def test_what_is_not_done_yet(
    text: str, word: str, asked: Callable[[Token], bool], answer: bool, token_of: TokenOf
) -> None:
    assert asked(token_of(text, word)) is answer


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A date for the trip of the Sudanese general to Moscow has yet to be fixed.",
            ["CONSULT/visit SDN > RUS: planned"],
        ),
    ],
)
def test_a_date_has_yet_to_be_set(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
