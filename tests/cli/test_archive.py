"""`detente add`, `events`, `reports`, `show` and `check`, as their user sees them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive
from detente.records import Record, Report

if TYPE_CHECKING:
    from tests.cli.conftest import Run

DAY = ("--published", "2023-06-18")
URL = "https://example.org/blinken"


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DETENTE_ARCHIVE", str(tmp_path / "archive.db"))
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path / "archive.db"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    source = tmp_path / "report.txt"
    source.write_text("They met in Malmö.", encoding="utf-8")
    return source


@pytest.fixture
def filled(path: Path) -> Archive:
    archive = Archive(path)
    with archive.writer() as writer:
        writer.add(make_record("The old text.", url=URL, events=(make_event("they met once"),), published="2023-06-18"))
        writer.add(
            make_record("The new text.", url=URL, events=(make_event("they met twice"),), published="2023-06-20")
        )
        for number in range(3):
            writer.add(make_record(f"Report {number}.", events=(make_event(f"act {number}", date=None),)))
    return archive


def test_adding_and_adding_again(run: Run, report: Path, path: Path) -> None:
    assert run("add", str(report), *DAY).out == f"Added 1 report: {path}\n"
    before = path.read_bytes()
    assert run("add", str(report), *DAY).out == f"Added no reports, 1 was there already: {path}\n"
    assert path.read_bytes() == before
    assert run("add", str(report), *DAY, "--reread").out == f"Added no reports, 1 was there already: {path}\n"
    report.write_text("They met in Malmö again.", encoding="utf-8")
    assert run("add", str(report), *DAY).out == f"Added 1 report, 1 in place of an earlier version: {path}\n"


def test_what_gives_no_record_is_told_and_kept(run: Run, report: Path, tmp_path: Path) -> None:
    bad, crash = tmp_path / "bad.txt", tmp_path / "crash.txt"
    bad.write_bytes(b"caf\xe9")
    crash.write_text("CRASH", encoding="utf-8")
    ending = run("add", str(bad), str(report), str(crash), *DAY)
    assert (ending.code, len(ending.err)) == (4, 2)
    assert "Added 1 report, 2 rejected" in ending.out
    kept = json.loads(run("reports", "--rejected", "--format", "json").out)
    assert [(each["item"], each["stage"]) for each in kept] == [(str(bad), "source"), (str(crash), "reading")]
    assert "bad.txt" in run("reports", "--rejected").out
    bad.write_text("Mended.", encoding="utf-8")
    run("add", str(bad), *DAY)
    assert str(bad) not in run("reports", "--rejected", "--format", "csv").out


def test_an_unknown_day_is_told_once(run: Run, report: Path) -> None:
    assert len(run("add", str(report)).err) == 1
    assert run("add", str(report)).err == []


def test_events_as_a_page(run: Run, filled: Archive) -> None:
    ending = run("events", "--pair", "China", "US", "--words", "met")
    assert ending.code == 0
    for words in ("HAPPENED", "18 June 2023", "Antony Blinken", "“they met twice”", "The Wire, 20 June 2023"):
        assert words in ending.out
    assert "once" not in ending.out
    assert "“they met once”" in run("events", "--as-of", "2023-06-19", "--words", "met").out


def test_events_a_page_at_a_time(run: Run, filled: Archive) -> None:
    first = run("events", "--limit", "2", "--format", "json")
    place = first.err[0].split()[5]
    rest = run("events", "--after", place, "--format", "json")
    assert [len(json.loads(each.out)) for each in (first, rest)] == [2, 2]
    assert rest.err == []


def test_events_for_programs(run: Run, filled: Archive) -> None:
    listed = json.loads(run("events", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(run("events", "--format", "csv").out)))
    assert [each["id"] for each in listed] == [row["id"] for row in rows]
    assert listed[0]["report"]["publisher"] == "The Wire"
    assert rows[0]["actors"] == "USA"
    assert rows[0]["issues"] == "taiwan|trade"


def test_events_as_parquet(filled: Archive, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "detente", "events", "--format", "parquet"]
    with (tmp_path / "found.parquet").open("wb") as file:
        subprocess.run(command, stdout=file, check=True)
    rows = pq.read_table(tmp_path / "found.parquet").to_pylist()
    assert len(rows) == 4
    assert rows[0]["issues"] == ["taiwan", "trade"]


def test_parquet_without_pyarrow_is_one_line(run: Run, filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ending = run("events", "--format", "parquet")
    assert (ending.code, ending.out, len(ending.err)) == (2, "", 1)
    assert "detente[parquet]" in ending.err[0]


def test_nothing_found_is_told(run: Run, filled: Archive) -> None:
    ending = run("events", "--party", "Norway")
    assert (ending.code, ending.out.strip(), len(ending.err)) == (0, "", 1)
    assert json.loads(run("events", "--party", "Norway", "--format", "json").out) == []


def test_reports(run: Run, filled: Archive) -> None:
    listed = json.loads(run("reports", "--format", "json", "--oldest-first").out)
    assert [each["published"] for each in listed] == ["2023-06-19"] * 3 + ["2023-06-20"]
    assert len(json.loads(run("reports", "--replaced", "--format", "json").out)) == 5
    page = run("reports", "--replaced").out
    assert "Blinken in Beijing" in page
    assert listed[0]["id"][:12] in page


def test_show(run: Run, filled: Archive) -> None:
    old, new = (Report.of(f"The {age} text.").id for age in ("old", "new"))
    shown = run("show", old[:8], "--format", "json")
    assert Record.from_dict(json.loads(shown.out)).report.id == old
    assert shown.err == [f"detente: a later version took its place: detente show {new[:12]}"]
    assert run("show", new[:8]).out == "The new text.\n"
    assert run("show", new).err == [f"detente: it took the place of an earlier version: detente show {old[:12]}"]
    event = make_event("they met twice")
    assert "“they met twice”" in run("show", event.id).out
    assert json.loads(run("show", event.id, "--format", "json").out)["id"] == event.id
    assert len(run("show", new, "--format", "csv").out.splitlines()) == 2
    missing = run("show", "zz")
    assert (missing.code, missing.out, len(missing.err)) == (16, "", 1)


def test_check(run: Run, filled: Archive, path: Path, tmp_path: Path) -> None:
    assert run("check").out == f"{path} is sound.\n"
    with filled.writer() as writer:
        writer._connection.execute("DELETE FROM pairs")
    ending = run("check")
    assert (ending.code, ending.out) == (15, "the table pairs does not say what the entries say; it can be rebuilt\n")
    assert "--rebuild" in ending.err[0]
    assert run("check", "--rebuild").out == f"{path} is sound.\n"
    with filled.writer() as writer:
        writer._connection.execute("UPDATE reports SET publisher = 'Another' WHERE key = 3")
    ending = run("check")
    assert ending.code == 15
    assert "--rescue" in ending.err[0]
    assert "Saved 4 reports" in run("check", "--rescue", str(tmp_path / "saved.db")).out


@pytest.mark.parametrize("arguments", [("events",), ("reports",), ("show", "a"), ("check",)])
def test_without_an_archive(run: Run, arguments: tuple[str, ...], path: Path) -> None:
    ending = run(*arguments)
    assert (ending.code, ending.out, len(ending.err)) == (10, "", 1)
    assert not path.exists()


def test_an_archive_that_is_none(run: Run, report: Path, tmp_path: Path) -> None:
    before = report.read_bytes()
    for arguments in (("add", str(report)), ("events",), ("check",)):
        ending = run(*arguments, "--archive", str(report))
        assert (ending.code, ending.out) == (11, "")
    assert report.read_bytes() == before


def test_the_default_archive_is_in_the_users_folder(
    run: Run, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DETENTE_ARCHIVE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    out = run("add", str(report), *DAY).out
    assert out.startswith(f"Added 1 report: {tmp_path}")
    assert out.endswith("archive.db\n")
