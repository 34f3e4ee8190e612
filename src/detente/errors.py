"""Everything that Détente raises on purpose.

    DetenteError
    ├── UsageError            the call itself is off                          exit 2
    ├── SourceError           one source gives no report
    │   ├── SourceMissing     no such file, or it may not be read             exit 3
    │   ├── SourceUnreadable  not text, not UTF-8, too large, no article      exit 4
    │   ├── SourceForeign     not in English                                  exit 5
    │   └── FetchError        the address did not answer, or not with a page  exit 6
    │       └── AddressRefused  it points into a private network              exit 7
    ├── ReadingError          a report could not be read                      exit 8
    └── ArchiveError          the archive can't be used as asked              exit 9
        ├── ArchiveMissing    there is none                                   exit 10
        ├── ArchiveForeign    no archive, or one of another version           exit 11
        ├── ArchiveShut       it may not be read or written                   exit 12
        ├── ArchiveFull       no room left on the disk                        exit 13
        ├── ArchiveBusy       another program kept it for too long            exit 14
        ├── ArchiveDamaged    not all in it is as it was written              exit 15
        └── EntryMissing      nothing in it goes by this id                   exit 16

Each message is one line that says what was wrong and what to do.
"""

from __future__ import annotations

from typing import ClassVar


class DetenteError(Exception):
    """The root; `exit_code` is what the command ends with."""

    exit_code: ClassVar[int] = 1


class UsageError(DetenteError):
    """A value given by the caller makes no sense, such as a date that is none."""

    exit_code = 2


class SourceError(DetenteError):
    """One source gives no report; others may."""

    exit_code = 4


class SourceMissing(SourceError):
    """There is no such file, or it may not be read."""

    exit_code = 3


class SourceUnreadable(SourceError):
    """The bytes are there but hold no text to read."""

    exit_code = 4


class SourceForeign(SourceError):
    """The text is not in English."""

    exit_code = 5


class FetchError(SourceError):
    """An address did not answer, or not with a page."""

    exit_code = 6


class AddressRefused(FetchError):
    """An address points into a loopback, link-local or private network."""

    exit_code = 7


class ReadingError(DetenteError):
    """A report could not be read: a fault of ours, worth reporting."""

    exit_code = 8


class ArchiveError(DetenteError):
    """The archive can't be used as asked; nothing in it has changed."""

    exit_code = 9


class ArchiveMissing(ArchiveError):
    """There is no archive at this path."""

    exit_code = 10


class ArchiveForeign(ArchiveError):
    """The file is no archive, or one whose form this version does not know."""

    exit_code = 11


class ArchiveShut(ArchiveError):
    """The file or its folder may not be read or written."""

    exit_code = 12


class ArchiveFull(ArchiveError):
    """The disk has no room for more."""

    exit_code = 13


class ArchiveBusy(ArchiveError):
    """Another program was writing for too long."""

    exit_code = 14


class ArchiveDamaged(ArchiveError):
    """What is in the file is not what was written."""

    exit_code = 15


class EntryMissing(ArchiveError):
    """No report and no entry goes by this id, or several do."""

    exit_code = 16
