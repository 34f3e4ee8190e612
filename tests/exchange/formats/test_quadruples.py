"""Events as four numbers, with their names beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.conftest import Taken, take

from detente.errors import SourceUnreadable, UsageError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    entities = "China\t0\nForeign_Affairs_(Vietnam)\t1\nSergey_Viktorovich_Lavrov\t2\nGreen_Elephants\t3\n"
    (tmp_path / "entity2id.txt").write_text(entities, encoding="utf-8")
    relations = "Consult\t0\nMake_statement\t1\nAccuse\t2\n"
    (tmp_path / "relation2id.txt").write_text(relations, encoding="utf-8")
    return tmp_path


def quadruples(folder: Path, text: str, **options: str) -> Taken:
    return take("quadruples", text, path=folder / "train.txt", **{"start": "2014-01-01", **options})


def test_people_and_ministries_count_for_their_states(folder: Path) -> None:
    one, other = quadruples(folder, "1 2 0 25 -1\r\n2\t0\t1\t48\t-1\r\n").events
    assert (one.type, one.date, one.evidence.text) == (
        "ACCUSE",
        "2014-01-02",
        "Foreign Affairs (Vietnam) – Accuse – China",
    )
    assert [side.code for side in (*one.actors, *one.recipients)] == ["VNM", "CHN"]
    assert (other.actors[0].code, other.actors[0].person, other.date) == ("RUS", "Sergei Lavrov", "2014-01-03")


def test_the_same_act_on_two_days_is_two_reports(folder: Path) -> None:
    one, other = quadruples(folder, "0 0 1 0\n0 0 1 24\n").arrivals
    assert one.address != other.address
    assert quadruples(folder, "0 0 1 0\n0 0 1 1\n").events[0].date == "2014-01-01"
    assert quadruples(folder, "0 0 1 3\n", unit="days").events[0].date == "2014-01-04"


def test_rows_that_tell_nothing(folder: Path) -> None:
    rows = "0 1 1 0\n0 9 1 0\n9 0 1 0\n0 0 x 0\n0 0\n0 0 1 99999999999\n3 0 3 0\n0 0 1 9999999\n0 0 1 noon\n"
    found = quadruples(folder, rows)
    assert found.records == []
    assert found.reasons[:5] == [
        ":1 CAMEO '010' is no act (Make statement)",
        ":2 no name has the number 9",
        ":3 no name has the number 9",
        ":4 no name has the number x",
        ":5 2 columns instead of at least 4",
    ]
    assert found.reasons[6] == ":7 neither side is a state or body that is known"
    assert found.reasons[8:] == [":9 'noon' is no time in numbers"]


def test_what_is_missing_is_told(folder: Path) -> None:
    with pytest.raises(UsageError, match="--set start=2014-01-01"):
        take("quadruples", "0 0 1 0", path=folder / "train.txt")
    with pytest.raises(UsageError, match="unit='years' is none"):
        quadruples(folder, "0 0 1 0", unit="years")
    with pytest.raises(UsageError, match="is no day"):
        quadruples(folder, "0 0 1 0", start="then")
    with pytest.raises(SourceUnreadable, match="lie beside their file"):
        take("quadruples", "0 0 1 0", start="2014-01-01")
    (folder / "entity2id.txt").unlink()
    with pytest.raises(SourceUnreadable, match=r"there is no .*entity2id.txt"):
        quadruples(folder, "0 0 1 0")
