"""A small archive out of the sample, and the desk on a copy of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the desk needs the extra 'web'")

from starlette.testclient import TestClient

from detente.archive import Archive
from detente.engagements import settle
from detente.web.app import application

SAMPLE = Path("corpus/sample/usa-chn")
TAKEN = re.compile(r"2023-0(2-0[1-6]|6-1[4-9]|6-20)-.*\.txt")
"""The days on which Blinken's journey to Beijing was put off, and those on which he went."""

Post = Callable[..., object]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of some forty reports, read and settled once."""
    from detente.reading import read, with_header
    from detente.sources import load

    path = tmp_path_factory.mktemp("sample") / "sample.db"
    with Archive(path).writer() as writer:
        for source in sorted(each for each in SAMPLE.iterdir() if TAKEN.fullmatch(each.name)):
            writer.add(read(with_header(load(str(source)))), address=f"file:///sample/{source.name}")
    settle(Archive(path))
    return path


@pytest.fixture
def archive(sample: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    path = tmp_path / "archive.db"
    shutil.copy(sample, path)
    return path


@pytest.fixture
def client(archive: Path) -> Iterator[TestClient]:
    """A client of the desk on the copy, as a browser on this machine."""
    with TestClient(application(archive), base_url="http://127.0.0.1:8040", follow_redirects=False) as made:
        yield made


def seal_of(client: TestClient, page: str = "/add") -> str:
    """The seal of a form on a page."""
    found = re.search(r'name="seal" value="([0-9a-f]+)"', client.get(page).text)
    assert found is not None
    return found[1]
