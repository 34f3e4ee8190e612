import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.pages.dates import ended_before, say_date, say_day


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-06-18", "18 June 2023"),
        ("2023-06", "June 2023"),
        ("2018", "2018"),
        ("0987", "987"),
        ("2023-06-18/2023-06-19", "18–19 June 2023"),
        ("2023-06-30/2023-07-02", "30 June – 2 July 2023"),
        ("2022-12-29/2023-01-03", "29 December 2022 – 3 January 2023"),
        ("2021-03/2021-04", "March–April 2021"),
        ("2022-11/2023-02", "November 2022 – February 2023"),
        ("2018/2021", "2018–2021"),
        ("2018/2021-06", "2018 – June 2021"),
        ("1945/2016-12", "1945 – December 2016"),
        ("2023/2023-06", "2023 – June 2023"),
        ("2023-05/2023-06-08", "May – 8 June 2023"),
        ("2023-06-18/2023-06-18", "18 June 2023"),
        ("2023-02~", "about February 2023"),
        ("2023?", "perhaps 2023"),
        ("2023-02%", "perhaps about February 2023"),
        ("2023-01~/2023-02~", "about January–February 2023"),
        ("2023-01~/2023-02", "about January 2023 – February 2023"),
        ("../2023-08-01", "by 1 August 2023"),
        ("/2023-08-01", "by 1 August 2023"),
        ("2023-08-01/..", "from 1 August 2023 on"),
        ("2023-08~/", "from about August 2023 on"),
        ("2023-21", "spring 2023"),
        ("2023-24/2024-21", "winter 2023 – spring 2024"),
        ("199X", "the 1990s"),
        ("19XX", "1900–1999"),
        ("2023-XX", "2023"),
        ("2023-06-XX", "June 2023"),
    ],
)
def test_dates_are_said_as_people_say_them(edtf: str, words: str) -> None:
    assert say_date(edtf) == words


@pytest.mark.parametrize(
    "text", ["", "soon", "2023-13", "2023-06-32", "2023-00-01", "../..", "/", "2023-06/soon", "1/2/3"]
)
def test_what_is_no_date_comes_back_as_it_is(text: str) -> None:
    assert say_date(text) == text


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.integers(0, 800))
def test_an_interval_names_both_its_days_and_years(start: dt.date, days: int) -> None:
    end = min(dt.date.max, start + dt.timedelta(min(days, (dt.date.max - start).days)))
    words = say_date(f"{start}/{end}")
    assert all(str(number) in words for number in (start.day, start.year, end.day, end.year))


def test_a_day_of_publication_may_be_missing() -> None:
    assert say_day(dt.date(2023, 6, 1)) == "1 June 2023"
    assert say_day(None) == "no date of publication"


@pytest.mark.parametrize(
    ("edtf", "before"),
    [
        ("2023-05-17", True),
        ("2023-05-18", False),
        ("2023-04", True),
        ("2023-05", False),
        ("2022", True),
        ("2023", False),
        ("2022-11/2023-04-30~", True),
        ("2022/2023-06", False),
        ("2022/..", False),
        ("199X", False),
        ("2022-21", True),
        ("long ago", False),
    ],
)
def test_a_date_is_past_only_when_all_of_it_is(edtf: str, before: bool) -> None:
    assert ended_before(edtf, dt.date(2023, 5, 18)) is before
