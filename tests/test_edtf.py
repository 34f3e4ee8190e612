"""The days that EDTF dates allow."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.edtf import Days, bounds

FIRST, LAST = dt.date.min, dt.date.max


def days(first: str, last: str) -> Days:
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-06-18", "2023-06-18", "2023-06-18"),
        ("2023-06", "2023-06-01", "2023-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-02~", "2023-02-01", "2023-02-28"),
        ("2023?", "2023-01-01", "2023-12-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-24", "2023-12-01", "2024-03-01"),
        ("2023-06-18/2023-06-20", "2023-06-18", "2023-06-20"),
        ("2023-06/2023-07~", "2023-06-01", "2023-07-31"),
        ("2023-06-30/2023-06", "2023-06-30", "2023-06-30"),
    ],
)
def test_the_days_of_a_date(edtf: str, first: str, last: str) -> None:
    assert bounds(edtf) == days(first, last)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("../2023-06", (FIRST, dt.date(2023, 6, 30))),
        ("/2023-06", (FIRST, dt.date(2023, 6, 30))),
        ("2023-06/..", (dt.date(2023, 6, 1), LAST)),
        ("../..", (FIRST, LAST)),
        ("9999-24", (dt.date(9999, 12, 1), LAST)),
    ],
)
def test_an_open_end_reaches_as_far_as_the_calendar(edtf: str, expected: tuple[dt.date, dt.date]) -> None:
    assert bounds(edtf) == expected


@pytest.mark.parametrize(
    "edtf",
    [None, "", "..", "soon", "2023-13", "2023-00", "2023-02-30", "2023-05-00", "0000", "23-05", "2023-06-18T09:00",
     "2023/2022", "2022/2023/2024", "2023/soon", "soon/2023"],
)  # fmt: skip
def test_what_is_no_date(edtf: str | None) -> None:
    assert bounds(edtf) is None


@given(st.dates(), st.dates())
def test_an_interval_is_its_two_days(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert bounds(f"{first}/{last}") == (first, last)
    assert bounds(f"{last}/{first}") == ((first, last) if first == last else None)


@given(st.dates(), st.integers(0, 400))
def test_widened_days_hold_the_days(day: dt.date, more: int) -> None:
    one = Days(day, day)
    wide = one.widened(more)
    assert wide.holds(one)
    assert wide.meets(one)
    assert one.holds(wide) == (wide == one)


def test_an_open_end_stays_open_when_widened() -> None:
    assert Days(FIRST, dt.date(2023, 6, 30)).widened(31) == (FIRST, dt.date(2023, 7, 31))
    assert Days(dt.date(1, 1, 2), dt.date(9999, 12, 30)).widened(31) == (FIRST, LAST)


def test_days_that_only_touch_meet() -> None:
    assert days("2023-06-01", "2023-06-10").meets(days("2023-06-10", "2023-06-12"))
    assert not days("2023-06-01", "2023-06-10").meets(days("2023-06-11", "2023-06-12"))
