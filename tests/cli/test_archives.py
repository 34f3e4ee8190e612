"""Which archive a command is about: a file, or one that `detente serve` shows at an address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("fastapi", reason="the desk needs the extra 'web'")

from benchmarks.web.served import listening
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive
from detente.engagements import settle
from detente.web.app import application

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MET = make_event()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("DETENTE_ARCHIVE", raising=False)
    archive = Archive(tmp_path / "archive.db")
    with archive.writer() as writer:
        writer.add(make_record(events=(MET,)))
    settle(archive)
    return archive.path


@pytest.fixture
def address(path: Path) -> Iterator[str]:
    """Where the archive is shown to who knows the token `word`."""
    with listening(application(path, token="word")) as found:
        yield found


@pytest.mark.parametrize(
    "command",
    [
        ("events",), ("reports", "--format", "json"), ("show", MET.id), ("engagements", "--format", "json"),
        ("engagements", "show", MET.id, "--why"), ("outlooks",), ("precedents",), ("brief", "USA", "CHN"), ("desk",),
        ("timeline", "USA", "CHN"), ("contacts", "USA", "CHN"), ("calendar",), ("corrections",),
        ("events", "--as-of", "2023-06-18"),
    ],
)  # fmt: skip
def test_reading_at_an_address_says_what_the_file_says(
    run: Run, path: Path, address: str, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("DETENTE_TOKEN", "word")
    assert run(*command, "--archive", address) == run(*command, "--archive", str(path))


def test_forecasts_are_told_and_not_kept(run: Run, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETENTE_TOKEN", "word")
    monkeypatch.setenv("DETENTE_ARCHIVE", address)
    ending = run("forecast", "USA", "CHN")
    assert ending.code == 0
    assert ending.err == [f"detente: {address} may not be written, so these forecasts are not kept"]


@pytest.mark.parametrize(
    "command",
    [
        ("add", "report.txt"), ("check",), ("check", "--rebuild"), ("correct", MET.id, "--no-act"),
        ("engagements", "join", MET.id, "ffff"), ("engagements", "part", MET.id), ("serve",),
    ],
)  # fmt: skip
def test_writing_at_an_address_is_refused(run: Run, address: str, command: tuple[str, ...]) -> None:
    ending = run(*command, "--archive", address)
    assert ending.code == 2
    assert ending.err == [
        f"detente: the archive at {address} can only be read from here; do this where its file stands"
    ]


def test_without_the_token_it_is_told(run: Run, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETENTE_TOKEN", raising=False)
    ending = run("events", "--archive", address)
    assert ending.code == 9
    assert "A token is needed" in ending.err[0]
