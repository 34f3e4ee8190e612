"""Adding: once, again, corrected, read anew; what goes in comes out equal."""

from __future__ import annotations

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.archive.conftest import RecordMaker, make_event, make_record

from detente.archive import Archive
from detente.errors import ArchiveFull, UsageError
from detente.records import Judgement, Record, Rejection, Report

URL = "https://example.org/blinken"


def dump(archive: Archive) -> list[str]:
    with closing(sqlite3.connect(archive.path)) as connection:
        return list(connection.iterdump())


def test_a_record_comes_out_as_it_went_in(archive: Archive, record: RecordMaker) -> None:
    undated = Record(Report.of("Nothing happened.", title=None, publisher=None, url=None, published=None))
    with archive.writer() as writer, archive.view() as view:
        assert [writer.add(record()), writer.add(undated)] == ["added", "added"]
        assert list(view.records()) == [undated, record()]


def test_adding_again_changes_nothing(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer:
        writer.add(record())
        before = dump(archive)
        assert writer.has(record().report)
        assert writer.add(record()) == "known"
    assert dump(archive) == before


def test_a_corrected_text_takes_the_place_of_the_old_one(archive: Archive, record: RecordMaker) -> None:
    old, new = record("Old text.", url=URL), record("A wholly new text.", url=URL)
    with archive.writer() as writer, archive.view() as view:
        assert [writer.add(old), writer.add(new), writer.add(old)] == ["added", "replaced", "known"]
        assert list(view.records()) == [new]
        line = view.find(old.report.id)
        assert view.record(line) == old  # type: ignore[arg-type]
        assert [each.id for each in view.versions(line)] == [old.report.id, new.report.id]  # type: ignore[arg-type]


def test_the_same_text_elsewhere_is_another_report(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer, archive.view() as view:
        outcomes = [writer.add(record(url=f"https://example.org/{number}")) for number in (1, 2)]
        assert outcomes == ["added", "added"]
        assert len(view.reports().items) == 2


def test_another_reading_takes_the_place_of_the_old_one(archive: Archive, record: RecordMaker) -> None:
    again = record(events=())
    with archive.writer() as writer, archive.view() as view:
        assert [writer.add(record()), writer.add(again)] == ["added", "replaced"]
        assert list(view.records()) == [again]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("On Sunday Blinken met Qin in Beijing for long.", "replaced"), ("Rain fell on Oslo all week.", "added")],
)
def test_a_file_is_corrected_only_by_a_text_like_its_own(
    archive: Archive, record: RecordMaker, text: str, outcome: str
) -> None:
    with archive.writer() as writer:
        writer.add(record("On Sunday Blinken met Qin in Beijing."), address="file:///today.txt")
        assert writer.add(record(text), address="file:///today.txt") == outcome


def test_a_report_under_a_wrong_id_is_refused(archive: Archive, record: RecordMaker) -> None:
    right = record()
    wrong = Record(Report("0" * 64, None, None, None, None, "en", right.report.text))
    with archive.writer() as writer, pytest.raises(UsageError, match=r"Report\.of"):
        writer.add(wrong)


def test_half_a_character_is_refused(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer, pytest.raises(UsageError, match="half a character"):
        writer.add(record(title="\ud800"))


def test_rejections_are_kept_until_the_item_is_accepted(archive: Archive) -> None:
    with archive.writer() as writer, archive.view() as view:
        for reason in ("is empty", "is binary"):
            writer.reject(Rejection("a.txt", "source", reason))
        assert view.rejections() == (Rejection("a.txt", "source", "is binary"),)
        writer.accept("a.txt")
        assert view.rejections() == ()


def test_a_persons_judgement_stands(archive: Archive) -> None:
    machine = Judgement("a", "b", "same", 0.9, "same day", "machine")
    person = Judgement("a", "b", "different", None, "two meetings", "person")
    with archive.writer() as writer, archive.view() as view:
        writer.judge(machine)
        writer.judge(person)
        writer.judge(Judgement("b", "a", "same", 0.9, "same day", "machine"))
        assert view.judgements() == view.judgements("b") == (person,)
        with pytest.raises(UsageError):
            writer.judge(Judgement("a", "a", "same", 1.0, "", "person"))


def test_a_full_disk_leaves_what_was_there(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer:
        writer.add(record())
        before = dump(archive)
        writer._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(ArchiveFull, match="make room"):
            writer.add(record("Words upon words. " * 20_000))
        assert dump(archive) == before
        writer._connection.execute("PRAGMA max_page_count = 1000000")
        assert writer.add(record("Something else.")) == "added"


def _add_many(path: Path, first: int) -> None:
    with Archive(path).writer() as writer:
        for number in range(first, first + 60):
            writer.add(make_record(f"Report {number}.", events=(make_event(f"act {number}"),)))


def test_two_writers_at_once_lose_nothing(archive: Archive) -> None:
    start = multiprocessing.get_context("spawn")
    writers = [start.Process(target=_add_many, args=(archive.path, first)) for first in (0, 30)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert [each.exitcode for each in writers] == [0, 0]
    with archive.view() as view:
        assert len(list(view.all_reports())) == 90
    assert archive.check() == []


def test_many_at_once_go_in_as_one_by_one(archive: Archive, tmp_path: Path) -> None:
    records = [make_record(f"Report {number % 3}.", title=f"Of {number % 4}", url=None) for number in range(9)]
    addresses = [f"set:{number % 5}" for number in range(9)]
    other = Archive(tmp_path / "other.db")
    with archive.writer() as writer, other.writer() as single:
        together = writer.add_all(zip(records, addresses, strict=True))
        alone = [outcome for pair in zip(records, addresses, strict=True) for outcome in single.add_all([pair])]
    assert together == alone
    assert {"added", "replaced"} <= set(together)
    with archive.view() as view, other.view() as view_of_other:
        assert list(view.records()) == list(view_of_other.records())
        assert [line.address for line in view.all_reports()] == [line.address for line in view_of_other.all_reports()]
    assert archive.check() == other.check() == []


def test_of_many_none_goes_in_where_one_is_wrong(archive: Archive) -> None:
    with archive.writer() as writer:
        with pytest.raises(UsageError, match="half a character"):
            writer.add_all([(make_record("One."), "set:1"), (make_record("Two.", title="\ud800"), "set:2")])
        assert writer.add_all([]) == []
    with archive.view() as view:
        assert list(view.all_reports()) == []


def test_what_was_rejected_of_a_source_is_forgotten(archive: Archive) -> None:
    items = ["a.tab", "a.tab:1", "a.tab:12", "a.tab2:1", "b.tab:1"]
    with archive.writer() as writer:
        writer.reject_all(Rejection(item, "icews", "no date") for item in items)
        writer.forget("a.tab")
    with archive.view() as view:
        assert [rejection.item for rejection in view.rejections()] == ["a.tab", "a.tab2:1", "b.tab:1"]
