"""Bytes to text, exactly."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import SourceUnreadable
from detente.sources.plain import decode

TEXT = st.text(st.characters(exclude_characters="\0\r\ufeff", exclude_categories=["Cs"]))


@given(TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_text_comes_back_as_it_was(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders(encoding: str) -> None:
    assert decode("\ufeffThey met in Malmö.".encode(encoding)) == "They met in Malmö."


def test_only_crlf_changes() -> None:
    assert decode(b"one\r\ntwo\rthree\nfour \t\x0cfive ") == "one\ntwo\rthree\nfour \t\x0cfive "


@given(st.binary(), st.none() | st.sampled_from(["utf-8", "latin-1", "idna", "base64", "no-such", "utf-16", "a\0b"]))
def test_no_bytes_break_it(data: bytes, charset: str | None) -> None:
    with suppress(SourceUnreadable):
        text = decode(data, charset=charset)
        assert "\0" not in text
        assert "\r\n" not in text


@pytest.mark.parametrize(
    ("data", "offset"), [(b"caf\xe9 society", 3), (b"\xff", 0), (b"\xef\xbb\xbfab\xff", 5), (b"cut off \xe2\x82", 8)]
)
def test_invalid_utf8_names_the_byte(data: bytes, offset: int) -> None:
    with pytest.raises(SourceUnreadable, match=f"not valid UTF-8 at byte {offset};"):
        decode(data)


@pytest.mark.parametrize("data", [b"a\0b", b"\xff\xfea\0\0\0", b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7\n%\xe2\xe3"])
def test_binary_data(data: bytes) -> None:
    with pytest.raises(SourceUnreadable, match="binary data"):
        decode(data)


def test_the_charset_that_was_declared_is_used() -> None:
    assert decode(b"caf\xe9", charset="windows-1252") == "café"
    with pytest.raises(SourceUnreadable, match="not valid ASCII at byte 3"):
        decode(b"caf\xe9", charset="ascii")
