"""The archive as one thing: a path, and what can be done with the file there."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from detente.archive.checking import damages
from detente.archive.connection import (
    explained,
    missing_bytes,
    open_to_check,
    open_to_read,
    open_to_rescue,
    open_to_write,
)
from detente.archive.found import Damage
from detente.archive.ledger import Entry, keep
from detente.archive.mending import rebuild, rescue
from detente.archive.query import as_of_day
from detente.archive.settlement import Settlement
from detente.archive.view import View
from detente.archive.writer import Writer
from detente.errors import ArchiveDamaged, UsageError


class Archive:
    """An archive in one SQLite file, which is made when something is first written to it.

    An http address instead of a path is that of an archive which `detente serve` shows there; it can only be looked at.
    `token` is what the server there asks for, and nothing for a file.
    """

    def __new__(cls, path: str | os.PathLike[str], **_: str | None) -> Self:
        """An archive of the kind that the path is of."""
        if cls is not Archive or not str(path).lower().startswith(("http://", "https://")):
            return super().__new__(cls)
        from detente.archive.remote import RemoteArchive

        return super().__new__(RemoteArchive)  # type: ignore[return-value] # of a kind with what is asked for

    def __init__(self, path: str | os.PathLike[str], *, token: str | None = None) -> None:
        if token is not None:
            raise UsageError(f"{path} is a file, for which there is no token; leave it out")
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

    def settlement(self) -> Settlement:
        """What is settled about which events tell of the same act, to go on with it, for a `with` statement.

        Raises as `writer` does.
        """
        return Settlement(open_to_write(self.path), self.path)

    def keep(self, forecasts: Iterable[Entry]) -> int:
        """Keep forecasts, and tell how many were new; of the same question as of the same day the first made stands.

        Raises as `writer` does.
        """
        with closing(open_to_write(self.path)) as connection:
            return keep(connection, self.path, forecasts)

    def check(self) -> list[Damage]:
        """Everything in the archive that is not as it was written; a sound one has none. It changes nothing.

        Raises `ArchiveMissing`, `ArchiveForeign` or `ArchiveShut` where there is no archive to look at.
        """
        try:
            with explained(self.path), closing(open_to_check(self.path)) as connection:
                return list(damages(connection))
        except ArchiveDamaged as fault:
            missing = missing_bytes(self.path)
            what = f"is cut short by {missing:,} bytes" if missing else f"has a damaged beginning ({fault.__cause__})"
            return [Damage("the file", what, derived=False)]

    def rebuild(self) -> None:
        """Make what is derived (what entries are found by, full-text and other indexes) anew from reports and entries.

        Raises as `writer` does, and `ArchiveDamaged` where the file itself is too damaged for it: then `rescue`.
        """
        with explained(self.path), closing(open_to_write(self.path)) as connection:
            rebuild(connection)

    def rescue(self, path: str | os.PathLike[str]) -> tuple[int, int]:
        """Copy every report that is whole into a new archive at `path`: how many were, and how many were lost.

        Raises `UsageError` where there is something at `path`, and as `view` and `writer` do.
        """
        with TemporaryDirectory(dir=Path(path).absolute().parent) as folder:
            copy = Path(folder) / "archive.db"
            with explained(self.path), closing(open_to_rescue(self.path, copy)) as connection:
                return rescue(connection, Path(path))
