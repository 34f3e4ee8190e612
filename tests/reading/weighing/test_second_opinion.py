"""What the encoder says of words that may name an act."""

from __future__ import annotations

import datetime as dt
import math
from typing import get_args

import pytest

from detente.reading.acts.candidates import Candidate
from detente.reading.assembly import record_of
from detente.reading.text.parse import parse
from detente.reading.weighing import scoring
from detente.reading.weighing.scoring import OF_ENCODER, best, by_features, score
from detente.reading.weighing.second_opinion import ACT, LONGEST, STATUS, opinion
from detente.records import Report, Status

AROUND = " ".join(f"Kenya and Uganda share {what}." for what in ("a lake", "a border", "a railway", "a market"))
"""Sentences that make a report of a few lines long enough for the encoder to be asked."""


def last(text: str) -> Candidate:
    """The last candidate of a text."""
    met: list[Candidate] = []

    def meet(ways: list[Candidate]) -> Candidate:
        met.append(best(ways))
        return met[-1]

    record_of(parse(Report.of(text, published=dt.date(2024, 5, 15))), choose=meet)
    return met[-1]


def odds(text: str) -> float:
    """The log odds that the last candidate of a text is an act of its type."""
    found = last(text)
    return opinion(found, ACT)[found.type]


@pytest.mark.parametrize(
    ("act", "none"),
    [
        ("Kenya and Uganda signed a treaty on Friday.", "The treaty that Kenya and Uganda signed is long."),
        ("Kenya's president visited Uganda on Monday.", "Those who visited Uganda from Kenya like its coffee."),
        ("Kenya's foreign minister met his Ugandan counterpart.", "Two singers from Kenya met Ugandan fans."),
    ],
)
def test_an_act_is_told_from_words_that_only_look_like_one(act: str, none: str) -> None:
    assert odds(f"{AROUND} {act}") > odds(f"{AROUND} {none}") + 1


def test_every_status_has_its_likelihood() -> None:
    done, ahead = (
        opinion(last(f"{AROUND} {text}"), STATUS)
        for text in ("Kenya thanked Uganda on Friday.", "Kenya plans to thank Uganda on Friday.")
    )
    assert set(done) == set(ahead) == set(get_args(Status))
    assert sum(map(math.exp, done.values())) == pytest.approx(1, abs=0.05)
    assert max(done, key=done.__getitem__) == "occurred"
    assert max(ahead, key=ahead.__getitem__) == "planned"


def test_words_far_back_in_a_long_sentence_are_not_judged() -> None:
    long = "Kenya, " + ", ".join(f"which has {number} lakes" for number in range(LONGEST)) + ", thanked Uganda."
    assert not opinion(last(f"{AROUND} {long}"), ACT)


def test_it_is_asked_only_where_the_features_leave_a_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "opinion", lambda candidate, question: {candidate.type: 4.0})
    found = last(f"{AROUND} Kenya thanked Uganda.")
    first = by_features(found)
    monkeypatch.setattr(scoring, "THRESHOLD", first - scoring.IN_DOUBT + 0.1)
    assert score(found) == first + OF_ENCODER * 4.0
    monkeypatch.setattr(scoring, "THRESHOLD", first - scoring.IN_DOUBT - 0.1)
    assert score(found) == first


def test_a_few_lines_are_judged_by_their_features_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    found = last("Kenya thanked Uganda.")
    assert not opinion(found, ACT)
    monkeypatch.setattr(scoring, "THRESHOLD", by_features(found))
    assert score(found) == by_features(found)
