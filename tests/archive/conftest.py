"""Records to keep, and an archive to keep them in."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from detente.archive import Archive
from detente.records import (
    AgendaItem,
    CameoCode,
    Event,
    Evidence,
    Mention,
    Outlook,
    Place,
    PloverCode,
    Position,
    Precedent,
    Record,
    Report,
)

TEXT = "On Sunday Antony Blinken met Qin Gang in Beijing, the first such visit in five years. Little was expected."
RecordMaker = Callable[..., Record]
EventMaker = Callable[..., Event]


def make_event(words: str = "Antony Blinken met Qin Gang in Beijing", **changes: Any) -> Event:
    values: dict[str, Any] = {
        "id": hashlib.sha256(f"{words}{changes}".encode()).hexdigest()[:16],
        "type": "CONSULT",
        "mode": "visit",
        "contexts": ("diplomatic",),
        "status": "occurred",
        "actors": (Mention("USA", "Antony Blinken", "Secretary of State", "Blinken", 10, 24),),
        "recipients": (Mention("CHN", "Qin Gang", None, "Qin", 29, 37),),
        "date": "2023-06-18",
        "date_text": "On Sunday",
        "place": Place("Beijing", "CHN", 39.9, 116.4, 1816670, "Diaoyutai State Guesthouse"),
        "issues": ("taiwan", "trade"),
        "by": None,
        "because_of": None,
        "evidence": Evidence(10, 10 + len(words), words),
        "plover": PloverCode("CONSULT", "visit", 2.0, 1),
        "cameo": CameoCode("042", 1.9),
    }
    return Event(**values | changes)


def make_record(text: str = TEXT, *, events: tuple[Event, ...] | None = None, **about: Any) -> Record:
    published = about.pop("published", "2023-06-19")
    day = dt.date.fromisoformat(published) if published else None
    report = Report.of(text, published=day, **{"title": "Blinken in Beijing", "publisher": "The Wire", **about})
    found = (make_event(),) if events is None else events
    return Record(
        report,
        events=found,
        agenda=(AgendaItem("taiwan", found[0].id if found else None, "met", 25, 28),),
        positions=(Position("CHN", "taiwan", "claims", "met", 25, 28),),
        outlooks=(Outlook(("USA", "CHN"), "low", None, "Little was expected", 86, 105),),
        precedents=(Precedent("first", "2018", None, "the first such visit in five years", 50, 84),),
    )


@pytest.fixture
def record() -> RecordMaker:
    return make_record


@pytest.fixture
def event() -> EventMaker:
    return make_event


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive.db")
