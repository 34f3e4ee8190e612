"""Content to a Report."""

import datetime as dt

import pytest

from detente.errors import SourceForeign, SourceUnreadable
from detente.sources.content import Content
from detente.sources.reports import report_of

PARAGRAPH = "The ministers of Norway and Sweden met in Oslo on Monday, and both said that the talks had been of use. "
PAGE = f"""<html><head><title>Ministers meet</title><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2023-03-16"></head>
<body><article><p>{PARAGRAPH * 3}</p></article></body></html>""".encode()


def test_a_plain_text_says_nothing_of_itself() -> None:
    report = report_of(Content(b"Ministers meet\r\n\r\nOSLO, 1 May 2023\r\n", url="https://example.org/"))
    assert report.text == "Ministers meet\n\nOSLO, 1 May 2023\n"
    assert (report.title, report.publisher, report.published) == (None, None, None)
    assert report.url == "https://example.org/"


def test_a_page_does() -> None:
    report = report_of(Content(PAGE))
    assert (report.title, report.publisher, report.published) == ("Ministers meet", "The Wire", dt.date(2023, 3, 16))


def test_what_the_caller_gives_comes_first() -> None:
    report = report_of(Content(PAGE), published=dt.date(2023, 3, 17), publisher="The Other Wire")
    assert (report.publisher, report.published) == ("The Other Wire", dt.date(2023, 3, 17))


@pytest.mark.parametrize("html", [None, True, False])
@pytest.mark.parametrize("data", [b"", b" \r\n\t\n"])
def test_empty(data: bytes, html: bool | None) -> None:
    with pytest.raises(SourceUnreadable, match="is empty"):
        report_of(Content(data, html=html))


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", "\ufeff \n".encode("utf-16-le"), "\u00a0\u2003".encode()])
def test_nothing_but_marks_and_spaces(data: bytes) -> None:
    with pytest.raises(SourceUnreadable, match="is empty"):
        report_of(Content(data))


def test_another_language_is_refused() -> None:
    text = "Los ministros de Exteriores se reunieron el martes en Madrid para hablar de la guerra en Ucrania."
    with pytest.raises(SourceForeign, match="is in Spanish; only English is read"):
        report_of(Content(text.encode()))
