"""The values of TIMEX3 that our readings are given, in a story of Wednesday, 14 June 2023."""

import datetime as dt

import pytest
from benchmarks.quality.timex import value_of

from detente.reading.dates.expressions import Clock
from detente.reading.text.lengths import expressions
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree

WRITTEN = dt.date(2023, 6, 14)


def values(text: str) -> list[str]:
    (sentence,) = tree(pipeline()(text)).sents
    return [value_of(found, sentence, WRITTEN) for found in expressions(text, Clock(WRITTEN))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 3 May 2022.", "2022-05-03"),
        ("They met in early May.", "2023-05"),
        ("They met in 2019.", "2019"),
        ("They met in the late 1990s.", "199"),
        ("They met last summer.", "2022-SU"),
        ("They met in the third quarter of 2022.", "2022-Q3"),
        ("They met in the second half of 2022.", "2022-H2"),
        ("They met last week.", "2023-W23"),
        ("They met last weekend.", "2023-W23-WE"),
        ("They met on Monday night.", "2023-06-12TNI"),
        ("They met this morning.", "2023-06-14TMO"),
        ("They met at 10:30 p.m. on Monday.", "2023-06-12T22:30"),
        ("They met at noon Monday.", "2023-06-12T12:00"),
        ("They met on Friday.", "2023-06-09"),
        ("They will meet on Friday.", "2023-06-16"),
        ("They plan to meet on Friday.", "2023-06-16"),
        ("They want an answer by Friday.", "2023-06-16"),
        ("They met for two years.", "P2Y"),
        ("They met for five hours.", "PT5H"),
        ("They met for two decades.", "P20Y"),
        ("They met for several months.", "PXM"),
        ("They meet every week.", "P1W"),
        ("They are now meeting.", "PRESENT_REF"),
        ("They met recently.", "PAST_REF"),
    ],
)
def test_the_value_of_an_expression(text: str, value: str) -> None:
    assert values(text) == [value]
