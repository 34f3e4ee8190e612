"""Pages: which they are, how they are decoded, and what article is in them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import SourceUnreadable
from detente.sources.content import Content
from detente.sources.html import article, is_html

FIRST = "The foreign ministers of Norway and Sweden met in Malmö on Monday to discuss the defence of the north."
SECOND = "Both said that the talks had been useful, and that they would meet again before the end of the year."


def markup(*, head: str = "", body: str = f"<p>{FIRST}</p>\n<p>{SECOND}</p>") -> str:
    article = f"<nav><a href='/'>Home</a></nav><article>{body}</article>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{article}</body></html>"


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html>",
        "\n <!doctype HTML public>",
        "<html>",
        "<HEAD>",
        "\ufeff<html lang='en'>",
        '<?xml version="1.0"?>\n<html>',
        "<!-- saved -->\n<!-- twice --><html>",
    ],
)
def test_html_by_its_beginning(start: str) -> None:
    assert is_html(Content(start.encode()))


@pytest.mark.parametrize("start", ["They met.", "<b>They</b> met.", '<?xml version="1.0"?><rss>', "The <html> tag", ""])
def test_text_by_its_beginning(start: str) -> None:
    assert not is_html(Content(start.encode()))


def test_what_was_declared_comes_first() -> None:
    assert not is_html(Content(b"<html>", html=False))
    assert is_html(Content(b"They met.", html=True))


def test_the_article_and_what_the_page_says_of_itself() -> None:
    head = """<title>Ministers meet in the south - The Wire</title>
        <meta property="og:site_name" content="The Wire">
        <meta property="article:published_time" content="2023-03-16T08:00:00Z">
        <meta property="article:modified_time" content="2023-04-20T08:00:00Z">
        <link rel="canonical" href="https://wire.example/ministers">"""
    found = article(Content(markup(head=head).encode()))
    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert found.title == "Ministers meet in the south"
    assert found.publisher == "The Wire"
    assert found.published == dt.date(2023, 3, 16)
    assert found.url == "https://wire.example/ministers"


def test_a_page_that_says_nothing_of_itself() -> None:
    found = article(Content(markup(body=f"<p>{FIRST}</p><p>{SECOND}</p><p>Copyright 2019</p>").encode()))
    assert (found.title, found.publisher, found.published, found.url) == (None, None, None, None)


def test_paragraphs_are_clean_and_the_title_is_not_said_twice() -> None:
    body = f"<h1>Ministers meet</h1><p>{FIRST.replace(' ', chr(10) + '  ')}</p><ul><li>{SECOND}</li></ul>"
    found = article(Content(markup(head="<title>Ministers meet</title>", body=body).encode()))
    assert found.text.split("\n\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("head", "encoding", "charset"),
    [
        ("", "utf-8", None),
        ("", "windows-1252", None),
        ("", "utf-8-sig", None),
        ("", "utf-16", None),
        ("", "mac-roman", "mac-roman"),
        ("<meta charset='iso-8859-1'>", "windows-1252", None),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2", None),
        ("<meta charset='no-such'>", "utf-8", None),
        ("<meta charset='idna'>", "utf-8", "base64"),
    ],
)
def test_decoded_as_browsers_do(head: str, encoding: str, charset: str | None) -> None:
    data = markup(head=head).encode(encoding)
    assert article(Content(data, html=True, charset=charset)).text.startswith(FIRST)


@pytest.mark.parametrize(
    "body",
    ["", "<p>Sign in to read on.</p>", "<script>let x = 1</script>", "<form><input></form>", "<p>&copy; 2020</p>"],
)
def test_no_article(body: str) -> None:
    with pytest.raises(SourceUnreadable, match="HTML without an article"):
        article(Content(markup(body=body).encode()))


def test_binary_data_named_html() -> None:
    with pytest.raises(SourceUnreadable, match="binary data"):
        article(Content(b"<html>\0\0", html=True))


@given(st.binary(max_size=300), st.sampled_from([b"", b"<html><body><p>", b"<!doctype html>", b"<table><tr><td>"]))
def test_no_bytes_break_it(data: bytes, start: bytes) -> None:
    with pytest.raises(SourceUnreadable):
        article(Content(start + data, html=True))
