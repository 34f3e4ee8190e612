"""What a relative pronoun stands for."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.relatives import relative_target
from detente.reading.grammar.tokens import Token


@pytest.mark.parametrize(
    ("text", "pronoun", "verb", "noun"),
    [
        ("Peru praised Chile, which left.", "which", "left", "Chile"),
        ("Chad was among those that voted.", "that", "voted", "Chad"),
        # all that was said
        ("Peru spied, which Chile denies.", "which", "denies", "which"),
    ],
)
def test_it_stands_for_the_noun_before_its_clause(
    text: str, pronoun: str, verb: str, noun: str, token_of: Callable[[str, str], Token]
) -> None:
    assert relative_target(token_of(text, pronoun), token_of(text, verb)).text == noun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway sent a letter to the UN that accused Russia of spying.",
            ["CONSULT NOR > UNO", "ACCUSE/allege NOR > RUS"],
        ),
        (
            "France tabled a resolution at the Security Council that demanded Syria's withdrawal.",
            ["REQUEST FRA > UNO", "REQUEST/yield FRA > SYR"],
        ),
    ],
)
def test_papers_speak_for_who_sends_them(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rwanda's government and the rebels of the Rwandan Patriotic Front, who signed a peace accord in"
            " Arusha, thanked Tanzania.",
            ["SUPPORT RPF,RWA", "SUPPORT RPF,RWA > TZA"],
        ),
        (
            "Norway's king and the envoys of Chad, who met on Monday, thanked Tanzania.",
            ["CONSULT NOR,TCD", "SUPPORT NOR,TCD > TZA"],
        ),
        (
            "Norway's king met the president of Chad, who signed a treaty with Mali.",
            ["CONSULT NOR,TCD", "SUPPORT MLI,TCD"],
        ),
    ],
)
def test_those_who_are_joined_do_it_together(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
