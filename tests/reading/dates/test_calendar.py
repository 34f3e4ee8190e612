"""Days and periods, and how they read as EDTF."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation import bounds
from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import Period

DAYS = st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(9000, 1, 1))


def period(first: str, last: str, *, about: bool = False) -> Period:
    return Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last), about)


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("2023-06-14", "2023-06-14", "2023-06-14"),
        ("2023-06-14", "2023-06-15", "2023-06-14/2023-06-15"),
        ("2023-06-01", "2023-06-30", "2023-06"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2023-12-01", "2024-02-29", "2023-12/2024-02"),
        ("2023-12-01", "2024-02-28", "2023-12-01/2024-02-28"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("1990-01-01", "1999-12-31", "1990/1999"),
        ("2023-01-01", "2024-06-30", "2023-01/2024-06"),
        ("0987-01-01", "0987-12-31", "0987"),
    ],
)
def test_a_period_reads_as_narrowly_as_it_can(first: str, last: str, edtf: str) -> None:
    assert period(first, last).edtf() == edtf


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("2023-06-01", "2023-06-30", "2023-06~"),
        ("2023-06-14", "2023-06-14", "2023-06-14~"),
        ("2023-01-01", "2023-02-28", "2023-01~/2023-02~"),
    ],
)
def test_an_approximation_is_marked_at_both_ends(first: str, last: str, edtf: str) -> None:
    assert period(first, last, about=True).edtf() == edtf


@given(DAYS, st.integers(0, 4000), st.booleans())
def test_the_edtf_of_a_period_allows_just_its_days(first: dt.date, length: int, about: bool) -> None:
    made = Period(first, first + dt.timedelta(days=length), about)
    assert bounds(made.edtf()) == (made.first, made.last)
    assert ("~" in made.edtf()) == about


def test_a_period_knows_its_length_and_its_days() -> None:
    made = period("2023-06-14", "2023-06-16")
    assert made.days == 3
    assert made.holds(dt.date(2023, 6, 16))
    assert not made.holds(dt.date(2023, 6, 17))


def test_a_period_is_shifted_whole() -> None:
    assert period("2023-06-30", "2023-07-01", about=True).shift(-30) == period("2023-05-31", "2023-06-01", about=True)


def test_nothing_is_shifted_past_the_end_of_the_calendar() -> None:
    with pytest.raises(OverflowError):
        cal.day(dt.date.max).shift(1)


@pytest.mark.parametrize(
    ("year", "month", "edtf"),
    [(2023, 2, "2023-02"), (2024, 2, "2024-02"), (2023, 0, "2022-12"), (2023, 13, "2024-01"), (2023, -11, "2022-01")],
)
def test_months_count_on_into_the_years_beside(year: int, month: int, edtf: str) -> None:
    assert cal.month(year, month).edtf() == edtf


@pytest.mark.parametrize(
    ("made", "edtf"),
    [
        (cal.months(2023, 11, 3), "2023-11/2024-01"),
        (cal.years(2019, 2021), "2019/2021"),
        (cal.decade(1994), "1990/1999"),
        (cal.week(dt.date(2023, 6, 14)), "2023-06-12/2023-06-18"),
        (cal.week(dt.date(2023, 6, 18)), "2023-06-12/2023-06-18"),
        (cal.weekend(dt.date(2023, 6, 12)), "2023-06-17/2023-06-18"),
        (cal.quarter(dt.date(2023, 6, 30)), "2023-04/2023-06"),
        (cal.quarter(dt.date(2023, 10, 1)), "2023-10/2023-12"),
        (cal.season("spring", 2023), "2023-03/2023-05"),
        (cal.season("fall", 2023), "2023-09/2023-11"),
        (cal.season("winter", 2023), "2023-12/2024-02"),
    ],
)
def test_units_of_the_calendar(made: Period, edtf: str) -> None:
    assert made.edtf() == edtf


JUNE = cal.month(2023, 6)
MAY = cal.month(2023, 5)
YEAR = cal.year(2022)


@pytest.mark.parametrize(
    ("whole", "part", "edtf"),
    [
        (JUNE, "early", "2023-06-01/2023-06-10"),
        (JUNE, "mid", "2023-06-11/2023-06-20"),
        (JUNE, "late", "2023-06-21/2023-06-30"),
        (cal.month(2023, 2), "late", "2023-02-21/2023-02-28"),
        (JUNE, "start", "2023-06-01/2023-06-10"),
        (MAY, "end", "2023-05-21/2023-05-31"),
        (MAY, "first half", "2023-05-01/2023-05-15"),
        (MAY, "second half", "2023-05-16/2023-05-31"),
        (MAY, "first week", "2023-05-01/2023-05-07"),
        (MAY, "third week", "2023-05-15/2023-05-21"),
        (MAY, "last week", "2023-05-25/2023-05-31"),
        (MAY, "first days", "2023-05-01/2023-05-05"),
        (MAY, "last days", "2023-05-27/2023-05-31"),
        (YEAR, "early", "2022-01/2022-04"),
        (YEAR, "mid", "2022-05/2022-08"),
        (YEAR, "late", "2022-09/2022-12"),
        (YEAR, "start", "2022-01"),
        (YEAR, "end", "2022-12"),
        (YEAR, "second half", "2022-07/2022-12"),
        (YEAR, "third quarter", "2022-07/2022-09"),
        (cal.season("summer", 2022), "late", "2022-08"),
        (cal.season("winter", 2022), "early", "2022-12"),
        (cal.decade(1990), "early", "1990/1993"),
        (cal.decade(1990), "mid", "1994/1996"),
        (cal.decade(1990), "late", "1997/1999"),
        (cal.decade(1990), "end", "1999"),
        (cal.week(dt.date(2023, 6, 14)), "early", "2023-06-12/2023-06-14"),
        (cal.week(dt.date(2023, 6, 14)), "mid", "2023-06-14/2023-06-16"),
        (cal.week(dt.date(2023, 6, 14)), "late", "2023-06-16/2023-06-18"),
    ],
)
def test_parts_of_a_period(whole: Period, part: str, edtf: str) -> None:
    assert cal.part_of(whole, part).edtf() == edtf


@given(DAYS, st.integers(0, 4000), st.sampled_from(sorted(cal.PARTS)))
def test_a_part_lies_in_whole_units_around_its_period(first: dt.date, length: int, part: str) -> None:
    whole = Period(first, first + dt.timedelta(days=length))
    made = cal.part_of(whole, part)
    assert made.first <= made.last
    assert made.first.year >= whole.first.year
    assert made.last.year <= whole.last.year


@pytest.mark.parametrize("day", [(2023, 2, 29), (2023, 13, 1), (2023, 4, 31), (0, 1, 1), (10000, 1, 1)])
def test_there_is_no_such_day(day: tuple[int, int, int]) -> None:
    assert cal.safe(*day) is None


def test_there_is_such_a_day() -> None:
    assert cal.safe(2024, 2, 29) == dt.date(2024, 2, 29)
