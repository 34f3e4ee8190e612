"""Content to a Report: decoded, found to be a text, and found to be English."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from detente.errors import SourceForeign, SourceUnreadable, UsageError
from detente.records import Report
from detente.sources.content import Content
from detente.sources.html import article, is_html
from detente.sources.language import foreign_language
from detente.sources.plain import decode


def report_of(content: Content, *, published: dt.date | None = None, publisher: str | None = None) -> Report:
    """The report in `content`; what the caller gives comes before what a page says of itself.

    Raises `SourceUnreadable` where there is no text, `SourceForeign` where it is not in English.
    """
    if not content.data.strip():
        raise _empty()
    report = _from_html(content) if is_html(content) else _from_plain(content)
    if not report.text.strip():
        raise _empty()
    if language := foreign_language(report.text):
        raise SourceForeign(f"is in {language}; only English is read, so give an English version")
    return replace(report, publisher=publisher or report.publisher, published=published or report.published)


def report_of_text(
    text: str, *, title: str | None, publisher: str | None, url: str | None, published: dt.date | None
) -> Report:
    """A report of a text that the caller holds. Raises `UsageError` where it can't be written as UTF-8."""
    try:
        return Report.of(text, title=title, publisher=publisher, url=url, published=published)
    except UnicodeEncodeError as fault:
        raise UsageError(f"the text holds half a character at {fault.start}; decode it again from its bytes") from None


def _from_html(content: Content) -> Report:
    found = article(content)
    return Report.of(found.text, title=found.title, publisher=found.publisher, url=found.url, published=found.published)


def _from_plain(content: Content) -> Report:
    return Report.of(decode(content.data, charset=content.charset), url=content.url)


def _empty() -> SourceUnreadable:
    return SourceUnreadable("is empty; give a file or page that holds a report")
