"""What the encoder says of words that may name an act."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import get_args

import pytest

from detente.reading.acts.candidate import Candidate
from detente.reading.weighing import scoring
from detente.reading.weighing.scoring import OF_ENCODER, by_features, score
from detente.reading.weighing.second_opinion import ACT, LONGEST, STATUS, opinion
from detente.records import Status

AROUND = " ".join(f"Kenya and Uganda share {what}." for what in ("a lake", "a border", "a railway", "a market"))
"""Sentences that make a report of a few lines long enough for the encoder to be asked."""


Last = Callable[[str], Candidate]


@pytest.fixture
def last(chosen: Callable[[str], list[Candidate]]) -> Last:
    """The last candidate of a text."""
    return lambda text: chosen(text)[-1]


@pytest.mark.parametrize(
    ("act", "none"),
    [
        ("Kenya and Uganda signed a treaty on Friday.", "The treaty that Kenya and Uganda signed is long."),
        ("Kenya's president visited Uganda on Monday.", "Those who visited Uganda from Kenya like its coffee."),
        ("Kenya's foreign minister met his Ugandan counterpart.", "Two singers from Kenya met Ugandan fans."),
    ],
)
def test_an_act_is_told_from_words_that_only_look_like_one(act: str, none: str, last: Last) -> None:
    found, other = (last(f"{AROUND} {text}") for text in (act, none))
    assert opinion(found, ACT)[found.type] > opinion(other, ACT)[other.type] + 1


def test_every_status_has_its_likelihood(last: Last) -> None:
    done, ahead = (
        opinion(last(f"{AROUND} {text}"), STATUS)
        for text in ("Kenya thanked Uganda on Friday.", "Kenya plans to thank Uganda on Friday.")
    )
    assert set(done) == set(ahead) == set(get_args(Status))
    assert sum(map(math.exp, done.values())) == pytest.approx(1, abs=0.05)
    assert max(done, key=done.__getitem__) == "occurred"
    assert max(ahead, key=ahead.__getitem__) == "planned"


def test_words_far_back_in_a_long_sentence_are_not_judged(last: Last) -> None:
    long = "Kenya, " + ", ".join(f"which has {number} lakes" for number in range(LONGEST)) + ", thanked Uganda."
    assert not opinion(last(f"{AROUND} {long}"), ACT)


def test_it_is_asked_only_where_the_features_leave_a_doubt(last: Last, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "opinion", lambda candidate, question: {candidate.type: 4.0})
    found = last(f"{AROUND} Kenya thanked Uganda.")
    first = by_features(found)
    monkeypatch.setattr(scoring, "THRESHOLD", first - scoring.IN_DOUBT + 0.1)
    assert score(found) == first + OF_ENCODER * 4.0
    monkeypatch.setattr(scoring, "THRESHOLD", first - scoring.IN_DOUBT - 0.1)
    assert score(found) == first


def test_a_few_lines_are_judged_by_their_features_alone(last: Last, monkeypatch: pytest.MonkeyPatch) -> None:
    found = last("Kenya thanked Uganda.")
    assert not opinion(found, ACT)
    monkeypatch.setattr(scoring, "THRESHOLD", by_features(found))
    assert score(found) == by_features(found)
