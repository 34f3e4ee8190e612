"""Which of the dates that a word may mean is meant, seen from publication and from what was told before."""

import datetime as dt

import pytest

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import Period
from detente.reading.dates.clock import Clock, Make, moved


def on(day: str) -> Clock:
    return Clock(dt.date.fromisoformat(day))


def month(number: int) -> Make:
    return lambda year: cal.month(year, number)


def date(number: int, day: int) -> Make:
    def make(year: int) -> Period | None:
        found = cal.safe(year, number, day)
        return cal.day(found) if found else None

    return make


def spoken(reading: tuple[Period, Period] | None) -> tuple[str, ...]:
    return tuple(period.edtf() for period in reading or ())


def test_a_yearless_date_has_a_reading_on_either_side() -> None:
    assert spoken(on("2023-06-14").yearless(month(11))) == ("2022-11", "2023-11")


def test_a_yearless_date_that_holds_publication_has_one() -> None:
    assert spoken(on("2023-06-14").yearless(month(6))) == ("2023-06", "2023-06")
    assert spoken(on("2023-06-14").yearless(date(6, 14))) == ("2023-06-14", "2023-06-14")


def test_a_leap_day_is_looked_for_across_years_without_one() -> None:
    assert spoken(on("1898-06-14").yearless(date(2, 29))) == ("1896-02-29", "1904-02-29")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_yearless_date_at_the_ends_of_the_calendar(published: str) -> None:
    assert len(spoken(on(published).yearless(month(6)))) == 2


@pytest.mark.parametrize(
    ("published", "make", "expected"),
    [
        ("1994-11-11", date(10, 13), ("1994-10-13", "1994-10-13")),
        ("2022-10-27", month(7), ("2022-07", "2022-07")),
        ("2016-01-04", date(1, 25), ("2016-01-25", "2016-01-25")),
        ("2015-11-29", date(1, 1), ("2016-01-01", "2016-01-01")),
        ("2023-06-18", month(11), ("2022-11", "2023-11")),
        ("2023-06-14", month(9), ("2022-09", "2023-09")),
        ("2024-01-10", month(11), ("2023-11", "2024-11")),
        ("2023-12-10", month(2), ("2023-02", "2024-02")),
    ],
)
def test_a_date_close_by_stands_for_both(published: str, make: Make, expected: tuple[str, str]) -> None:
    clock = on(published)
    reading = clock.yearless(make)
    assert reading
    assert spoken(clock.settled(reading)) == expected


def test_what_points_ahead_is_not_drawn_back() -> None:
    clock = on("2023-06-14")
    reading = clock.yearless(month(3))
    assert reading
    assert spoken(clock.settled(reading)) == ("2023-03", "2023-03")
    assert spoken(clock.settled(reading, pointing_ahead=True)) == ("2023-03", "2024-03")


@pytest.mark.parametrize(
    ("published", "number", "last", "next_"),
    [
        ("2023-06-14", 7, "2022-07", "2024-07"),
        ("2023-06-14", 5, "2022-05", "2024-05"),
        ("2023-06-14", 3, "2023-03", "2024-03"),
        ("2023-06-14", 9, "2022-09", "2023-09"),
        ("2023-01-08", 11, "2022-11", "2023-11"),
        ("2022-12-20", 1, "2022-01", "2023-01"),
    ],
)
def test_last_and_next_pass_over_what_is_too_near_to_be_called_so(
    published: str, number: int, last: str, next_: str
) -> None:
    assert spoken(on(published).last(month(number))) == (last, last)
    assert spoken(on(published).next(month(number))) == (next_, next_)


def test_the_nearest_is_taken_whichever_side_it_is_on() -> None:
    assert spoken(on("2023-01-20").nearest(month(12))) == ("2022-12", "2022-12")
    assert spoken(on("2023-10-20").nearest(month(12))) == ("2023-12", "2023-12")


