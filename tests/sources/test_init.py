"""`load`: which kind of source it is, and what comes of it."""

import datetime as dt
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from detente.errors import FetchError, SourceMissing, UsageError
from detente.sources import load


def test_a_file(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("They met.", encoding="utf-8")
    report = load(str(source), published="2023-06-18", publisher="The Wire")
    assert (report.text, report.published, report.publisher) == ("They met.", dt.date(2023, 6, 18), "The Wire")
    assert (report.title, report.url, report.language) == (None, None, "en")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"They met.")))
    assert load("-").text == "They met."


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/hosts", "gopher://x"])
def test_an_address_of_another_kind(address: str) -> None:
    with pytest.raises(FetchError, match="only http and https"):
        load(address)


def test_a_windows_path_is_no_address() -> None:
    with pytest.raises(SourceMissing):
        load("c:/reports/none.txt")


def test_a_day_that_is_none_is_told_before_the_source_is_read() -> None:
    with pytest.raises(UsageError):
        load("there-is-no-such-file", published="2023-02-30")
