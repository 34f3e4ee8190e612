"""`detente brief` and `detente calendar`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.briefing.conftest import archive, meeting, put
from tests.cli.conftest import Run

from detente.archive import Archive
from detente.cli import main

__all__ = ["archive", "meeting", "put"]


@pytest.fixture
def path(meeting: Archive) -> str:
    return str(meeting.path)


Written = pytest.CaptureFixture[bytes]


def _run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert isinstance(ending.value.code, int)
    return ending.value.code


def test_the_page_for_the_terminal(run: Run, path: str) -> None:
    ending = run("brief", "South Korea", "JPN", "--archive", path)
    assert (ending.code, ending.err) == (0, [])
    assert ending.out.startswith("South Korea and Japan\nBriefing as of 12 May 2023")
    assert "Sources ──" in ending.out


@pytest.mark.parametrize(
    ("form", "begin"), [("md", b"# South Korea"), ("html", b"<!doctype html>"), ("json", b"{\n"), ("pdf", b"%PDF-")]
)
def test_other_forms(capsysbinary: Written, path: str, form: str, begin: bytes) -> None:
    if form == "pdf":
        pytest.importorskip("reportlab")
    assert _run("brief", "KOR", "JPN", "--format", form, "--archive", path) == 0
    assert capsysbinary.readouterr().out.startswith(begin)


def test_json_holds_every_sentence(capsysbinary: Written, path: str) -> None:
    assert _run("brief", "KOR", "JPN", "--as-of", "2023-05-11", "--format", "json", "--archive", path) == 0
    found = json.loads(capsysbinary.readouterr().out)
    assert found["as_of"] == "2023-05-11"
    assert all(each["events"] for each in found["citations"])


def test_calendar(capsysbinary: Written, path: str) -> None:
    assert _run("calendar", "--pair", "KOR", "JPN", "--as-of", "2023-05-20", "--archive", path) == 0
    assert b"DTSTART;VALUE=DATE:20230602" in capsysbinary.readouterr().out


def test_nothing_planned_is_an_empty_calendar(capsysbinary: Written, path: str) -> None:
    assert _run("calendar", "--party", "Fiji", "--archive", path) == 0
    written = capsysbinary.readouterr()
    assert b"VEVENT" not in written.out
    assert written.err == b"detente: nothing that is planned fits all of this; the calendar is empty\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("KOR", "Narnia"), 2, "Narnia"),
        (("KOR", "FJI"), 16, "nothing in the archive"),
        (("KOR", "JPN", "--as-of", "2019-01-01"), 16, "the first report of both is of 2023-05-10"),
        (("KOR", "JPN", "--since", "2024-01-01"), 2, "give an earlier --since"),
        (("KOR", "JPN", "--as-of", "May"), 2, "May"),
        (("KOR",), 2, "STATE"),
    ],
)
def test_bad_input_costs_one_line(run: Run, path: str, arguments: tuple[str, ...], code: int, words: str) -> None:
    ending = run("brief", *arguments, "--archive", path)
    assert ending.code == code
    assert ending.out == ""
    assert len(ending.err) == 1
    assert words in ending.err[0]


def test_an_archive_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert run("brief", "KOR", "JPN", "--archive", str(tmp_path / "none.db")).code == 10


def test_a_pdf_is_not_for_the_screen(run: Run, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ending = run("brief", "KOR", "JPN", "--format", "pdf", "--archive", path)
    assert ending.code == 2
    assert "send it to a file" in ending.err[0]
