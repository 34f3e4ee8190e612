"""Dates and lengths in prose."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.briefing.days import counted, on, span_of

TODAY = dt.date(2023, 6, 18)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-06-18", "on 18 June"),
        ("2022-11-14", "on 14 November 2022"),
        ("2023-06-13/2023-06-14", "on 13 or 14 June"),
        ("2022-12-31/2023-01-01", "on 31 December 2022 or 1 January"),
        ("2023-05-11/2023-05-31", "between 11 and 31 May"),
        ("2023-05-28/2023-06-03", "between 28 May and 3 June"),
        ("2023-05", "in May"),
        ("2022-05", "in May 2022"),
        ("2022", "in 2022"),
        ("2023-01/2023-04", "between January and April"),
        ("2022-11-12~", "around 12 November 2022"),
        ("2023-02-03/..", ""),
        (None, ""),
        ("soon", ""),
    ],
)
def test_a_date_in_a_sentence(edtf: str | None, said: str) -> None:
    assert on(edtf, TODAY) == said


def test_a_trip_lasts_for_all_its_days() -> None:
    assert on("2023-06-18/2023-06-19", TODAY, lasting=True) == "on 18 and 19 June"
    assert on("2023-06-18/2023-06-21", TODAY, lasting=True) == "from 18 to 21 June"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "one day"),
        (12, "twelve days"),
        (40, "40 days"),
        (216, "about seven months"),
        (740, "about two years"),
        (900, "over two years"),
        (1780, "nearly five years"),
    ],
)
def test_a_length(days: int, said: str) -> None:
    assert span_of(days) == said


def test_counting() -> None:
    assert (counted(0, "day"), counted(2, "month"), counted(1200, "day")) == ("no days", "two months", "1,200 days")
