"""Phrases that hang on the wrong word."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Two Danes were sentenced to ten years in jail by Iran.", "SANCTION/convict IRN > DNK"),
        ("Norway was called a liar by Moscow on Friday.", "ACCUSE/allege RUS > NOR"),
    ],
)
def test_who_calls_somebody_something(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


def test_who_comes_does_not_oppose_it(acts: Callable[[str], list[str]]) -> None:
    told = acts("Chile's premier said the general had not been opposed to a visit by a delegation from Peru to Mali.")
    assert not [act for act in told if act.startswith("REJECT")]


def test_home_is_where_somebody_is_sent(acts: Callable[[str], list[str]]) -> None:
    assert "SANCTION/withdraw TCD > MLI" in acts("Chad ordered its ambassador home from Mali.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway's minister spoke about the trawler with the Chilean envoy.", "CONSULT CHL,NOR"),
        ("Mali's premier will speak of the dam with his Nigerien counterpart.", "CONSULT MLI,NER"),
        ("The Danish minister has spoken about the case with Sergei Lavrov.", "CONSULT DNK,RUS"),
    ],
)
def test_with_whom_one_speaks_of_something(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


def test_what_one_has_with_somebody_is_only_spoken_of(acts: Callable[[str], list[str]]) -> None:
    assert acts("Mali's premier spoke about his quarrel with the Nigerien president.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The closure by Finland of all its crossings with Russia took effect.",
            ["SANCTION/discontinue FIN > RUS: occurred"],
        ),
        ("The expulsion by Peru of two Bolivian envoys was unjust.", ["SANCTION/expel PER > BOL: occurred"]),
        ("The visit by the Queen of Denmark to Oslo was put off.", ["CONSULT/visit DNK > NOR: postponed"]),
    ],
)
def test_what_is_done_stands_behind_who_does_it(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The tanker was let go by Pakistan, its Greek owner said.", ["RETREAT/release PAK > GRC: occurred"]),
        ("The Greek envoy was let go home by Pakistan.", ["RETREAT/release PAK > GRC: occurred"]),
    ],
)
def test_who_lets_go_does_not_go(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
