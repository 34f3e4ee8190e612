"""From a file, standard input or a web address to a Report: bytes → Content → Report.

`load` is the way in; each failure is a `SourceError` whose one line says what was wrong and what to do.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from detente.records import Report
from detente.sources.content import SIZE_LIMIT, Content
from detente.sources.dates import publication_date

__all__ = ["SIZE_LIMIT", "Content", "load", "publication_date"]

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def load(
    source: str,
    *,
    published: dt.date | str | None = None,
    publisher: str | None = None,
    allow_private: bool = False,
) -> Report:
    """The report that `source` holds: a text or HTML file, `-` for standard input, or an http(s) address.

    `published` (a date or `YYYY-MM-DD`) and `publisher` come before what a page says of itself; a plain text says
    nothing of itself here. `allow_private` lets an address point into a loopback, link-local or private network.

    Raises `SourceError`, or one of its kinds, where the source gives no report; `UsageError` where `published` is no
    date.
    """
    from detente.sources.reports import report_of

    day = publication_date(published)
    return report_of(_content(source, allow_private=allow_private), published=day, publisher=publisher)


def _content(source: str, *, allow_private: bool) -> Content:
    if _ADDRESS.match(source):
        from detente.sources.web import fetch  # not before it is needed: loading it takes as long as a short file

        return fetch(source, allow_private=allow_private)
    from detente.sources.files import from_file, from_stdin

    return from_stdin() if source == "-" else from_file(Path(source))
