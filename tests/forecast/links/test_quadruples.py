"""Files in the form of ICEWS-14, and those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import SourceMissing, SourceUnreadable, UsageError
from detente.forecast.links.quadruples import both_ways, read_quadruples


def test_events_and_names_come_in_by_day(folder: Path) -> None:
    found = read_quadruples(folder)
    assert found.entities[:2] == ("Aland", "Police_(Aland)")
    assert found.relations[3] == "Criticize"
    assert [int(part[0, 3]) for part in (found.train, found.valid, found.test)] == [0, 50, 55]


def test_told_both_ways(folder: Path) -> None:
    found = read_quadruples(folder)
    both = both_ways(found.test, 4)
    assert len(both) == 2 * len(found.test)
    subject, relation, turned_to, day = found.test[0].tolist()
    assert [turned_to, relation + 4, subject, day] in both.tolist()
    assert both[:, 3].tolist() == sorted(both[:, 3].tolist())


@pytest.mark.parametrize("name", ["train.txt", "entity2id.txt"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(SourceMissing, match=name):
        read_quadruples(folder)


@pytest.mark.parametrize(
    ("name", "line", "complaint"),
    [
        ("train.txt", "1\t2\t3\n", "line 1: not 'subject relation object hours'"),
        ("train.txt", "1\tConsult\t3\t0\n", "in whole numbers"),
        ("train.txt", "99\t0\t1\t0\t-1\n", "99 is not in entity2id.txt"),
        ("valid.txt", "1\t7\t1\t1200\t-1\n", "7 is not in relation2id.txt"),
        ("valid.txt", "", "holds no events"),
        ("relation2id.txt", "Consult\t1\n", "must run from 0"),
        ("entity2id.txt", "nothing\n", "not a name and its number"),
    ],
)
def test_what_is_of_another_form_is_told_by_file_and_line(folder: Path, name: str, line: str, complaint: str) -> None:
    (folder / name).write_text(line)
    with pytest.raises(SourceUnreadable, match=complaint) as fault:
        read_quadruples(folder)
    assert name in str(fault.value)


def test_parts_must_follow_one_another(folder: Path) -> None:
    (folder / "valid.txt").write_text("1\t0\t2\t0\t-1\n")
    with pytest.raises(UsageError, match=r"valid\.txt .* must come after"):
        read_quadruples(folder)
