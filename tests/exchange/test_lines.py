"""Lines with their numbers, and tables."""

from __future__ import annotations

import io

import pytest
from tests.exchange.conftest import NAME

from detente.exchange import lines as module
from detente.exchange.format import Source
from detente.exchange.lines import lines, table
from detente.records import Rejection


def source(content: bytes) -> Source:
    return Source(NAME, io.BytesIO(content))


def test_lines_keep_their_numbers_and_lose_their_ends() -> None:
    assert list(lines(source(b"\xef\xbb\xbfone\r\n\n  \ntwo"))) == [(1, "one"), (4, "two")]


def test_lines_that_are_no_text_or_too_long_are_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 8)
    found = list(lines(source(b"fine\n\xff\xfe\n" + b"x" * 30 + b"\nfine")))
    assert found == [
        (1, "fine"),
        Rejection(f"{NAME}:2", "import", "the line is not UTF-8 from byte 0 on"),
        Rejection(f"{NAME}:3", "import", "the line is longer than 8 bytes"),
        (4, "fine"),
    ]


def test_a_table_by_the_names_of_its_columns() -> None:
    found = list(table(source(b'"a"\t b \n1\t2\n3\n'), ["b"]))
    assert found == [(2, {"a": "1", "b": "2"}), Rejection(f"{NAME}:3", "import", "1 columns instead of 2")]
    assert list(table(source(b"a\tb\n1\t2\n"), ["c", "a"])) == [
        Rejection(f"{NAME}:1", "import", "the first line names no column c")
    ]
