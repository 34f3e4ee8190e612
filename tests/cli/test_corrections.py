"""`detente correct` and `corrections`, as their user sees them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MET, SPOKE = make_event("Antony Blinken met Qin Gang"), make_event("Antony Blinken met Qin", status="planned")
RECORD = make_record(events=(MET, SPOKE))


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with two events."""
    monkeypatch.setenv("DETENTE_ARCHIVE", str(tmp_path / "archive.db"))
    monkeypatch.setenv("COLUMNS", "80")
    with Archive(tmp_path / "archive.db").writer() as writer:
        writer.add(RECORD)
    return tmp_path / "archive.db"


def found(run: Run) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in json.loads(run("events", "--format", "json").out)}


def test_status_and_parties_hold_when_the_report_is_read_again(run: Run, path: Path) -> None:
    given = ("--status", "cancelled", "--actor", "Japan", "--actor", "usa", "--no-recipient", "--by", "Ada")
    assert run("correct", MET.id, *given).out == f"Corrected: detente show {MET.id}\n"
    with Archive(path).writer() as writer:
        assert writer.add(RECORD) == "known"
    event = found(run)[MET.id]
    assert (event["status"], event["recipients"]) == ("cancelled", [])
    assert [each["code"] for each in event["actors"]] == ["JPN", "USA"]


def test_what_is_no_act_is_gone_and_listed_with_its_words(run: Run, path: Path) -> None:
    ending = run("correct", MET.id, SPOKE.id[:10], "--no-act", "--by", "Ada", "--why", "a film")
    assert ending.out.splitlines() == [f"Corrected: detente show {each.id}" for each in (MET, SPOKE)]
    assert found(run) == {}
    told = run("corrections").out
    assert all(words in told for words in ("No act", "“Antony Blinken met Qin Gang”", "Ada", "a film"))
    assert all(len(line) <= 80 for line in told.splitlines())
    rows = list(csv.DictReader(io.StringIO(run("corrections", "--format", "csv").out)))
    assert {row["events"] for row in rows} == {MET.id, SPOKE.id}
    listed = json.loads(run("corrections", "--format", "json").out)
    assert [each["before"] for each in listed] == ["visit", "visit"]


def test_judgements_of_engagements_are_listed_too(run: Run, path: Path) -> None:
    run("engagements", "join", MET.id, SPOKE.id, "--by", "Bo")
    run("engagements", "part", SPOKE.id, "--by", "Bo", "--why", "another day")
    (row,) = json.loads(run("corrections", "--format", "json").out)
    assert (row["what"], row["who"], row["reason"]) == ("Different acts", "Bo", "another day")
    assert set(row["events"]) == {MET.id, SPOKE.id}


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ((), "say what is right"),
        (("--no-act", "--status", "planned"), "what is no act"),
        (("--recipient", "China", "--no-recipient"), "or nobody"),
        (("--status", "done"), "'done' is no status"),
        (("--actor", "Atlantis"), "no state or body is called 'Atlantis'"),
    ],
)
def test_what_makes_no_sense_changes_nothing(run: Run, path: Path, given: tuple[str, ...], complaint: str) -> None:
    ending = run("correct", MET.id, *given)
    assert ending.code == 2
    assert len(ending.err) == 1
    assert complaint in ending.err[0]
    assert run("corrections").err == ["detente: nothing was corrected yet; 'detente correct' does it"]


def test_an_id_that_is_none(run: Run, path: Path) -> None:
    ending = run("correct", "ffff", "--no-act")
    assert (ending.code, len(ending.err)) == (16, 1)
