"""The benchmark asks what it says, counts mirrored questions once, and says where there is nothing to measure on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from benchmarks.forecast.__main__ import main
from benchmarks.forecast.figures import brier, calibration_error, chance_error, skill
from benchmarks.forecast.icews import origins, series_of
from benchmarks.forecast.panel import cases_on

RELATIONS = ("Consult", "Make_a_visit", "Host_a_visit", "Express_intent_to_meet_or_negotiate", "Accuse")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A and B consult every tenth day and each is named first in turn; A visits B, who hosts A, every twentieth."""
    (tmp_path / "relation2id.txt").write_text("".join(f"{name}\t{number}\n" for number, name in enumerate(RELATIONS)))
    rows = [(day % 20 // 10, 0, 1 - day % 20 // 10, day) for day in range(0, 200, 10)]
    rows += [row for day in range(0, 200, 20) for row in ((0, 1, 1, day), (1, 2, 0, day))]
    rows += [(0, 4, 1, 7), (0, 3, 1, 5)]
    for name in ("train.txt", "valid.txt", "test.txt"):
        kept = rows if name == "train.txt" else [(0, 0, 1, 199)]
        (tmp_path / name).write_text("".join(f"{a} {r} {b} {day * 24} -1\n" for a, r, b, day in kept))
    return tmp_path


def test_mirrored_questions_are_one(folder: Path) -> None:
    series, last = series_of(folder)
    assert last == 199
    assert [(each.kind, len(each.days.own)) for each in series] == [("consult", 21), ("visit", 10)]
    assert series[0].days.hostile.tolist() == [7]
    assert series[0].days.ahead.tolist() == [5]
    assert origins(last) == [79, 109, 139, 169]


def test_a_question_holds_what_came_within_the_horizon(folder: Path) -> None:
    series, _ = series_of(folder)
    asked = cases_on(series, 109, horizon=30, least=5)
    assert asked.happened.tolist() == [1.0, 1.0]
    assert cases_on(series, 182, horizon=5, least=5).happened.tolist() == [0.0, 0.0]
    assert len(cases_on(series, 30, horizon=30, least=5).happened) == 0


def test_figures() -> None:
    chances, happened = np.array([0.0, 0.5, 0.5, 1.0]), np.array([0.0, 0.0, 1.0, 1.0])
    assert brier(chances, happened) == pytest.approx(0.125)
    assert skill(chances, np.full(4, 0.5), happened) == pytest.approx(0.5)
    assert calibration_error(chances, happened, 1) == pytest.approx(0.0)
    assert calibration_error(np.full(4, 0.9), happened, 1) == pytest.approx(0.4)
    assert 0 < chance_error(np.full(1000, 0.5), 5) < 0.05


def test_nothing_to_measure_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--icews", str(tmp_path)]) == 2
    assert main(["--historian", str(tmp_path)]) == 2
    assert "give the folder of ICEWS14 quadruples" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([])
