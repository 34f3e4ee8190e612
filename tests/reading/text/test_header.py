"""The day of publication that a text gives above its first paragraph."""

import datetime as dt

import pytest

from detente.reading.text.header import with_header
from detente.records import Report

BODY = "\n\nPeru's foreign minister spoke. He will travel to Quito next week.\n\nHe said that the talks went well.\n"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Spokesperson's Regular Press Conference on March 14, 2023", dt.date(2023, 3, 14)),
        ("Transcript of the ministry's weekly briefing, 2 May 2019", dt.date(2019, 5, 2)),
        ("Joint Statement by Peru and Chile (9 July 2021)", dt.date(2021, 7, 9)),
        ("Peru and Chile quarrel over the treaty of 3 June 1929", None),
        ("Statement on the attack of 11 September 2001 in New York", None),
        ("Briefing on events in May 2020", None),
    ],
)
def test_the_headline_of_what_was_said_on_a_day_ends_with_it(title: str, day: dt.date | None) -> None:
    assert with_header(Report.of(title + BODY)).published == day


def test_a_day_that_is_known_stays() -> None:
    known = dt.date(2023, 3, 15)
    given = Report.of("Press conference on March 14, 2023" + BODY, published=known)
    assert with_header(given).published == known


def test_the_line_under_the_headline_counts_first() -> None:
    given = Report.of("Remarks of 1 May 2020\n\nLima, 3 May 2020" + BODY)
    assert with_header(given).published == dt.date(2020, 5, 3)


def test_the_first_entry_of_a_timeline_is_not_its_day_but_the_last_may_be() -> None:
    text = "Peru and Chile: key dates\n\nMay 3, 1999: Peru recalls its envoy.\n\nJune 9, 2001: Chile signs a treaty."
    assert with_header(Report.of(text)).published == dt.date(2001, 6, 9)
    assert with_header(Report.of(text.replace("key dates", "key dates\n\nLima, 4 July 2002"))).published == dt.date(
        2002, 7, 4
    )
