"""An archive with what several outlets say of one trip, day by day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive
from detente.engagements import settle
from detente.records import Event, Mention, Outlook, Place, Precedent, Record

KIM = Mention("KOR", "Park Jin", "Minister of Foreign Affairs", "Park", 0, 4)
HAYASHI = Mention("JPN", "Yoshimasa Hayashi", "Minister of Foreign Affairs", "Hayashi", 10, 17)
KISHIDA = Mention("JPN", "Fumio Kishida", "Prime Minister", "Kishida", 10, 17)
KOREA = Mention("KOR", None, None, "Seoul", 0, 5)
JAPAN = Mention("JPN", None, None, "Tokyo", 10, 15)
TOKYO = Place("Tokyo", "JPN", 35.7, 139.7, 1850147)

Telling = Callable[..., Event]
Put = Callable[..., Record]


def telling(words: str, **changes: Any) -> Event:
    """Park Jin's visit to Tokyo, unless told otherwise."""
    about: dict[str, Any] = {
        "actors": (KIM,), "recipients": (JAPAN,), "date": None, "date_text": None, "place": TOKYO, "issues": ("trade",),
        "status": "planned",
    }  # fmt: skip
    return make_event(words, **about | changes)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive.db")


@pytest.fixture
def put(archive: Archive) -> Put:
    """Add a report of these events, published on this day, to the archive."""
    count = 0

    def add(published: str | None, *events: Event, publisher: str = "The Wire", text: str = "", **parts: Any) -> Record:
        nonlocal count
        count += 1
        # reports that share no run of words, unless a text is given
        words = text or " ".join(f"w{count}x{number}" for number in range(30))
        made = make_record(words, events=events, published=published, publisher=publisher)
        empty: dict[str, tuple[Outlook, ...] | tuple[Precedent, ...]] = {"outlooks": (), "precedents": ()}
        record = Record(made.report, events, **empty | parts)
        with archive.writer() as writer:
            writer.add(record)
        return record

    return add


@pytest.fixture
def trip(archive: Archive, put: Put) -> Archive:
    """Announced, postponed, announced again and held, with a meeting in its course."""
    put("2023-01-10", telling("Park will visit Tokyo", date="2023-02-05", date_text="on February 5"))
    put("2023-01-12", telling("Park goes to Tokyo soon"), publisher="Courier")
    put("2023-02-03", telling("Park put off the visit", status="postponed"))
    put("2023-02-04", telling("the visit was postponed", status="postponed"), publisher="Courier")
    put("2023-03-01", telling("Park may visit Tokyo", status="possible"))
    put("2023-03-10", telling("Park will visit Tokyo after all", date="2023-03-20", date_text="on March 20"))
    put(
        "2023-03-20",
        telling("Park arrived in Tokyo", status="occurred", date="2023-03-20", date_text="on Monday"),
        telling("Park met Hayashi", status="occurred", mode=None, actors=(KIM, HAYASHI), recipients=(),
                date="2023-03-20", date_text="on Monday"),
    )  # fmt: skip
    put(
        "2023-03-21",
        telling("Park visited Tokyo", status="occurred", date="2023-03-20/2023-03-21", date_text="for two days"),
        publisher="Courier",
    )
    settle(archive)
    return archive