def told(*sentences: list[str]) -> Clock:
    clock = on("2023-06-14")
    for sentence in sentences:
        clock.turn_page()
        for edtf in sentence:
            year, *rest = (int(part) for part in edtf.split("-"))
            period = cal.day(dt.date.fromisoformat(edtf)) if len(rest) == 2 else cal.year(year)
            clock.tell((period, period))
    return clock


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ([["2022-05-03"], []], "2022-05-03"),
        ([["2022-05-03"], ["2015"]], "2015"),
        ([["2022-05-03"], ["2021-04-01", "2015"]], "2021-04-01"),
        ([["2022-05-03"], ["2015"], []], "2015"),
        ([["2022-05-03"], ["2015"], [], []], "2022-05-03"),
        ([["2022-05-03", "2022-05-04"], [], [], []], "2022-05-04"),
    ],
)
def test_the_date_that_other_words_lean_on(sentences: list[list[str]], expected: str) -> None:
    assert spoken(told(*sentences).anchor(3)) == (expected, expected)


def test_nothing_told_is_nothing_to_lean_on() -> None:
    assert told([], []).anchor(366) is None


DAY = cal.day(dt.date(2023, 6, 14))


@pytest.mark.parametrize(
    ("start", "count", "unit", "sign", "edtf"),
    [
        (DAY, 3, "day", -1, "2023-06-11"),
        (DAY, 2, "week", 1, "2023-06-28~"),
        (DAY, 1, "fortnight", -1, "2023-05-31~"),
        (DAY, 0.5, "year", -1, "2022-12~"),
        (DAY, 18, "month", -1, "2021-12~"),
        (DAY, 1, "year", 1, "2024-06~"),
        (DAY, 2, "year", -1, "2021~"),
        (DAY, 2, "decade", -1, "2003~"),
        (cal.year(2015), 2, "year", 1, "2017"),
        (cal.year(2015), 1, "decade", 1, "2025~"),
        (cal.month(2015, 11), 3, "month", 1, "2016-02~"),
    ],
)
def test_so_many_units_away(start: Period, count: float, unit: str, sign: int, edtf: str) -> None:
    assert moved(start, count, unit, sign).edtf() == edtf


def in_scene(published: str, scene: Period) -> Clock:
    clock = on(published)
    clock.set_scene(scene, leads=True)
    return clock


def test_what_is_told_of_long_ago_goes_on_there() -> None:
    clock = in_scene("2015-11-16", cal.month(1995, 1))
    assert spoken(clock.yearless(date(2, 17))) == ("1995-02-17", "2016-02-17")
    assert spoken(clock.settled((cal.month(1995, 3), cal.month(2016, 3)))) == ("1995-03", "2016-03")


def test_it_goes_on_for_half_a_year_and_past_the_end_of_one() -> None:
    assert spoken(in_scene("2015-11-16", cal.month(1990, 11)).yearless(month(1))) == ("1991-01", "2016-01")
    assert spoken(in_scene("1994-10-19", cal.month(1989, 4)).yearless(month(2))) == ("1994-02", "1995-02")


def test_what_is_close_to_publication_is_of_these_days() -> None:
    assert spoken(in_scene("2015-11-16", cal.month(1995, 8)).yearless(month(10))) == ("2015-10", "2016-10")


def test_a_scene_ends_with_its_paragraph_and_with_what_is_told_of_these_days() -> None:
    clock = in_scene("2015-11-16", cal.month(1995, 1))
    clock.enter(1)
    assert spoken(clock.yearless(month(2))) == ("2015-02", "2016-02")
    clock.set_scene(cal.month(1995, 1), leads=True)
    clock.set_scene(cal.month(2015, 11), leads=True)
    assert spoken(clock.yearless(month(2))) == ("2015-02", "2016-02")
    clock.set_scene(cal.month(1995, 1), leads=False)  # `the January 1995 accord`
    assert spoken(clock.yearless(month(2))) == ("2015-02", "2016-02")
