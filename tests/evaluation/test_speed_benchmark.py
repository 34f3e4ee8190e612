"""The speed benchmark: what it reads, how it takes the time, and what it makes of it."""

import datetime as dt
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.speed.machine import described
from benchmarks.speed.reading import ratio
from benchmarks.speed.tables import from_the_shell, throughput
from benchmarks.speed.texts import reports_from, words_of
from benchmarks.speed.timing import Clock, in_turns, of_command
from rich.console import Console

from detente.errors import SourceMissing, SourceUnreadable


def test_a_folder_of_texts_with_their_dates(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "b.txt").write_text("They met.", encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text("They parted.", encoding="utf-8")
    (tmp_path / "in" / "a.json").write_text('{"published": "2023-05-10"}', encoding="utf-8")
    reports = reports_from(tmp_path)
    assert [report.text for report in reports] == ["They met.", "They parted."]
    assert [report.published for report in reports] == [None, dt.date(2023, 5, 10)]
    assert words_of(reports) == 4
    assert len(reports_from(tmp_path, limit=1)) == 1


def test_one_text(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("They met.", encoding="utf-8")
    assert [report.text for report in reports_from(path)] == ["They met."]


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [
        {"title": "a title longer than the text", "text": "They met.", "published": "2023-05-10T09:00"},
        {"id": "7", "body": "They parted.", "published": "in May"},
    ]
    path.write_text("\n\n".join(map(json.dumps, lines)), encoding="utf-8")
    reports = reports_from(path)
    assert [report.text for report in reports] == ["They met.", "They parted."]
    assert [report.published for report in reports] == [dt.date(2023, 5, 10), None]


@pytest.mark.parametrize(
    ("line", "message"),
    [("{", "line 1: no JSON object"), ("[]", "line 1: no JSON object"), ('{"text": 3}', "line 1: holds no text")],
)
def test_lines_that_hold_no_text(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(SourceUnreadable, match=message):
        reports_from(path)


@pytest.mark.parametrize("name", ["nowhere", "nowhere.txt", "nowhere.jsonl", "."])
def test_nothing_to_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceMissing, match="holds no texts"):
        reports_from(tmp_path / name)


def test_tasks_take_turns() -> None:
    order: list[str] = []
    taken = in_turns({"A": lambda: order.append("A"), "B": lambda: order.append("B")}, rounds=3)
    assert "".join(order) == "ABABAB"
    assert [set(each) for each in taken] == [{"A", "B"}] * 3
    assert all(seconds >= 0 for each in taken for seconds in each.values())


def test_a_clock_adds_up(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([1.0, 3.0, 10.0, 10.5])
    monkeypatch.setattr("benchmarks.speed.timing.perf_counter", lambda: next(ticks))
    clock = Clock()
    for _ in range(2):
        with clock.timing("parse"):
            pass
    assert clock.seconds == {"parse": 2.5}


def test_a_command_is_timed_and_its_failure_told() -> None:
    assert of_command([sys.executable, "-c", ""], times=1) > 0
    with pytest.raises(subprocess.CalledProcessError):
        of_command([sys.executable, "-c", "raise SystemExit(3)"], times=1)


def test_the_ratio_is_the_median_over_the_rounds() -> None:
    rounds = [{"spaCy": 1.0, "reading": 2.0}, {"spaCy": 3.0, "reading": 2.0}, {"spaCy": 4.0, "reading": 4.0}]
    assert ratio(rounds) == 1.0


def test_the_tables() -> None:
    out = io.StringIO()
    console = Console(file=out, width=80)
    rounds = [{"spaCy": 2.0, "reading": 2.5}]
    console.print(throughput(1000, rounds, {"parse": 1.5, "rest": 0.5}))
    console.print(from_the_shell({"detente --help": (0.0712, 0.3)}))
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in out.getvalue().splitlines() if "│" in line]
    assert rows == [
        ["spaCy, all components", "2.00", "500", "1.00"],
        ["the whole reading", "2.50", "400", "0.80 (bar 0.80)"],
        ["parse", "1.50", "667", "75%"],
        ["rest", "0.50", "2,000", "25%"],
        ["detente --help", "0.07", "0.3"],
    ]


def test_the_machine_is_named() -> None:
    assert f"Python {sys.version.split()[0]}" in described()
    assert "spaCy 3" in described()
