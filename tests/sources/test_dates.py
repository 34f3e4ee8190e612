"""The day a caller gives."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import UsageError
from detente.sources.dates import publication_date


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_any_day_written_out_is_that_day(day: dt.date) -> None:
    assert publication_date(day.isoformat()) == publication_date(day) == day


def test_no_day_stays_none() -> None:
    assert publication_date(None) is None


@pytest.mark.parametrize(
    "value",
    ["", "2023", "2023-6-18", "20230618", "2023-W24-7", "2023-02-30", "2023-06-18T10:00", "२०२३-०६-१८", "today"],
)
def test_anything_else_says_what_form_is_expected(value: str) -> None:
    with pytest.raises(UsageError, match="write it as YYYY-MM-DD"):
        publication_date(value)


@given(st.text())
def test_no_string_breaks_it(value: str) -> None:
    with suppress(UsageError):
        assert isinstance(publication_date(value), dt.date)
