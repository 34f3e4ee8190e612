"""Bytes to the characters of a plain text, exactly as they stand: every offset of a record counts on that."""

from __future__ import annotations

import codecs

from detente.errors import SourceUnreadable

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, *, charset: str | None = None) -> str:
    """The text in `data`: UTF-8, or UTF-16 after its byte order mark, or in the `charset` that was declared.

    Only CRLF becomes LF and a byte order mark is left out. Raises `SourceUnreadable` where the bytes are no such text.
    """
    encoding = byte_order_encoding(data) or known_charset(charset) or "utf-8"
    if data.startswith(b"%PDF-") or (b"\0" in data and not encoding.startswith("utf-16")):
        raise _binary()
    try:
        text = data.decode(encoding)
    except UnicodeError as fault:
        raise _undecodable(encoding, fault) from None
    if "\0" in text:
        raise _binary()
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def byte_order_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `data` tells, if there is one."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    return "utf-16" if data.startswith(_UTF16_MARKS) else None


def known_charset(charset: str | None) -> str | None:
    """The charset's name in Python, or None where it is none in which bytes stand for text."""
    try:
        name = codecs.lookup(charset or "").name
        b" ".decode(name, errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return name


def _binary() -> SourceUnreadable:
    return SourceUnreadable(
        "is binary data, such as a PDF or an image, not text; give the report as plain text or HTML"
    )


def _undecodable(encoding: str, fault: UnicodeError) -> SourceUnreadable:
    offset = getattr(fault, "start", 0)
    return SourceUnreadable(f"is not valid {encoding.upper()} at byte {offset}; save it as UTF-8 and try again")
