"""Opening the file of an archive to read or to write, and saying in one line why it can't be."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from detente.archive.sql import renewal, schema
from detente.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveForeign,
    ArchiveFull,
    ArchiveMissing,
    ArchiveShut,
)

FORM = 4
OLDER = (1, 2, 3)
APPLICATION = 0x44C3A974  # "Dét" in UTF-8, and a t
PATIENCE = 60.0
_CACHE_KIB = 65_536
_LOG_PAGES = 8_192  # 32 MB, so that a page that many reports touch is written once for all of them

_SHUT = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing.

    Raises `ArchiveMissing`, `ArchiveForeign`, `ArchiveShut` or `ArchiveDamaged` where there is no archive to read.
    """
    _refuse_folder(path)
    if not path.exists():
        raise ArchiveMissing(f"there is no archive at {path}; 'detente add' makes one")
    with explained(path):
        connection = _readable(path)
        if not _is_blank(connection) and _form(connection) in OLDER:
            connection.close()
            open_to_write(path).close()
            connection = _readable(path)
        if _is_blank(connection):
            connection.close()
            raise ArchiveMissing(f"{path} holds nothing yet; 'detente add' puts reports in")
    return connection


def _readable(path: Path) -> sqlite3.Connection:
    try:
        return _connected(path, "mode=ro")
    except sqlite3.OperationalError as fault:
        if _kind(fault) not in _SHUT or _unfinished(path):
            raise
        # Where nobody may write, as on a read-only disk, nobody does; so the file can be taken as it stands.
        return _connected(path, "mode=ro&immutable=1")


def open_to_check(path: Path) -> sqlite3.Connection:
    """A connection that may look into the full-text indexes, which takes the right to write, though nothing is written.

    Where that right is missing, and in all that it raises, it is that of `open_to_read`.
    """
    open_to_read(path).close()
    return _connected(path, "mode=rw") if os.access(path, os.W_OK) else open_to_read(path)


def open_to_rescue(path: Path, copy: Path) -> sqlite3.Connection:
    """A connection to a copy of a damaged archive, made as long as it says it is, so that what is left can be read."""
    if not path.is_file():
        return open_to_read(path)
    copy.write_bytes(path.read_bytes())
    if _unfinished(path):
        log_of(copy).write_bytes(log_of(path).read_bytes())
    if missing := missing_bytes(path):
        with copy.open("ab") as file:
            file.write(bytes(missing))
    try:
        return open_to_read(copy)
    except ArchiveDamaged:
        raise ArchiveDamaged(f"nothing in {path} can be read; restore a copy of it, or add its reports again") from None


def missing_bytes(path: Path) -> int:
    """How many bytes a file lacks of the size that its header tells."""
    with path.open("rb") as file:
        header = file.read(32)
    page = int.from_bytes(header[16:18], "big")
    return max(0, int.from_bytes(header[28:32], "big") * page - path.stat().st_size)


def log_of(path: Path) -> Path:
    """The file beside an archive in which the last writers' pages stand until they are moved into it."""
    return path.with_name(f"{path.name}-wal")


def open_to_write(path: Path) -> sqlite3.Connection:
    """A connection that adds to the archive, which is made if there is none.

    Raises `ArchiveForeign`, `ArchiveShut`, `ArchiveFull`, `ArchiveBusy` or `ArchiveDamaged` where that can't be.
    """
    _refuse_folder(path)
    if not path.absolute().parent.is_dir():
        raise ArchiveShut(f"there is no folder {path.parent}; make it first, or name another file")
    with explained(path), ExitStack() as unless_opened:
        connection = _connected(path, "mode=rwc")
        unless_opened.callback(connection.close)
        if _is_blank(connection):
            _make(connection)
        _renew(connection)
        _patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone())
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        connection.execute("PRAGMA foreign_keys = ON")
        unless_opened.pop_all()
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written meanwhile goes in, or none of it; other writers wait."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:  # also where somebody interrupts
        if connection.in_transaction:  # a full disk ends it by itself
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read meanwhile is of one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:  # a damaged file ends it by itself
            connection.execute("COMMIT")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite complains of into the error that says what to do."""
    try:
        yield
    except sqlite3.Error as fault:
        raise _explanation(path, fault) from fault


def _explanation(path: Path, fault: sqlite3.Error) -> ArchiveError:
    kind = _kind(fault)
    if kind == sqlite3.SQLITE_NOTADB:
        return ArchiveForeign(f"{path} is no archive; name another file")
    if kind == sqlite3.SQLITE_CORRUPT:
        return ArchiveDamaged(f"{path} is damaged; 'detente check' says what can be saved")
    if kind == sqlite3.SQLITE_FULL:
        return ArchiveFull(f"no room left on the disk of {path}; make room and run it again, what is in it is safe")
    if kind in _BUSY:
        return ArchiveBusy(f"another program has kept {path} for {PATIENCE:.0f} s; try again when it is done")
    if kind in _SHUT:
        return ArchiveShut(f"{path} or its folder may not be read or written; check their permissions")
    return ArchiveError(f"{path} can't be used ({fault}); check the disk, then run 'detente check'")


def _kind(fault: sqlite3.Error) -> int:
    return getattr(fault, "sqlite_errorcode", 0) & 0xFF


def _connected(path: Path, how: str) -> sqlite3.Connection:
    """A connection to an archive, or to a file in which nothing stands yet."""
    address = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.row_factory = sqlite3.Row
    with ExitStack() as unless_opened:
        unless_opened.callback(connection.close)
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        _refuse_foreign(connection, path)
        unless_opened.pop_all()
    return connection


def _unfinished(path: Path) -> bool:
    """Whether the last writer was cut off, so that what it wrote stands beside the file."""
    log = log_of(path)
    return log.exists() and log.stat().st_size > 0


def _refuse_folder(path: Path) -> None:
    try:
        folder = path.is_dir()
    except OSError as fault:
        raise ArchiveShut(f"{path} can't be looked at ({fault.strerror}); check its path and permissions") from None
    if folder:
        raise ArchiveShut(f"{path} is a folder; name a file in it")


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    with snapshot(connection):  # else one that is made meanwhile would have tables and no name
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        form, blank = _form(connection), _is_blank(connection)
    if application == APPLICATION and form > FORM:
        raise ArchiveForeign(f"{path} was made by a newer Détente (form {form}, this one knows {FORM}); update Détente")
    if application == APPLICATION and form not in (FORM, *OLDER):
        raise ArchiveForeign(f"{path} is an archive of an unknown form ({form}); name another file")
    if application not in (0, APPLICATION) or (application == 0 and not blank):
        raise ArchiveForeign(f"{path} is a database of another program; name another file")


def _form(connection: sqlite3.Connection) -> int:
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    return int(form)


def _is_blank(connection: sqlite3.Connection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return bool(tables == 0)


def _make(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        if _is_blank(connection):  # still: another writer may have been faster
            for statement in schema():
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORM}")


def _renew(connection: sqlite3.Connection) -> None:
    """Bring an archive of an older form to the form of today."""
    if _form(connection) not in OLDER:
        return
    with transaction(connection):
        if (form := _form(connection)) in OLDER:  # still: another writer may have been faster
            for statement in renewal(form):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {FORM}")


def _patiently(step: Callable[[], object]) -> None:
    """Do what SQLite refuses at once while others are at work, though it could wait."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            step()
            return
        except sqlite3.OperationalError as fault:
            if _kind(fault) not in _BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)
