"""Who is meant by an office on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.engagements.offices import level_by_office, person_of
from detente.records import Evidence, Mention

DAY = dt.date(2023, 3, 18)


def mentioned(words: str, text: str, code: str, post: str | None = None) -> tuple[Mention, Evidence]:
    at = text.index(words)
    return Mention(code, None, post, words, at, at + len(words)), Evidence(0, len(text), text)


@pytest.mark.parametrize(
    ("words", "text", "code", "person"),
    [
        ("presidents", "the two presidents met in Bali", "USA", "Joe Biden"),
        ("presidents", "the two presidents met in Bali", "CHN", "Xi Jinping"),
        ("ministers", "the foreign ministers met", "JPN", "Yoshimasa Hayashi"),
        ("ministers", "the ministers met", "JPN", None),
        ("leaders", "the leaders met", "JPN", None),
        ("China", "talks with China", "CHN", None),
    ],
)
def test_whoever_held_the_office(words: str, text: str, code: str, person: str | None) -> None:
    mention, evidence = mentioned(words, text, code)
    assert person_of(mention, evidence, DAY) == person


def test_a_post_that_is_told_counts_first() -> None:
    mention, evidence = mentioned("ministers", "the ministers met", "JPN", "Minister of Foreign Affairs")
    assert person_of(mention, evidence, DAY) == "Yoshimasa Hayashi"
    assert person_of(mention, evidence, None) is None


def test_the_level_of_an_office() -> None:
    for words, text, level in (
        ("leaders", "the leaders met", "leaders"),
        ("ministers", "the defence ministers met", "ministers"),
        ("sides", "the two sides met", None),
    ):
        assert level_by_office(*mentioned(words, text, "KOR"), DAY) == level
