"""`detente forecast` and `detente scores`, as their user sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Blinken and Qin met on the 18th of five months; a call on 10 July is planned."""
    monkeypatch.setenv("DETENTE_ARCHIVE", str(tmp_path / "archive.db"))
    monkeypatch.setenv("COLUMNS", "100")
    archive = Archive(tmp_path / "archive.db")
    days = [(f"2023-{month:02}-18", "occurred") for month in range(1, 6)] + [("2023-07-10", "planned")]
    with archive.writer() as writer:
        for day, status in days:
            mode = "phone" if status == "planned" else None
            event = make_event(f"they meet, {day}", mode=mode, date=day, status=status)
            published = min(day, "2023-06-18")
            writer.add(make_record(f"Blinken meets Qin, {day}", events=(event,), published=published))
    return archive.path


def test_a_page_of_forecasts(run: Run, path: Path) -> None:
    ending = run("forecast", "USA", "China", "--as-of", "2023-06-18")
    assert ending.code == 0
    assert "United States and China: 30 days from 18 June 2023, to 18 July 2023" in ending.out
    for words in ("Planned, spoken of, put off or in doubt", "by 10 July 2023 (its own date)", "Contacts", "base "):
        assert words in ending.out
    assert all(len(line) <= 100 for line in ending.out.splitlines())
    assert "nan" not in ending.out.split()


def test_forecasts_for_programs(run: Run, path: Path) -> None:
    ending = run("forecast", "USA", "China", "--horizon", "7", "--format", "json")
    found = json.loads(ending.out)
    assert (found["as_of"], found["horizon"]) == ("2023-06-18", 7)
    assert all(0 < each["probability"] < 1 for each in found["kinds"])
    assert {each["subject"]["about"] for each in found["plans"]} == {"plan"}


def test_what_was_forecast_is_scored(run: Run, path: Path) -> None:
    assert "No forecast was decided yet; 0 open." in run("scores").out
    run("forecast", "USA", "China", "--as-of", "2023-05-01")
    ending = run("scores")
    assert ending.code == 0
    for words in ("forecasts decided", "were made as of a day gone by", "By kind", "By horizon", "Calibration"):
        assert words in ending.out
    found = json.loads(run("scores", "--pair", "China", "USA", "--format", "json").out)
    by_kind = {each["name"]: each for each in found["scores"]["by_kind"]}
    assert by_kind["ministers"]["came"] == 1
    assert by_kind["attack"]["came"] == 0
    assert found["backtests"] == len(found["forecasts"])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("USA", "China", "--horizon", "0"), "a horizon of 0 days can't be forecast; give 1 to 366 days"),
        (("USA", "China", "--horizon", "3650"), "a horizon of 3650 days can't be forecast"),
        (("USA", "China", "--as-of", "2022-01-01"), "as of 2022-01-01; the archive begins on 2023-01-18"),
        (("USA", "Atlantis"), "no state or body is called 'Atlantis'"),
        (("USA", "USA"), "are the same"),
    ],
)  # fmt: skip
def test_bad_input(run: Run, path: Path, arguments: tuple[str, ...], says: str) -> None:
    ending = run("forecast", *arguments)
    assert ending.code == 2
    assert len(ending.err) == 1
    assert says in ending.err[0]


def test_a_pair_without_history(run: Run, path: Path) -> None:
    ending = run("forecast", "Peru", "Chad")
    assert ending.code == 0
    assert "Nothing between Peru and Chad was reported" in ending.out


def test_an_archive_that_may_not_be_written(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from detente.errors import ArchiveShut

    run("forecast", "USA", "China")

    def shut(*_: object) -> int:
        raise ArchiveShut("shut")

    monkeypatch.setattr("detente.forecast.keep", shut)
    ending = run("forecast", "USA", "China")
    assert ending.code == 0
    assert "these forecasts are not kept" in ending.err[0]


def test_there_is_no_archive(run: Run, tmp_path: Path) -> None:
    assert run("forecast", "USA", "China", "--archive", str(tmp_path / "none.db")).code == 10
    assert run("scores", "--archive", str(tmp_path / "none.db")).code == 10
