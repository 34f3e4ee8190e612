"""How long, how often and how near in time, in a report of Wednesday, 14 June 2023."""

import datetime as dt

import pytest

from detente.reading.dates.expressions import Clock, When
from detente.reading.text.lengths import Length, expressions, find_lengths


@pytest.mark.parametrize(
    ("text", "kind", "count", "unit"),
    [
        ("a two-day visit", "for", 2, "day"),
        ("The siege went on for three months.", "for", 3, "month"),
        ("nearly forty years of war", "for", 40, "year"),
        ("at least 72 hours", "for", 72, "hour"),
        ("a couple of weeks", "for", 2, "week"),
        ("two more years in office", "for", 2, "year"),
        ("within a week", "for", 1, "week"),
        ("the first nine months", "for", 9, "month"),
        ("over the past two decades", "for", 2, "decade"),
        ("several days of talks", "for", None, "day"),
        ("They have quarrelled for years.", "for", None, "year"),
        ("recent months", "for", None, "month"),
        ("the year ended 31 March", "for", 1, "year"),
        ("for centuries", "for", None, "century"),
        ("every month", "every", 1, "month"),
        ("a daily briefing", "every", 1, "day"),
        ("It now holds the island.", "now", None, ""),
        ("is currently under review", "now", None, ""),
        ("has recently hardened", "past", None, ""),
        ("in the foreseeable future", "future", None, ""),
    ],
)
def test_a_length(text: str, kind: str, count: float | None, unit: str) -> None:
    assert [(found.kind, found.count, found.unit) for found in find_lengths(text)] == [(kind, count, unit)]


@pytest.mark.parametrize(
    "text",
    ["a 40-year-old envoy", "he is 40 years old", "a second round", "three quarters of the aid", "the 1988 quarter",
     "now that the talks are over", "2000 day-trippers", ""],
)  # fmt: skip
def test_what_is_no_length(text: str) -> None:
    assert find_lengths(text) == []


def all_in(text: str) -> list[tuple[type, str]]:
    return [(type(found), found.text) for found in expressions(text, Clock(dt.date(2023, 6, 14)))]


def test_dates_and_lengths_come_in_order() -> None:
    assert all_in("On Monday they began a three-day visit, and now they rest.") == [
        (When, "On Monday"), (Length, "three-day"), (Length, "now"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "which", "words"),
    [
        ("They left two weeks ago.", When, "two weeks ago"),
        ("last week", When, "last week"),
        ("in the past two weeks", Length, "the past two weeks"),
        ("in recent years", Length, "recent years"),
    ],
)
def test_the_same_words_are_a_date_or_a_length(text: str, which: type, words: str) -> None:
    assert all_in(text) == [(which, words)]
