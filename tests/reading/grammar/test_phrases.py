"""Phrases of blame, praise, refusal, demand, threat and promise, and what denies them."""

import pytest

from detente.reading.grammar.phrases import matching, phrase_in

TOLD = [
    ("the plan have no place in europe", "ACCUSE"),
    ("it be a colossal mistake", "ACCUSE"),
    ("it see no reason to change its tie", "REJECT"),
    ("nobody need lesson from brussels", "REJECT"),
    ("the island be not for sale", "REJECT"),
    ("two can play that game", "THREATEN"),
    ("such a step would carry colossal risk for the west", "THREATEN"),
    ("the vote be a step in the right direction", "SUPPORT"),
    ("the ball be in tehran 's court", "REQUEST"),
    ("the first step be lift all sanction", "REQUEST"),
    ("it will not stand in the way", "AGREE"),
    ("we know how to run our own affair", "REJECT"),
    ("the remark be at odd with the law", "ACCUSE"),
]


@pytest.mark.parametrize(("words", "kind"), TOLD)
def test_phrases(words: str, kind: str) -> None:
    found = phrase_in(words.split())
    assert (found.type if found else None) == kind


DENIED = [
    ("it have not violate the border treaty", "REJECT"),
    ("the talk be not constructive", "ACCUSE"),
    ("it would not carry grave consequence for anybody", None),
]


@pytest.mark.parametrize(("words", "kind"), DENIED)
def test_a_denied_phrase_says_something_else(words: str, kind: str | None) -> None:
    found = phrase_in(words.split())
    assert (found.type if found else None) == kind


def test_the_longest_phrase_counts() -> None:
    found = phrase_in("that be a grave mistake and a step in the right direction".split())
    assert found is not None
    assert (found.type, found.length) == ("SUPPORT", 5)


def test_words_that_say_nothing() -> None:
    assert phrase_in("the minister be tall".split()) is None


FOUND = [
    ("reject ... charge", "norway reject the absurd charge", True),
    ("reject ... charge", "norway reject it and then it go home to charge", False),
    ("call for", "it call for restraint", True),
    ("call for", "it recall forty envoy", False),
    ("non - negotiable", "this be non - negotiable", True),
]


@pytest.mark.parametrize(("phrase", "words", "found"), FOUND)
def test_a_phrase_in_base_forms(phrase: str, words: str, found: bool) -> None:
    assert bool(matching([phrase, "never met"]).search(words)) == found
