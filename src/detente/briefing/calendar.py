"""Planned engagements as iCalendar (RFC 5545), for any calendar to take in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from detente.archive import Query, View
from detente.briefing.naming import listed
from detente.edtf import Days, bounds
from detente.engagements import Engagement, all_engagements
from detente.pages.wording import capital, one_line, say, say_act, say_list, visible
from detente.records import Status

if TYPE_CHECKING:
    from icalendar import Event

LONGEST = 31
"""Days: a plan that is less certain has no place in a calendar."""
_STATUSES: dict[Status, str] = {"planned": "CONFIRMED", "ongoing": "CONFIRMED", "possible": "TENTATIVE"}


def planned(view: View, query: Query | None = None, *, today: dt.date | None = None) -> Iterator[Engagement]:
    """Meetings, visits and calls that are planned, mooted or under way and not over by a day, those soonest first.

    The day is that of the view, else `today`. Those whose day is not known within a month are left out.
    """
    day = dt.date.fromisoformat(view.as_of) if view.as_of else today or dt.date.today()
    found = [each for each in all_engagements(view, query) if each.form and each.status in _STATUSES]
    dated = [(days, each) for each in found if (days := bounds(each.date)) and _is_ahead(days, day)]
    return (each for _, each in sorted(dated, key=lambda pair: (pair[0], pair[1].id)))


def to_ics(found: Iterable[Engagement]) -> bytes:
    """Engagements as one calendar, each as an event of whole days. The same ones give the same bytes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Detente//Planned engagements//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in found:
        calendar.add_component(_event(each))
    return bytes(calendar.to_ical())


def _is_ahead(days: Days, day: dt.date) -> bool:
    return days.last >= day and days.steps <= LONGEST


def _event(each: Engagement) -> Event:
    from icalendar import Event

    days = bounds(each.date)
    event = Event()
    event.add("uid", f"{each.id}@detente")
    event.add("summary", _summary(each))
    if days:
        event.add("dtstart", days.first)
        event.add("dtend", days.last + dt.timedelta(1))
    told = max((one.report.published for one in each.tellings if one.report.published), default=dt.date(1970, 1, 1))
    event.add("dtstamp", dt.datetime.combine(told, dt.time(), dt.UTC))
    event.add("status", _STATUSES[each.status])
    event.add("transp", "TRANSPARENT")
    if each.place:
        event.add("location", visible(", ".join(filter(None, [each.place.venue, each.place.name]))))
    event.add("description", _description(each))
    return event


def _summary(each: Engagement) -> str:
    people = [participant.person for participant in each.participants if participant.person]
    who = f" ({', '.join(people[:4])})" if people else ""
    return visible(f"{capital(say_act(each.type, each.mode))}: {listed(each.parties)}{who}")


def _description(each: Engagement) -> str:
    """Where it stands, what it is about, and the words of the last reports."""
    lines = [capital(say("status", each.status))]
    if each.issues:
        lines.append(f"About {say_list([say('issue', issue) for issue in each.issues])}")
    for telling in each.tellings[-3:]:
        report = telling.report
        source = ", ".join(filter(None, [report.publisher or report.headline, str(report.published or "")]))
        lines.append(f"“{one_line(telling.event.evidence.text)}” ({source})")
    return visible("\n".join(lines))
