"""`detente entities find`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def test_prints_who_is_meant(run: Any) -> None:
    ending = run("entities", "find", "the", "Kremlin")
    assert ending.code == 0
    assert "Russia" in ending.out
    assert "a seat of its power" in ending.out


def test_json_is_a_list_of_matches(run: Any) -> None:
    ending = run("entities", "find", "Qin Gang", "--on", "2023-06-18", "--format", "json")
    assert [(match["who"], match["code"]) for match in json.loads(ending.out)] == [("Qin Gang", "CHN")]


def test_nobody_of_that_name(run: Any) -> None:
    ending = run("entities", "find", "Lavrow")
    assert ending.code == 1
    assert ending.err == ["detente: nobody is known as 'Lavrow'; did you mean Lavrov?"]


def test_a_day_that_is_none(run: Any) -> None:
    assert run("entities", "find", "Qin", "--on", "yesterday").code == 2


def test_people_of_a_file_are_taken_in(run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DETENTE_TABLES", str(tmp_path / "tables"))
    file = tmp_path / "peps.json"
    entities = (
        ("Q1", "Person", {"name": ["Ana Lund"]}),
        ("p1", "Position", {"name": ["Prime Minister of Denmark"], "country": ["dk"]}),
        ("o1", "Occupancy", {"holder": ["Q1"], "post": ["p1"], "startDate": ["2031-01-01"]}),
    )
    lines = (json.dumps({"id": name, "schema": schema, "properties": more}) for name, schema, more in entities)
    file.write_text("\n".join(lines))
    ending = run("entities", "add", str(file))
    assert ending.code == 0
    assert "1 new terms of office" in ending.err[0]
    assert "Ana Lund" in (tmp_path / "tables/entities/terms.csv").read_text()


def test_there_is_no_such_file(run: Any, tmp_path: Path) -> None:
    ending = run("entities", "add", str(tmp_path / "none.json"))
    assert ending.code == 3
    assert len(ending.err) == 1
