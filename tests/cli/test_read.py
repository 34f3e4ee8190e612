"""`detente read`: what it prints, what it says of what it can't read, and how it ends."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

DAY = ("--published", "2023-06-18")


@pytest.fixture
def report(tmp_path: Path) -> str:
    source = tmp_path / "report.txt"
    source.write_text("They met in Malmö.", encoding="utf-8")
    return str(source)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    source = tmp_path / "bad.txt"
    source.write_bytes(b"caf\xe9")
    return str(source)


def test_text_is_the_default_and_plain_when_piped(run: Run, report: str) -> None:
    ending = run("read", report, *DAY)
    assert (ending.code, ending.out, ending.err) == (0, "They met in Malmö.\n", [])


def test_reasons_when_asked_for(run: Run, report: str) -> None:
    assert run("read", report, *DAY, "--explain").out == "They met in Malmö. its reason\n"


def test_json_is_one_object_for_each_source(run: Run, report: str) -> None:
    ending = run("read", report, report, *DAY, "--format", "json", "--publisher", "The Wire")
    first, end = json.JSONDecoder().raw_decode(ending.out)
    second = json.loads(ending.out[end:])
    assert first == second
    assert first["report"]["text"] == "They met in Malmö."
    assert (first["report"]["published"], first["report"]["publisher"]) == ("2023-06-18", "The Wire")
    assert "Malmö" in ending.out


def test_jsonl_is_one_line_for_each_source(run: Run, report: str) -> None:
    ending = run("read", report, report, *DAY, "--format", "jsonl")
    lines = ending.out.splitlines()
    assert len(lines) == 2
    assert {tuple(json.loads(line)) for line in lines} == {
        ("report", "events", "agenda", "positions", "outlooks", "precedents")
    }


def test_html_is_one_page_of_one_source(run: Run, report: str) -> None:
    assert run("read", report, *DAY, "--format", "html").out == "<p>They met in Malmö.</p>\n"
    ending = run("read", report, report, *DAY, "--format", "html")
    assert (ending.code, ending.out, len(ending.err)) == (2, "", 1)


def test_the_good_ones_are_printed_and_the_first_failure_gives_the_code(run: Run, report: str, bad: str) -> None:
    ending = run("read", bad, report, "no-such-file", *DAY)
    assert ending.out == "They met in Malmö.\n"
    assert ending.err == [
        f"detente: {bad}: is not valid UTF-8 at byte 3; save it as UTF-8 and try again",
        "detente: no-such-file: no such file; check the path",
    ]
    assert ending.code == 4
    assert run("read", "no-such-file", bad, report, *DAY).code == 3


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", 4, "is empty"),
        (b"\x7fELF\0\0", 4, "is binary data"),
        (b"<html><body></body></html>", 4, "is HTML without an article"),
        (b"a" * 20_000_000, 4, "is over 5 MB"),
        (
            "Die Minister trafen sich am Dienstag in Berlin, um über den Krieg zu sprechen. ".encode() * 3,
            5,
            "is in German",
        ),
    ],
)
def test_each_bad_file_is_one_line_with_its_own_code(
    run: Run, tmp_path: Path, data: bytes, code: int, words: str
) -> None:
    source = tmp_path / "source"
    source.write_bytes(data)
    ending = run("read", str(source), *DAY)
    assert (ending.code, ending.out, len(ending.err)) == (code, "", 1)
    assert ending.err[0].startswith(f"detente: {source}: {words}")


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("http://127.0.0.1:9/", 7, "127.0.0.1 is in a loopback"),
        ("ftp://example.org/", 6, "only http and https"),
        ("http://[zz]/", 6, "is no web address"),
    ],
)
def test_each_bad_address_is_one_line_with_its_own_code(run: Run, address: str, code: int, words: str) -> None:
    ending = run("read", address, *DAY)
    assert (ending.code, len(ending.err)) == (code, 1)
    assert ending.err[0].startswith(f"detente: {address}: {words}")


def test_a_private_address_when_asked_for(run: Run) -> None:
    ending = run("read", "http://127.0.0.1:9/", "--allow-private", *DAY)
    assert ending.code == 6
    assert "can't be reached" in ending.err[0]


@pytest.mark.parametrize("day", ["18 June 2023", "2023-02-30", ""])
def test_a_day_that_is_none(run: Run, report: str, day: str) -> None:
    ending = run("read", report, "--published", day)
    assert (ending.code, ending.out, len(ending.err)) == (2, "", 1)
    assert "YYYY-MM-DD" in ending.err[0]


def test_no_day_at_all_is_told(run: Run, report: str) -> None:
    ending = run("read", report)
    assert (ending.code, ending.out) == (0, "They met in Malmö.\n")
    assert len(ending.err) == 1
    assert "relative dates stay empty" in ending.err[0]
    assert "--published" in ending.err[0]


def test_a_fault_is_one_line_and_the_run_goes_on(
    run: Run, report: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "crash.txt"
    source.write_text("CRASH", encoding="utf-8")
    ending = run("read", str(source), report, *DAY)
    assert (ending.code, ending.out, len(ending.err)) == (8, "They met in Malmö.\n", 1)
    assert "KeyError" in ending.err[0]
    monkeypatch.setenv("DETENTE_DEBUG", "1")
    assert any("Traceback" in line for line in run("read", str(source), *DAY).err)


def test_a_reader_that_has_enough(bare_command: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ministers met in Malmö. " * 1000, encoding="utf-8")
    command = [*bare_command, "read", *["a.txt"] * 50, "--format", "json", *DAY]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (141, b"")
