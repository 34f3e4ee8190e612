"""`detente engagements`, `outlooks` and `precedents`, as their user sees them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive
from detente.engagements import settle
from detente.records import Outlook, Precedent, Record

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TEXT = "Antony Blinken met Qin Gang in Beijing, the first meeting of theirs since 2021. Little was expected of it."


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DETENTE_ARCHIVE", str(tmp_path / "archive.db"))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path / "archive.db"


@pytest.fixture
def ids(path: Path) -> list[str]:
    """A trip that was planned and held, and a meeting told of with an outlook and a superlative."""
    told = make_event("Blinken and Qin met", mode=None)
    events = [
        make_event("Blinken will go to Beijing", status="planned", recipients=make_event().recipients[:0]),
        make_event("Blinken went to Beijing", recipients=make_event().recipients[:0]),
        told,
    ]
    with Archive(path).writer() as writer:
        for number, event in enumerate(events):
            made = make_record(f"{TEXT} {number}", events=(event,), published=f"2023-06-{16 + number}")
            extra = number == 2
            writer.add(
                Record(
                    made.report,
                    (event,),
                    outlooks=(Outlook(("CHN",), "low", event.id, "Little was expected", 80, 99),) * extra,
                    precedents=(Precedent("first", "2021", event.id, "the first meeting", 40, 57),) * extra,
                )
            )
    return [event.id for event in events]


def test_the_list_settles_what_is_new(run: Run, ids: list[str]) -> None:
    ending = run("engagements", "--pair", "China", "USA")
    assert ending.code == 0
    assert "HELD" in ending.out
    assert "Antony Blinken, Secretary of State" in ending.out
    assert all(len(line) <= 80 for line in ending.out.splitlines())


def test_programs_get_rows(run: Run, ids: list[str]) -> None:
    found = json.loads(run("engagements", "--format", "json").out)
    assert {telling["event"]["id"] for each in found for telling in each["tellings"]} == set(ids)
    rows = list(csv.DictReader(io.StringIO(run("engagements", "--format", "csv").out)))
    assert {row["status"] for row in rows} == {"occurred"}
    assert len(rows) == len(found)


def test_one_with_its_life_and_why(run: Run, ids: list[str]) -> None:
    ending = run("engagements", "show", ids[1], "--why")
    assert ending.code == 0
    for words in ("Life", "ANNOUNCED", "HELD", "Told by", "Why"):
        assert words in ending.out
    assert json.loads(run("engagements", "show", ids[1], "--format", "json").out)["id"] == ids[0]
    assert run("engagements", "show", "0000").code == 16


def test_joining_and_parting(run: Run, ids: list[str], path: Path) -> None:
    assert run("engagements", "join", ids[0], ids[2], "--by", "Ada", "--why", "one trip").code == 0
    with Archive(path).view() as view:
        assert {each.who for each in view.judgements()} == {"Ada"}
        assert len(view.settled_with(ids[2]).tellings) == 3
    assert run("engagements", "join", ids[0], ids[2]).code == 2
    assert run("engagements", "part", ids[2]).code == 0
    with Archive(path).view() as view:
        assert len(view.settled_with(ids[2]).tellings) == 1


def test_outlooks(run: Run, ids: list[str]) -> None:
    ending = run("outlooks", "--pair", "China", "USA")
    assert "Expected" in ending.out
    assert "who expected it" in ending.out
    (row,) = json.loads(run("outlooks", "--format", "json").out)
    assert (row["outlook"], row["verdict"], row["holders"]) == ("low", "not decidable", ["CHN"])
    assert run("outlooks", "--party", "France").err == ["detente: nothing in the archive fits all of this"]


def test_precedents(run: Run, ids: list[str]) -> None:
    assert "NOT DECIDABLE" in run("precedents").out
    (row,) = csv.DictReader(io.StringIO(run("precedents", "--format", "csv").out))
    assert (row["kind"], row["since"], row["event"]) == ("first", "2021", ids[2])


def test_an_archive_that_may_not_be_written(
    run: Run, ids: list[str], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from detente.errors import ArchiveShut

    def shut(archive: Archive) -> int:
        raise ArchiveShut("no")

    monkeypatch.setattr("detente.engagements.settle", shut)
    assert "left out here" in run("engagements").err[0]


def test_adding_settles(run: Run, path: Path, tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("They met in Malmö.", encoding="utf-8")
    assert run("add", str(source), "--published", "2023-06-18").code == 0
    assert settle(Archive(path)) == 0
