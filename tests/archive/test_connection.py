"""Files that are no archive, not this version's, not to be written or damaged: one line each, and nothing changed."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.archive.conftest import RecordMaker

from detente.archive import Archive
from detente.archive import connection as connecting
from detente.archive.connection import APPLICATION, FORM
from detente.errors import ArchiveBusy, ArchiveDamaged, ArchiveError, ArchiveForeign, ArchiveMissing, ArchiveShut
from detente.records import Rejection

NOBODY = 65534


def changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def text_file(path: Path) -> None:
    path.write_text("This is a letter. " * 100, encoding="utf-8")


def other_database(path: Path) -> None:
    changed(path, "CREATE TABLE letters (text)")


def newer(path: Path) -> None:
    changed(path, f"PRAGMA application_id = {APPLICATION}")
    changed(path, f"PRAGMA user_version = {FORM + 1}")
    changed(path, "CREATE TABLE reports (key)")


def unknown(path: Path) -> None:
    changed(path, f"PRAGMA application_id = {APPLICATION}")
    changed(path, "PRAGMA user_version = -7")
    changed(path, "CREATE TABLE reports (key)")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (text_file, "is no archive"),
        (other_database, "is a database of another program"),
        (newer, "newer Détente"),
        (unknown, "unknown form"),
    ],
)
def test_a_foreign_file(tmp_path: Path, make: Callable[[Path], None], words: str) -> None:
    path = tmp_path / "file"
    make(path)
    before = path.read_bytes()
    for use in (Archive(path).view, Archive(path).writer, Archive(path).check, Archive(path).rebuild):
        with pytest.raises(ArchiveForeign, match=words):
            use()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_no_file_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing, match="there is no archive"):
        Archive(tmp_path / "none.db").view()
    with pytest.raises(ArchiveShut, match="no folder"):
        Archive(tmp_path / "none" / "a.db").writer()
    for use in (Archive(tmp_path).view, Archive(tmp_path).writer):
        with pytest.raises(ArchiveShut, match="is a folder"):
            use()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_one(tmp_path: Path, record: RecordMaker) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(ArchiveMissing, match="holds nothing yet"):
        Archive(path).view()
    with Archive(path).writer() as writer:
        assert writer.add(record()) == "added"


def test_one_that_is_made_while_it_is_looked_at_is_not_foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "archive.db"
    path.touch()
    maker = threading.Thread(target=lambda: Archive(path).writer().close())
    form = connecting._form

    def made_meanwhile(connection: sqlite3.Connection) -> int:
        monkeypatch.undo()
        maker.start()
        maker.join(0.5)
        return form(connection)

    monkeypatch.setattr(connecting, "_form", made_meanwhile)
    with suppress(ArchiveMissing):  # it may be blank still
        Archive(path).view().close()
    maker.join()
    Archive(path).view().close()


def test_a_truncated_file(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer:
        writer.add(record())
    data = archive.path.read_bytes()
    archive.path.write_bytes(data[: len(data) // 2])
    for use in (archive.view, archive.writer):
        with pytest.raises(ArchiveDamaged, match="detente check"):
            use()
    assert [damage.derived for damage in archive.check()] == [False]


def test_a_writer_that_waits_in_vain(archive: Archive, record: RecordMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "PATIENCE", 0.05)
    with archive.writer() as one, archive.writer() as other:
        one._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveBusy, match="try again"):
            other.add(record())


@pytest.fixture
def shut(record: RecordMaker) -> Iterator[Archive]:
    """An archive that nobody may write, in a folder where nobody may."""
    with TemporaryDirectory() as name:
        archive = Archive(Path(name) / "archive.db")
        with archive.writer() as writer:
            writer.add(record())
        archive.path.chmod(0o444)
        archive.path.parent.chmod(0o555)
        yield archive
        archive.path.parent.chmod(0o755)


def as_nobody(task: Callable[[], str]) -> str:
    """What the task gives when it is done by somebody without rights."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        try:
            said = task()
        except BaseException as fault:
            said = repr(fault)
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        return answer.read()


def read_and_write(archive: Archive) -> str:
    with archive.view() as view:
        seen = f"{len(view.reports().items)} report, {len(archive.check())} damages"
    try:
        with archive.writer() as writer:
            writer.reject(Rejection("a", "b", "c"))
    except ArchiveShut:
        return f"{seen}, shut"
    return f"{seen}, written"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_read_only_folder_can_be_read_but_not_written(shut: Archive) -> None:
    before = shut.path.read_bytes()
    assert as_nobody(lambda: read_and_write(shut)) == "1 report, 0 damages, shut"
    assert shut.path.read_bytes() == before
    assert list(shut.path.parent.iterdir()) == [shut.path]


def test_every_error_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as fault:
        Archive(tmp_path / "none.db").view()
    assert "\n" not in str(fault.value)


def test_an_archive_of_the_form_before_is_renewed(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer:
        writer.add(record())
    with closing(sqlite3.connect(archive.path)) as connection:
        parts = [f"coded_{sort}" for sort in ("kinds", "sides", "places", "dyads")]
        for table in ("decisions", "blocks", "tellings", "prints", "coded", "coded_named", *parts,
                      "kind_words", "side_words", "corrections"):  # fmt: skip
            connection.execute(f"DROP TABLE {table}")
        for column in ("who", '"at"'):
            connection.execute(f"ALTER TABLE judgements DROP COLUMN {column}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    with archive.view() as view:
        assert view.unsettled()
        assert view.judgements() == ()
    assert archive.check() == []


def test_an_archive_of_form_2_is_renewed(archive: Archive, record: RecordMaker) -> None:
    with archive.writer() as writer:
        writer.add(record())
    with closing(sqlite3.connect(archive.path)) as connection:
        parts = [f"coded_{sort}" for sort in ("kinds", "sides", "places", "dyads")]
        for table in ("coded", "coded_named", *parts, "kind_words", "side_words", "corrections"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    with archive.view() as view:
        assert list(view.records()) == [record()]
    assert archive.check() == []
