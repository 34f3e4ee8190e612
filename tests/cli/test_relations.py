"""`detente timeline`, `agenda`, `contacts` and `desk`, as their user sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive
from detente.records import Mention, Position, Record

if TYPE_CHECKING:
    from tests.cli.conftest import Run

WORDS = "China opposes sales of arms to Taiwan"


@pytest.fixture(autouse=True)
def _archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was told of two meetings of foreign ministers and of one planned for the leaders."""
    path = tmp_path / "archive.db"
    monkeypatch.setenv("DETENTE_ARCHIVE", str(path))
    monkeypatch.setenv("COLUMNS", "80")
    met, again = (
        make_event("Blinken met Qin", mode=None),
        make_event("Blinken met Qin again", mode=None, date="2023-07-13"),
    )
    leaders = make_event(
        "Biden will meet Xi in November", mode=None, status="planned", date="2023-11", issues=("taiwan",),
        actors=(Mention("USA", "Joe Biden", "President", "Biden", 0, 5),),
        recipients=(Mention("CHN", "Xi Jinping", "President", "Xi", 9, 11),),
    )  # fmt: skip
    with Archive(path).writer() as writer:
        for day, event in (("2023-06-19", met), ("2023-07-14", again), ("2023-07-15", leaders)):
            record = make_record(f"{event.evidence.text} on {day}", events=(event,), published=day)
            writer.add(Record(record.report, (event,), positions=(Position("CHN", "taiwan", "opposes", WORDS, 0, 37),)))


@pytest.mark.parametrize("columns", ["60", "80", "160"])
@pytest.mark.parametrize("command", ["timeline", "agenda", "contacts"])
def test_pages_keep_within_the_terminal(run: Run, command: str, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ending = run(command, "USA", "China")
    assert (ending.code, ending.err) == (0, [])
    assert "United States and China" in ending.out
    assert "as of 15 July 2023" in " ".join(ending.out.split())
    assert max(map(len, ending.out.splitlines())) <= int(columns)


def test_contacts(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    page = run("contacts", "USA", "CHN").out
    assert "Last: 13 July 2023, 2 days ago – meeting, Antony Blinken and Qin Gang" in " ".join(page.split())
    assert "Next: November 2023 – meeting, Joe Biden and Xi Jinping" in " ".join(page.split())
    assert page.index("Leaders") < page.index("Foreign ministers") < page.index("Working level")


def test_as_of_a_day(run: Run) -> None:
    page = " ".join(run("contacts", "USA", "CHN", "--as-of", "2023-07-01").out.split())
    assert "Last: 18 June 2023, 13 days ago" in page
    assert "Next" not in page
    assert "July" not in page.replace("as of 1 July 2023", "")


def test_agenda(run: Run) -> None:
    page = " ".join(run("agenda", "USA", "CHN").out.split())
    assert "China opposes since 19 June 2023" in page
    assert WORDS in page


def test_timeline(run: Run) -> None:
    ending = run("timeline", "USA", "CHN", "--limit", "2")
    assert "Blinken met Qin again" in ending.out
    assert "1 more" in ending.err[0]
    page = run("timeline", "USA", "CHN", "--oldest-first").out
    assert page.index("18 June 2023") < page.index("13 July 2023") < page.index("November 2023")


def test_json(run: Run) -> None:
    found = json.loads(run("contacts", "USA", "CHN", "--format", "json").out)
    assert (found["pair"], found["as_of"], len(found["ladder"])) == (["USA", "CHN"], "2023-07-15", 7)
    found = json.loads(run("agenda", "USA", "CHN", "--format", "json").out)
    assert found["agenda"][0]["stands"][0]["words"] == WORDS
    found = json.loads(run("timeline", "USA", "CHN", "--format", "json").out)
    assert found["index"]["joint"]["acts"][-1] == 1
    assert [each["status"] for each in found["engagements"]] == ["planned", "occurred", "occurred"]
    (pair,) = json.loads(run("desk", "--format", "json").out)
    assert (pair["pair"], pair["acts"], pair["noise"]) == (["CHN", "USA"], 2, True)


@pytest.mark.parametrize("columns", ["60", "80", "160"])
def test_desk(run: Run, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    page = run("desk", "--by", "change").out
    assert "China" in page
    assert "~" in page
    assert max(map(len, page.splitlines())) <= int(columns)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("contacts", "USA", "Paraguay"), 0, "tells of nothing between United States and Paraguay"),
        (("timeline", "USA", "CHN", "--as-of", "2020-01-01"), 0, "its first report is of 2023-06-19"),
        (("desk", "--as-of", "2020-01-01"), 0, "its first report is of 2023-06-19"),
        (("agenda", "USA", "Atlantis"), 2, "no state or body is called 'Atlantis'"),
        (("agenda", "USA", "United States"), 2, "the same"),
        (("contacts", "USA", "CHN", "--as-of", "soon"), 2, "soon"),
        (("contacts", "USA"), 2, "STATE"),
    ],
)
def test_what_can_not_be_answered_is_said_in_a_line(
    run: Run, arguments: tuple[str, ...], code: int, words: str
) -> None:
    ending = run(*arguments)
    assert ending.code == code
    (line,) = ending.err
    assert words in line
    assert ending.out == ""
