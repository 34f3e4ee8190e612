"""From paths to open sources."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from pathlib import Path

import pytest

from detente.errors import SourceMissing, SourceUnreadable
from detente.exchange.lines import lines
from detente.exchange.opening import files_of, opened
from detente.records import Rejection

TEXT = b"one\ntwo\n"


def read(path: str) -> list[tuple[str, list[str]]]:
    with opened(path) as (_, sources):
        return [
            (source.name, [item.reason if isinstance(item, Rejection) else item[1] for item in lines(source)])
            for source in sources
        ]


def test_plain_and_gzipped_whatever_they_are_called(tmp_path: Path) -> None:
    for name, content in (("plain.gz", TEXT), ("packed", gzip.compress(TEXT))):
        (tmp_path / name).write_bytes(content)
        assert read(str(tmp_path / name)) == [(str(tmp_path / name), ["one", "two"])]


def test_every_file_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "set.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a/one.CSV", TEXT)
        packed.writestr("two.CSV", b"three")
    assert read(str(path)) == [(f"{path}/a/one.CSV", ["one", "two"]), (f"{path}/two.CSV", ["three"])]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(TEXT))))
    assert read("-") == [("-", ["one", "two"])]


def test_a_gzipped_file_that_is_cut_short_gives_what_can_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "events.gz"
    path.write_bytes(gzip.compress(b"a line\n" * 50_000)[:-40])
    ((_, found),) = read(str(path))
    assert found[0] == "a line"
    assert "cut short or damaged from here on" in found[-1]


def test_what_only_begins_like_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "set.zip"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(SourceUnreadable, match="can't be unpacked"):
        read(str(path))


def test_the_files_of_a_folder_that_fit(tmp_path: Path) -> None:
    for name in ("b.tab", "deep/a.tab.gz", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)
    names = [str(tmp_path / name) for name in ("b.tab", "deep/a.tab.gz")]
    assert files_of([str(tmp_path)], ["*.tab"]) == names
    assert files_of([names[0], "-"], ["*.tab"]) == [names[0], "-"]
    with pytest.raises(SourceUnreadable, match=r"no file called \*\.xml"):
        files_of([str(tmp_path)], ["*.xml"])
    with pytest.raises(SourceMissing, match="check the path"):
        files_of([str(tmp_path / "none")], [])
    with pytest.raises(SourceMissing, match="permissions"), opened(str(tmp_path)):
        pass
