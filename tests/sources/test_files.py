"""Files and standard input: what is read, and what can't be."""

import os
from pathlib import Path

import pytest

from detente.errors import SourceMissing, SourceUnreadable
from detente.sources.content import SIZE_LIMIT
from detente.sources.files import from_file


@pytest.mark.parametrize(("name", "html"), [("a.txt", None), ("a", None), ("a.html", True), ("a.HTM", True)])
def test_the_suffix_declares_html(tmp_path: Path, name: str, html: bool | None) -> None:
    (tmp_path / name).write_bytes(b"text")
    content = from_file(tmp_path / name)
    assert (content.data, content.html) == (b"text", html)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="no such file"):
        from_file(tmp_path / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="is a folder"):
        from_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0o000)
    with pytest.raises(SourceMissing, match="may not be read"):
        from_file(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["a" * 5000, "nul\0byte"])
def test_a_name_no_file_can_have(name: str) -> None:
    with pytest.raises(SourceMissing, match="check the path"):
        from_file(Path(name))


def test_the_limit_is_the_last_size_that_passes(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"a" * SIZE_LIMIT)
    assert len(from_file(source).data) == SIZE_LIMIT
    source.write_bytes(b"a" * (SIZE_LIMIT + 1))
    with pytest.raises(SourceUnreadable, match="over 5 MB"):
        from_file(source)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_source_without_an_end() -> None:
    with pytest.raises(SourceUnreadable, match="over 5 MB"):
        from_file(Path("/dev/zero"))
