"""`detente entities find`."""

from __future__ import annotations

import json
from typing import Any


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
