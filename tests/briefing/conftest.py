"""Archives to brief on: a few made-up reports, and the reports of the sample archive on one pair."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.engagements.gold import SAMPLE, sample_reports

from detente.archive import Archive
from detente.briefing import Briefing, brief
from detente.engagements import settle
from detente.records import CameoCode, Event, Evidence, Mention, Outlook, Place, PloverCode, Position, Record, Report

TOKYO = Place("Tokyo", "JPN", 35.7, 139.7, 1850147)
SPRING, SUMMER = "2023-02", "2023-06-19"
Put = Callable[..., Record]


def park(words: str = "Park") -> Mention:
    return Mention("KOR", "Park Jin", "Minister of Foreign Affairs", words, 0, 4)


def hayashi(words: str = "Hayashi") -> Mention:
    return Mention("JPN", "Yoshimasa Hayashi", "Minister of Foreign Affairs", words, 0, 7)


def state(code: str, words: str) -> Mention:
    return Mention(code, None, None, words, 0, len(words))


def telling(text: str, words: str, **changes: Any) -> Event:
    """An event told in these words of a text; Park's meeting with Hayashi in Tokyo, unless told otherwise."""
    start = text.index(words)
    values: dict[str, Any] = {
        "id": hashlib.sha256(f"{text}{words}{changes}".encode()).hexdigest()[:16],
        "type": "CONSULT", "mode": None, "contexts": ("diplomatic",), "status": "occurred",
        "actors": (park(), hayashi()),
        "recipients": (), "date": None, "date_text": "on that day", "place": TOKYO, "issues": ("trade",), "by": None,
        "because_of": None, "evidence": Evidence(start, start + len(words), words),
        "plover": PloverCode("CONSULT", None, 2.0, 1), "cameo": CameoCode("042", 1.9),
    }  # fmt: skip
    event = Event(**values | changes)
    placed = {side: tuple(_placed(each, text) for each in getattr(event, side)) for side in ("actors", "recipients")}
    return Event(**{name: getattr(event, name) for name in Event.__slots__} | placed)


def _placed(mention: Mention, text: str) -> Mention:
    start = max(0, text.find(mention.text))
    return Mention(mention.code, mention.person, mention.post, mention.text, start, start + len(mention.text))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive.db")


@pytest.fixture
def put(archive: Archive) -> Put:
    """Add a report of these events to the archive and settle it."""

    def add(
        published: str, text: str, *events: Event, positions: tuple[Position, ...] = (),
        outlooks: tuple[Outlook, ...] = (),
    ) -> Record:  # fmt: skip
        report = Report.of(text, published=dt.date.fromisoformat(published), publisher="The Wire", title=text[:40])
        record = Record(report, events, positions=positions, outlooks=outlooks)
        with archive.writer() as writer:
            writer.add(record)
        settle(archive)
        return record

    return add


@pytest.fixture
def meeting(archive: Archive, put: Put) -> Archive:
    """One meeting of foreign ministers, held, and one that is planned."""
    held = "South Korean Foreign Minister Park Jin met Japan's Yoshimasa Hayashi in Tokyo on May 10."
    put("2023-05-10", held, telling(held, held[:-1], date="2023-05-10"))
    plan = "Park Jin will meet Yoshimasa Hayashi in Seoul on June 2."
    seoul = Place("Seoul", "KOR", 37.6, 127.0, 1835848)
    put("2023-05-12", plan, telling(plan, plan[:-1], date="2023-06-02", status="planned", place=seoul))
    return archive


@pytest.fixture(scope="session")
def told() -> list[Record]:
    """What outlets say of the United States and China from February to 19 June 2023, read by the real reading."""
    if not SAMPLE.is_dir():
        pytest.skip("the sample archive is not here")
    from detente.reading import read, with_header

    reports = [each for each in sample_reports(SAMPLE / "usa-chn") if SPRING <= each.published.isoformat() <= SUMMER]
    return [read(with_header(each.loaded())) for each in reports]


@pytest.fixture(scope="session")
def sample(told: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return _archive(tmp_path_factory.mktemp("sample"), told)


@pytest.fixture(scope="session")
def sample_until_17(told: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The same without what was published from the 18th on."""
    until = dt.date(2023, 6, 17)
    early = [each for each in told if each.report.published and each.report.published <= until]
    return _archive(tmp_path_factory.mktemp("early"), early)


def _archive(folder: Path, records: list[Record]) -> Archive:
    archive = Archive(folder / "archive.db")
    with archive.writer() as writer:
        writer.add_all((record, f"text:{record.report.id}") for record in records)
    settle(archive)
    return archive


@pytest.fixture(scope="session")
def on_the_18th(sample: Archive) -> Briefing:
    with sample.view() as view:
        return brief(view, ("USA", "CHN"), as_of="2023-06-18")


@pytest.fixture
def short(meeting: Archive) -> Briefing:
    with meeting.view() as view:
        return brief(view, ("KOR", "JPN"), as_of="2023-05-15")
