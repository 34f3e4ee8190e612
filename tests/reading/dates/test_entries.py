"""With what dates the entries of timelines begin, and what days these are."""

import datetime as dt

import pytest

from detente.reading.dates.entries import entry_date, entry_periods

NOW = dt.date(2024, 5, 15)

BEGIN = [
    ("March 2014: Oslo annexes the island.", "March 2014", "Oslo annexes the island."),
    ("- May 7: Jets bomb the port.", "May 7", "Jets bomb the port."),
    ("November 1 -- Envoys open talks.", "November 1", "Envoys open talks."),
    ("1979 – The shah leaves.", "1979", "The shah leaves."),
    ("12 March. The two sides meet.", "12 March", "The two sides meet."),
    ("8-9 May 2018: Kim visits Dalian.", "8-9 May 2018", "Kim visits Dalian."),
    ("Feb. 24, 3:15 p.m.: Troops cross the border.", "Feb. 24", "Troops cross the border."),
    ("24 Feb 09:15 Kyiv cuts ties.", "24 Feb", "Kyiv cuts ties."),
    ("[June 3, 2020] Delhi protests.", "June 3, 2020", "Delhi protests."),
    ("2004 - September: Oslo votes.", "in September, 2004", "Oslo votes."),
    ("2005 – February 14: Bern leaves.", "February 14, 2005", "Bern leaves."),
    ("Thursday, 1730 GMT", "Thursday", ""),
    ("Friday, June 13 (day 1)", "Friday, June 13", ""),
    ("Monday, midnight: The general leaves.", "Monday", "The general leaves."),
    ("Sunday evening. They part.", "Sunday", "They part."),
    ("Saturday, New Delhi: The general lands.", "Saturday", "New Delhi: The general lands."),
    ("Brussels, Sunday 16:00", "Sunday", ""),
    ("Day 2: Tuesday 4 June", "Tuesday 4 June", ""),
    ("DAY ONE - MONDAY", "MONDAY", ""),
    ("April: The two meet.", "in April", "The two meet."),
    ("FRIDAY", "FRIDAY", ""),
    ("Monday 11 June", "Monday 11 June", ""),
    ("2016:", "2016", ""),
    ("May", "in May", ""),
]


@pytest.mark.parametrize(("line", "date", "told"), BEGIN)
def test_an_entry_begins_with_its_date(line: str, date: str, told: str) -> None:
    assert entry_date(line) == (date, len(line) - len(told))


@pytest.mark.parametrize(
    "line",
    [
        "In 1999 the two armies fought.",
        "March 12 was a holiday.",
        "Monday's talks failed.",
        "2014 was worse.",
        "2001. The rest",
        "By Friday: nothing.",
        "Oslo, Monday's host, was silent.",
        "Monday, Oslo and Riga met.",
        "3 June 1994 (ANB) -- Oslo said",
        "",
    ],
)
def test_a_sentence_is_no_entry(line: str) -> None:
    assert entry_date(line) is None


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["1988", "2 January, 1988", "2003", "in October, 2003"], ["1988", "1988-01-02", "2003", "2003-10"]),
        (["21 November 2013", "22 February 2014", "16 March"], ["2013-11-21", "2014-02-22", "2014-03-16"]),
        (["18 March", "3 April"], ["2024-03-18", "2024-04-03"]),
        (["3 December 2021", "10 January", "24 February"], ["2021-12-03", "2022-01-10", "2022-02-24"]),
        (["18 March 1999", "9 January", "3 December"], ["1999-03-18", "1999-01-09", "1998-12-03"]),
        (["14 May 2024", "12 May", "13 May"], ["2024-05-14", "2024-05-12", "2024-05-13"]),
        (["26 July", "9 August", "1 May"], ["2023-07-26", "2023-08-09", "2024-05-01"]),
        (["20 May", "21 May"], ["2024-05-20", "2024-05-21"]),
        (["TUESDAY", "MONDAY"], ["2024-05-14", "2024-05-13"]),
    ],
)
def test_the_days_of_entries_follow_one_another(dates: list[str], days: list[str]) -> None:
    periods = entry_periods(dict(enumerate(dates)), NOW)
    assert [period.edtf() for period in periods.values()] == days
