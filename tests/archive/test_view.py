"""What is found, in which order, and as of when."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.archive.conftest import EventMaker, RecordMaker

from detente.archive import Archive, FoundEvent, Query, ReportLine
from detente.errors import EntryMissing, UsageError
from detente.records import Mention, Place

URL = "https://example.org/blinken"


def party(code: str, person: str | None = None) -> Mention:
    return Mention(code, person, None, code, 0, 1)


@pytest.fixture
def filled(archive: Archive, record: RecordMaker, event: EventMaker) -> Archive:
    trip = event()
    talks = event("They agreed on tariffs", type="AGREE", mode=None, date="2023-07",
                  actors=(party("FRA"), party("DEU")),
                  recipients=(), place=Place("Café Landtmann", "AUT"), issues=("trade",))  # fmt: skip
    threat = event("It threatened sanctions against the U.S. navy", type="THREATEN", status="possible", date=None,
                   actors=(party("RUS"), party("BLR")), recipients=(party("USA"),), place=None, issues=())  # fmt: skip
    with archive.writer() as writer:
        writer.add(record(events=(trip,)))
        writer.add(record("France and Germany.", events=(talks,), title="Talks", publisher="Der Bote",
                          published="2023-07-20"))  # fmt: skip
        writer.add(record("Moscow and Minsk.", events=(threat,), title=None, published=None))
    return archive


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), 3),
        (Query(pair=("USA", "CHN")), 1),
        (Query(pair=("china", "United States")), 1),
        (Query(pair=("FRA", "DEU")), 1),
        (Query(pair=("RUS", "USA")), 1),
        (Query(pair=("RUS", "BLR")), 0),
        (Query(party="Belarus"), 1),
        (Query(person="blinken"), 1),
        (Query(person="Qin Gang"), 1),
        (Query(person="link"), 0),
        (Query(type="agree"), 1),
        (Query(status="possible"), 1),
        (Query(issue="trade"), 2),
        (Query(place="cafe landtmann"), 1),
        (Query(place="China"), 1),
        (Query(place="diaoyutai"), 1),
        (Query(dates="2023-07-10"), 1),
        (Query(dates="2023-06/2023-07"), 2),
        (Query(dates="../2022"), 0),
        (Query(words="tariff"), 1),
        (Query(words="threaten U.S."), 1),
        (Query(words='"Qin Gang" beij*'), 1),
        (Query(words='NOT "AND'), 0),
        (Query(publisher="der bote"), 1),
        (Query(published="2023-06"), 1),
        (Query(issue="trade", dates="2023-06", person="Blinken", words="met"), 1),
        (Query(issue="trade", status="planned"), 0),
    ],
)
def test_queries(filled: Archive, query: Query, found: int) -> None:
    with filled.view() as view:
        assert len(view.events(query).items) == found
        if query.words is None:
            assert len(view.reports(query).items) == found


def test_words_of_reports_are_those_of_title_and_text(filled: Archive) -> None:
    with filled.view() as view:
        assert [line.headline for line in view.reports(Query(words="germany talks")).items] == ["Talks"]


@pytest.mark.parametrize(
    "query",
    [
        Query(pair=("USA", "Atlantis")),
        Query(type="MEET"),
        Query(status="done"),
        Query(issue="weather"),
        Query(dates="June"),
        Query(words="?!"),
        Query(person=" "),
    ],
)
def test_what_makes_no_sense_is_refused(filled: Archive, query: Query) -> None:
    with filled.view() as view, pytest.raises(UsageError):
        view.events(query)


def test_pages_follow_each_other_in_either_order(archive: Archive, record: RecordMaker, event: EventMaker) -> None:
    with archive.writer() as writer, archive.view() as view:
        for number in range(10):
            writer.add(record(f"Report {number}.", events=(event(date=f"2023-06-{1 + number % 4:02}"),)))
        whole = [found.report.key for found in view.events().items]
        assert [found.report.key for found in view.events(order="newest").items] == whole[::-1]
        found: list[FoundEvent] = []
        page = view.events(limit=3)
        while page.after:
            found += page.items
            page = view.events(limit=3, after=page.after)
        assert [each.report.key for each in (*found, *page.items)] == whole
        with pytest.raises(UsageError):
            view.events(limit=0)
        with pytest.raises(UsageError):
            view.events(after="there")


def test_a_view_sees_only_what_was_published_by_its_day(archive: Archive, record: RecordMaker) -> None:
    first = record("First.", url=URL, published="2023-06-18")
    second = record("Second.", url=URL, published="2023-06-20")
    undated = record("Undated.", published=None)
    with archive.writer() as writer:
        for each in (first, second, undated):
            writer.add(each)
    seen = {
        "2023-06-17": [],
        "2023-06-18": [first],
        "2023-06-19": [first],
        "2023-06-20": [second],
        "2030-01-01": [second],
    }
    for day, records in seen.items():
        with archive.view(as_of=day) as view:
            assert list(view.records()) == records
            assert len(view.events().items) == len(records)
            with pytest.raises(EntryMissing):
                view.find(undated.report.id)
    with archive.view(dt.date(2023, 6, 19)) as view:
        line = view.find(first.report.id)
        assert isinstance(line, ReportLine)
        assert line.replaced is None
        with pytest.raises(EntryMissing):
            view.find(second.report.id)
    with archive.view() as view:
        assert list(view.records()) == [undated, second]
        assert [line.replaced for line in view.reports(replaced=True).items] == [None, dt.date(2023, 6, 20), None]


def test_a_day_put_right_earlier_hides_the_wrong_one(archive: Archive, record: RecordMaker) -> None:
    wrong, right = (record(url=URL, published=day) for day in ("2023-06-19", "2023-06-18"))
    with archive.writer() as writer:
        writer.add(wrong)
        writer.add(right)
    for day in ("2023-06-18", "2023-06-19"):
        with archive.view(as_of=day) as view:
            assert list(view.records()) == [right]


def test_things_are_found_by_the_beginning_of_their_id(filled: Archive) -> None:
    with filled.view() as view:
        event = view.events().items[0]
        assert view.find(event.event.id[:9]) == event
        assert view.find(event.report.id[:9].upper()) == event.report
        for name in ("", "zz", "%"):
            with pytest.raises(EntryMissing):
                view.find(name)


def test_a_view_sees_what_is_added_meanwhile(filled: Archive, record: RecordMaker) -> None:
    with filled.view() as view, filled.writer() as writer:
        before = len(view.reports().items)
        writer.add(record("One more."))
        assert len(view.reports().items) == before + 1
