"""An archive of two states whose ministers meet every month, with plans, an accusation and a doubt."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.engagements.conftest import HAYASHI, JAPAN, KIM, KOREA, Put, archive, put, telling

from detente.archive import Archive
from detente.engagements import settle
from detente.records import Event

__all__ = ["AS_OF", "archive", "dated", "met", "monthly", "put"]

AS_OF = dt.date(2023, 1, 15)


def dated(words: str, day: dt.date, **changes: object) -> Event:
    """An act of the two states on a day."""
    about: dict[str, object] = {
        "type": "ACCUSE", "mode": None, "status": "occurred", "actors": (KOREA,), "recipients": (JAPAN,), "place": None,
        "date": day.isoformat(), "date_text": "on that day",
    }  # fmt: skip
    return telling(words, **about | changes)


def met(words: str, day: dt.date, status: str = "occurred") -> Event:
    """A meeting of both ministers on a day."""
    return dated(words, day, type="CONSULT", status=status, actors=(KIM, HAYASHI), recipients=())


@pytest.fixture
def monthly(archive: Archive, put: Put) -> Archive:
    """A meeting on the tenth of every month of 2022, two accusations, a plan for the 20th of January, one in doubt."""
    for month in range(1, 13):
        day = dt.date(2022, month, 10)
        put(day.isoformat(), met(f"the ministers met, number {month}", day))
    for month in (3, 9):
        day = dt.date(2022, month, 25)
        put(day.isoformat(), dated(f"Seoul accused Tokyo in month {month}", day))
    put("2023-01-12", met("the ministers will meet on the 20th", dt.date(2023, 1, 20), "planned"))
    settle(archive)
    return archive
