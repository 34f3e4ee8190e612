"""Planned engagements as iCalendar."""

from __future__ import annotations

import datetime as dt

from icalendar import Calendar

from detente.archive import Archive, Query
from detente.briefing.calendar import planned, to_ics


def test_what_is_planned_comes_in_and_what_is_over_does_not(meeting: Archive) -> None:
    with meeting.view("2023-05-15") as view:
        found = list(planned(view, Query(pair=("KOR", "JPN"))))
    (event,) = Calendar.from_ical(to_ics(found)).walk("VEVENT")
    assert event["summary"] == "Talks: South Korea and Japan (Park Jin, Yoshimasa Hayashi)"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (dt.date(2023, 6, 2), dt.date(2023, 6, 3))
    assert event["location"] == "Seoul"
    assert event["status"] == "CONFIRMED"
    assert "Park Jin will meet Yoshimasa Hayashi in Seoul on June 2" in str(event["description"])


def test_a_plan_whose_day_has_passed_is_left_out(meeting: Archive) -> None:
    with meeting.view("2023-07-15") as view:
        assert list(planned(view)) == []


def test_the_same_plans_give_the_same_bytes(meeting: Archive) -> None:
    with meeting.view("2023-05-15") as view:
        assert to_ics(planned(view)) == to_ics(planned(view))


def test_no_plans_are_an_empty_calendar() -> None:
    assert Calendar.from_ical(to_ics([])).walk("VEVENT") == []
