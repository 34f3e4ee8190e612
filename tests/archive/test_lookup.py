"""What an event can be found by."""

from __future__ import annotations

import pytest
from tests.archive.conftest import EventMaker

from detente.archive.lookup import order_day, pairs_of, plain_name
from detente.edtf import bounds
from detente.records import Mention


def sides(codes: str) -> tuple[Mention, ...]:
    return tuple(Mention(code, None, None, code, 0, 1) for code in codes.split())


@pytest.mark.parametrize(
    ("kind", "actors", "recipients", "pairs"),
    [
        ("ACCUSE", "USA", "CHN", {("CHN", "USA")}),
        ("ACCUSE", "USA JPN", "CHN", {("CHN", "USA"), ("CHN", "JPN")}),
        ("CONSULT", "USA JPN", "CHN", {("CHN", "USA"), ("CHN", "JPN"), ("JPN", "USA")}),
        ("ASSAULT", "IND PAK", "", {("IND", "PAK")}),
        ("ACCUSE", "USA", "USA", set()),
        ("ACCUSE", "USA", "", set()),
    ],
)
def test_pairs(event: EventMaker, kind: str, actors: str, recipients: str, pairs: set[tuple[str, str]]) -> None:
    assert pairs_of(event(type=kind, actors=sides(actors), recipients=sides(recipients))) == pairs


@pytest.mark.parametrize(
    ("date", "day"),
    [("2023-06", "2023-06-01"), ("2023-06-18/..", "2023-06-18"), ("../2023-06-18", "2023-06-18"), (None, "2023-07-01")],
)
def test_the_day_in_the_order(date: str | None, day: str) -> None:
    assert order_day(bounds(date), "2023-07-01") == day


def test_names_without_accents() -> None:
    assert plain_name("Recep Tayyip Erdoğan") == "recep tayyip erdogan"
