"""Corrections of events: what they make of a record, and that they outlast reading again, renewal and rescue."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.archive.conftest import EventMaker, RecordMaker

from detente.archive import Archive, Query
from detente.archive.corrections import by_event, corrected
from detente.errors import UsageError
from detente.records import Aspect, Correction


def correction(event: str, aspect: Aspect, value: str = "") -> Correction:
    return Correction(event, aspect, value, "I was there", "Ada", "2024-01-02T03:04:05+00:00")


def test_a_record_without_corrections_is_itself(record: RecordMaker) -> None:
    made = record()
    assert corrected(made) is made
    assert corrected(made, by_event([correction("another", "act")])) is made


def test_status_and_codes_change_together(record: RecordMaker) -> None:
    made = record()
    found = corrected(made, by_event([correction(made.events[0].id, "status", "planned")])).events[0]
    assert (found.id, found.status) == (made.events[0].id, "planned")
    assert found.plover != made.events[0].plover


def test_parties_keep_the_words_that_name_them(record: RecordMaker) -> None:
    made = record()
    event = made.events[0]
    known = by_event([correction(event.id, "actors", "USA|FRA"), correction(event.id, "recipients")])
    found = corrected(made, known).events[0]
    assert found.actors[0] == event.actors[0]
    assert (found.actors[1].code, found.actors[1].text) == ("FRA", event.evidence.text)
    assert found.recipients == ()


def test_nothing_speaks_of_what_is_no_act(record: RecordMaker, event: EventMaker) -> None:
    gone, left = event(), event("Little was expected", id="1" * 16)
    made = record(events=(gone, replace(left, because_of=gone.id)))
    found = corrected(made, by_event([correction(gone.id, "act")]))
    assert [each.id for each in found.events] == [left.id]
    assert found.events[0].because_of is None
    assert found.agenda[0].event is None


@pytest.mark.parametrize(
    ("aspect", "value", "told"),
    [
        ("status", "gone", "no status"),
        ("actors", "", "Somebody|somebody"),
        ("recipients", "Atlantis", "no state or body"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_kept(
    archive: Archive, record: RecordMaker, aspect: Aspect, value: str, told: str
) -> None:
    made = record()
    with archive.writer() as writer:
        writer.add(made)
        with pytest.raises(UsageError, match=told):
            writer.correct(correction(made.events[0].id, aspect, value), made, address=made.report.id)
    with archive.view() as view:
        assert view.corrections() == ()


def test_the_record_as_read_gives_the_corrected_one_again(archive: Archive, record: RecordMaker) -> None:
    made = record()
    told = correction(made.events[0].id, "status", "postponed")
    with archive.writer() as writer:
        writer.add(made, address="file:///a.txt")
        assert writer.correct(told, made, address="file:///a.txt") == "replaced"
        assert writer.add(made, address="file:///a.txt") == "known"
    with archive.view() as view:
        assert [found.event.status for found in view.all_events()] == ["postponed"]
        assert view.events(Query(status="occurred")).items == ()
        assert view.corrections() == (told,)
        (line,) = view.reports().items
        assert len(view.versions(line)) == 2
    assert not archive.check()


def test_a_rescued_archive_has_the_corrections(archive: Archive, record: RecordMaker, tmp_path: Path) -> None:
    made = record()
    told = correction(made.events[0].id, "act")
    with archive.writer() as writer:
        writer.add(made)
        writer.correct(told, made, address=f"text:{made.report.id}")
    archive.rescue(tmp_path / "saved.db")
    saved = Archive(tmp_path / "saved.db")
    with saved.view() as view:
        assert view.corrections() == (told,)
        assert list(view.all_events()) == []


def test_an_archive_of_form_2_is_renewed(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer:
        writer.add(record())
    with sqlite3.connect(archive.path) as connection:
        parts = [f"coded_{sort}" for sort in ("kinds", "sides", "places", "dyads")]
        for table in ("coded", "coded_named", *parts, "kind_words", "side_words", "corrections"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 2")
    with archive.view() as view:
        assert view.corrections() == ()
        assert len(list(view.all_events())) == 1
