"""`detente links` and `detente benchmark links`, as their user sees them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente.cli import links as door


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pairs who meet in turns, and one who is asked about."""
    names = ("Aland", "Beland", "Celand", "Deland")
    (tmp_path / "entity2id.txt").write_text("".join(f"{name}\t{key}\n" for key, name in enumerate(names)))
    (tmp_path / "relation2id.txt").write_text("Consult\t0\nMake_a_visit\t1\n")
    for part, first, last in (("train", 0, 40), ("valid", 40, 44), ("test", 44, 48)):
        lines = [
            f"0\t0\t{1 + day % 2}\t{day * 24}\t-1\n2\t1\t{day % 3 and 3}\t{day * 24}\t-1\n"
            for day in range(first, last)
        ]
        (tmp_path / f"{part}.txt").write_text("".join(lines))
    return tmp_path


def test_the_baseline_stands_beside_ours(run: Any, folder: Path) -> None:
    ending = run("benchmark", "links", str(folder), "--threads", "1")
    assert (ending.code, ending.err) == (0, [])
    assert "MRR" in ending.out
    assert "recurrency" in ending.out


def test_answers_have_reasons(run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    ending = run("links", str(folder), "--subject", "aland", "--relation", "consult", "--threads", "1")
    lines = ending.out.splitlines()
    assert lines[0] == "aland · consult · ?, 18 February 2014"
    assert lines[1].strip() in ("1  Beland", "1  Celand")
    assert "Consult on 24 days, the last" in lines[2]


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (("--subject", "Atlantis", "--relation", "Consult"), "no entity is called 'Atlantis'"),
        (("--subject", "Aland", "--relation", "Consult", "--day", "soon"), "--day 'soon' is no date"),
        (("--subject", "Aland", "--relation", "Consult", "--day", "2014-01-01"), "has 0 days with events before it"),
        (("--subject", "Aland", "--relation", "Consult", "--day", "99999999"), "out of the calendar"),
    ],
)
def test_what_can_not_be_asked_is_one_line(run: Any, folder: Path, more: tuple[str, ...], complaint: str) -> None:
    ending = run("links", str(folder), *more)
    assert ending.code == 2
    assert len(ending.err) == 1
    assert complaint in ending.err[0]


def test_a_missing_folder(run: Any, tmp_path: Path) -> None:
    ending = run("benchmark", "links", str(tmp_path / "none"))
    assert ending.code == 3
    assert "entity2id.txt can't be read" in ending.err[0]


def test_missing_packages(run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "find_spec", lambda _: None)
    ending = run("benchmark", "links", str(folder))
    assert ending.code == 2
    assert "pip install 'detente[forecast]'" in ending.err[0]
