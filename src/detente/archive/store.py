"""The archive as one thing: a path, and what can be done with the file there."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from detente.archive.connection import open_to_read, open_to_write
from detente.archive.query import as_of_day
from detente.archive.view import View
from detente.archive.writer import Writer


class Archive:
    """An archive in one SQLite file, which is made when something is first written to it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)

    def writer(self) -> Writer:
        """A writer, for a `with` statement.

        Raises `ArchiveForeign`, `ArchiveShut`, `ArchiveFull`, `ArchiveBusy` or `ArchiveDamaged` where none can be.
        """
        return Writer(open_to_write(self.path), self.path)

    def view(self, as_of: dt.date | str | None = None) -> View:
        """The archive as it is now, or as of a day (a date or `YYYY-MM-DD`), for a `with` statement.

        Raises `UsageError` where that is no day, and `ArchiveMissing`, `ArchiveForeign`, `ArchiveShut` or
        `ArchiveDamaged` where there is no archive to read.
        """
        day = as_of_day(as_of)
        return View(open_to_read(self.path), self.path, as_of=day)
