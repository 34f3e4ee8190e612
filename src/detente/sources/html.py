"""An HTML page to the article in it: its title, publisher, date, address, and its text as clean paragraphs."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.errors import SourceUnreadable
from detente.sources.content import Content
from detente.sources.plain import byte_order_encoding, decode, known_charset

if TYPE_CHECKING:
    from trafilatura.settings import Document

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 1024
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as browsers take these two
_FEWEST_WORDS = 25


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, and says of itself; the paragraphs of `text` are parted by blank lines."""

    text: str
    title: str | None
    publisher: str | None
    url: str | None
    published: dt.date | None


def is_html(content: Content) -> bool:
    """Whether the content is HTML: as declared, else as it begins."""
    if content.html is not None:
        return content.html
    return _START.match(content.data[:_DECLARED_WITHIN]) is not None


def article(content: Content) -> Article:
    """The article on the page. Raises `SourceUnreadable` where the page holds none."""
    page = _extract(_decode(content), content.url)
    paragraphs = _paragraphs(page) if page else []
    if page is None or sum(len(paragraph.split()) for paragraph in paragraphs) < _FEWEST_WORDS:
        raise SourceUnreadable("is HTML without an article; save the report's text and give that")
    return Article(
        text="\n\n".join(paragraphs),
        title=_title(page),
        publisher=page.sitename,
        url=page.url or content.url,
        published=dt.date.fromisoformat(page.date) if page.date else None,
    )


def _extract(markup: str, url: str | None) -> Document | None:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    page = bare_extraction(
        markup,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # A date that the page gives of itself; none guessed from a copyright line.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return page if isinstance(page, Document) else None


def _title(page: Document) -> str | None:
    """The page's title without the publisher's name behind it."""
    if not page.title or not page.sitename:
        return page.title
    return re.sub(rf"\s+[-\u2013\u2014|]\s+{re.escape(page.sitename)}$", "", page.title)


def _paragraphs(page: Document) -> list[str]:
    """The article's paragraphs, without a first one that only says the title again."""
    lines = (" ".join(line.split()).removeprefix("- ") for line in (page.text or "").splitlines())
    found = [line for line in lines if line]
    return found[1:] if found and page.title and found[0] in page.title else found


def _decode(content: Content) -> str:
    """The markup, decoded as browsers do: by its mark, as declared, as UTF-8, else as Windows-1252."""
    data = content.data
    if byte_order_encoding(data) or b"\0" in data:
        return decode(data)
    if encoding := known_charset(content.charset or _declared(data)):
        return data.decode(_WIDER.get(encoding, encoding), errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", errors="replace")


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_DECLARED_WITHIN])
    return (match[1] or match[2]).decode("ascii") if match else None
