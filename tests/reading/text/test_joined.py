"""Names that are joined in loose ways."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("The envoy flew to Lima and then on to Quito on Monday.", "Quito", "Lima"),
        ("Norway fined Chad as well as Togo over the fish.", "Togo", "Chad"),
        ("Norway accused Chad, and by extension Togo, of theft.", "Togo", "Chad"),
        ("Norway urged Chad along with Togo to open the road.", "Togo", "Chad"),
        ("Norway condemned Chad and, to a lesser extent, Togo for the raid.", "Togo", "Chad"),
    ],
)
def test_a_name_hangs_on_the_one_that_it_is_joined_to(text: str, second: str, first: str) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    name = next(token for token in sentence.tokens if token.text == second)
    assert (name.head.text, name.dep_) == (first, "conj")


@pytest.mark.parametrize(
    "text",
    [
        "Norway accused Chad and then Togo answered with a note.",
        "Norway met Chad and, in turn, Togo met Peru.",
        "Norway fined Chad and Togo's envoy left.",
    ],
)
def test_what_begins_a_clause_of_its_own_is_not_joined(text: str) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert next(token for token in sentence.tokens if token.text == "Togo").head.text != "Chad"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Japan's prime minister flew to Peru and then Chile.", "CONSULT/visit JPN > CHL,PER"),
        ("Norway imposed sanctions on Iran and Russia over the drones.", "SANCTION/discontinue NOR > IRN,RUS"),
        ("Norway imposed sanctions on Iran, and also on Russia, over drones.", "SANCTION/discontinue NOR > IRN,RUS"),
    ],
)
def test_all_that_are_joined_take_part(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]
