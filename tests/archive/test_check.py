"""What `check` finds, what `rebuild` mends, and what `rescue` saves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.archive.conftest import EventMaker, RecordMaker

from detente.archive import Archive
from detente.errors import ArchiveDamaged, UsageError
from detente.records import Judgement, Rejection


@pytest.fixture
def filled(archive: Archive, record: RecordMaker, event: EventMaker) -> Archive:
    with archive.writer() as writer:
        for number in range(8):
            events = tuple(event(f"act {each} of {number}") for each in range(3))
            writer.add(record(f"Report {number}. " + "They talked. " * 200, events=events))
        writer.add(record("Corrected. " * 9, url="https://example.org/"))
        writer.add(record("Corrected again.", url="https://example.org/"))
        writer.reject(Rejection("a.txt", "source", "is empty"))
        writer.judge(Judgement("a", "b", "same", 0.9, "same day", "machine"))
    return archive


def changed(archive: Archive, statement: str) -> None:
    with closing(sqlite3.connect(archive.path, isolation_level=None)) as connection:
        connection.execute(statement)


def rows(archive: Archive) -> list[str]:
    """The archive's rows, without the shadow tables of the full-text indexes."""
    with closing(sqlite3.connect(archive.path)) as connection:
        return [line for line in connection.iterdump() if "_words" not in line]


def test_a_sound_archive(filled: Archive) -> None:
    assert filled.check() == []
    before = rows(filled)
    filled.rebuild()
    assert rows(filled) == before
    assert filled.check() == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM pairs WHERE event < 9",
        "DELETE FROM names",
        "UPDATE events SET status = 'denied' WHERE key = 1",
        "INSERT INTO issues VALUES (1, 'weather')",
        "INSERT INTO people VALUES (99999, 'Nobody')",
        "UPDATE reports SET until = '2020-01-01' WHERE key = 1",
        "INSERT INTO evidence_words (evidence_words, rowid, words) VALUES ('delete', 1, 'act 0 of 0')",
        "INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', 1, 'Blinken', 'They')",
    ],
)
def test_what_is_derived_can_be_rebuilt(filled: Archive, statement: str) -> None:
    before = rows(filled)
    changed(filled, statement)
    found = filled.check()
    assert found
    assert all(damage.derived for damage in found)
    filled.rebuild()
    assert filled.check() == []
    assert rows(filled) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE texts SET text = text || '!' WHERE report = 3",
        "UPDATE reports SET publisher = 'Another' WHERE key = 3",
        "UPDATE entries SET entry = replace(entry, 'occurred', 'denied') WHERE report = 3",
        "UPDATE entries SET entry = '{' WHERE report = 3 AND number = 0",
        "DELETE FROM entries WHERE report = 3 AND kind = 'outlooks'",
        "DELETE FROM texts WHERE report = 3",
        "DELETE FROM reports WHERE key = 3",
    ],
)
def test_what_is_not_can_be_told_and_left_behind(filled: Archive, statement: str, tmp_path: Path) -> None:
    changed(filled, statement)
    assert any(not damage.derived for damage in filled.check())
    assert filled.rescue(tmp_path / "saved.db") == (9, 1)
    saved = Archive(tmp_path / "saved.db")
    assert saved.check() == []
    with saved.view() as view:
        assert len(view.reports(replaced=True).items) == 9
        assert len(view.reports().items) == 8
        assert len(view.rejections()) == len(view.judgements()) == 1
    with pytest.raises(UsageError, match="is there already"):
        filled.rescue(tmp_path / "saved.db")


@pytest.mark.parametrize("left", [0.9, 0.8])
def test_a_file_cut_short(filled: Archive, tmp_path: Path, left: float) -> None:
    data = filled.path.read_bytes()
    filled.path.write_bytes(data[: int(len(data) * left)])
    assert [damage.fault.split(" by ")[0] for damage in filled.check()] == ["is cut short"]
    saved, lost = filled.rescue(tmp_path / "saved.db")
    assert saved + lost == 10
    assert Archive(tmp_path / "saved.db").check() == []


def test_a_file_without_a_beginning(filled: Archive, tmp_path: Path) -> None:
    data = filled.path.read_bytes()
    filled.path.write_bytes(data[:110] + b"\x5a" * 8000 + data[8110:])
    assert len(filled.check()) == 1
    with pytest.raises(ArchiveDamaged, match="nothing in"):
        filled.rescue(tmp_path / "saved.db")
    assert not (tmp_path / "saved.db").exists()


def test_overwritten_pages(filled: Archive, tmp_path: Path) -> None:
    with closing(sqlite3.connect(filled.path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'pairs'").fetchone()
    data = bytearray(filled.path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\x5a" * 4096
    filled.path.write_bytes(data)
    assert filled.check()
    assert filled.rescue(tmp_path / "saved.db") == (10, 0)
    assert Archive(tmp_path / "saved.db").check() == []
