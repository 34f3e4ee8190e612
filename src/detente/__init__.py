"""Détente reads news reports on diplomacy and keeps the record of how states deal with each other.

    >>> import detente
    >>> text = "Norway's prime minister met his Danish counterpart in Oslo on Monday."
    >>> record = detente.read(text, published="2023-05-10")
    >>> [(event.type, event.status, event.date) for event in record.events]

Importing this package loads nothing heavy: the language model and the rest come with the first call that needs them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    import os

    from detente.archive import Archive, Query
    from detente.briefing import Briefing
    from detente.errors import ArchiveError, DetenteError, ReadingError, SourceError, UsageError
    from detente.pairs import code_pair
    from detente.records import (
        AgendaItem,
        Attribution,
        CameoCode,
        Event,
        Evidence,
        Judgement,
        Mention,
        Outlook,
        PairCode,
        Place,
        PloverCode,
        Position,
        Precedent,
        Record,
        Rejection,
        Report,
    )
    from detente.relations import Relation

__version__ = "0.1.0"

__all__ = [
    "AgendaItem",
    "Archive",
    "ArchiveError",
    "Attribution",
    "Briefing",
    "CameoCode",
    "DetenteError",
    "Event",
    "Evidence",
    "Judgement",
    "Mention",
    "Outlook",
    "PairCode",
    "Place",
    "PloverCode",
    "Position",
    "Precedent",
    "Query",
    "ReadingError",
    "Record",
    "Rejection",
    "Relation",
    "Report",
    "SourceError",
    "UsageError",
    "__version__",
    "brief",
    "code_pair",
    "read",
    "relation",
]

_ERRORS = {"ArchiveError", "DetenteError", "ReadingError", "SourceError", "UsageError"}
_ROOMS = dict.fromkeys(_ERRORS, "errors") | {
    "Archive": "archive", "Briefing": "briefing", "Query": "archive", "Relation": "relations", "code_pair": "pairs",
}  # fmt: skip


def read(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Record:
    """Read one report: what its text says that states did, plan, refuse and claim.

    `published` is the day of publication, a date or `YYYY-MM-DD`; relative dates ("on Sunday") count from it and stay
    empty without it, unless the text's own header gives a date. The text is taken to be English.

    Raises `UsageError` where `published` is no date or the text can't be written as UTF-8.
    """
    from detente.reading import read as read_report
    from detente.sources.dates import publication_date
    from detente.sources.reports import report_of_text

    day = publication_date(published)
    return read_report(report_of_text(text, title=title, publisher=publisher, url=url, published=day))


def relation(
    archive: Archive | str | os.PathLike[str], one: str, other: str, *, as_of: dt.date | str | None = None
) -> Relation:
    """Where two states or bodies, by code or English name, stand as of a day: index, contacts, agenda, open ends.

    `archive` is one, or the path of one, in which `detente.engagements.settle` has put together what tells of the same
    act. Without a day it is the last on which anything in it was published.

    Raises `UsageError` where a name or the day makes no sense, and as `Archive.view` does.
    """
    from detente.archive import Archive
    from detente.relations import relation as relation_of

    kept = archive if isinstance(archive, Archive) else Archive(archive)
    with kept.view(as_of) as view:
        return relation_of(view, (one, other))


def brief(
    archive: Archive | str | os.PathLike[str],
    one: str,
    other: str,
    *,
    as_of: dt.date | str | None = None,
    since: dt.date | str | None = None,
) -> Briefing:
    """The briefing on two states or bodies, by code or English name: sentences, each with the passages that carry it.

    `archive` is one, or the path of one, in which `detente.engagements.settle` has put together what tells of the same
    act. Without a day it is as of the last on which anything in it was published; `since` is the day of the briefing
    before, by default 30 days earlier.

    Raises `UsageError` where a name or a day makes no sense, `EntryMissing` where nothing is known of the two by then,
    and as `Archive.view` does.
    """
    from detente.archive import Archive
    from detente.briefing import brief as briefing_on

    kept = archive if isinstance(archive, Archive) else Archive(archive)
    with kept.view() as view:
        return briefing_on(view, (one, other), as_of=as_of, since=since)


def __getattr__(name: str) -> Any:
    if name.startswith("_") or name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"detente.{_ROOMS.get(name, 'records')}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
