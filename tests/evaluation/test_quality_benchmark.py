"""The quality benchmark: its floors, its blind set, its table and how it ends."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from benchmarks.quality import __main__ as door
from benchmarks.quality import floors, measuring, sets
from benchmarks.quality.table import table
from rich.console import Console

from detente.errors import UsageError
from detente.evaluation import Figures, Gold, figures

EVENT = {
    "evidence": "Oslo warned Rome", "types": ["THREATEN"], "mode": None, "actors": ["NOR"], "recipients": ["ITA"],
    "people": [], "status": "occurred", "date": None, "place": None, "issues": [], "by": None, "must": True,
}  # fmt: skip
ANSWER = {
    "type": "THREATEN", "status": "occurred", "actors": ["NOR"], "recipients": ["ITA"],
    "evidence": {"start": 0, "end": 16},
}  # fmt: skip


def measured(**changes: float | None) -> dict[str, Figures]:
    return {"dev": figures([]) | {"reports": 4} | changes}


@pytest.mark.parametrize(
    ("value", "floor"), [(0.857, 0.84), (0.85, 0.84), (0.29, 0.28), (1.0, 0.99), (0.014, 0.0), (0.0, 0.0)]
)
def test_a_floor_is_a_hundredth_below_what_was_measured(value: float, floor: float) -> None:
    assert floors.floor_for(value) == floor


def test_floors_only_rise() -> None:
    old = {"dev": {"f1": 0.7, "who": 0.5}, "first": {"f1": 0.6}}
    new = floors.raised(measured(f1=0.65, who=0.957, date=None), old)
    assert (new["dev"]["f1"], new["dev"]["who"], new["first"]) == (0.7, 0.94, {"f1": 0.6})
    assert not {"date", "reports", "failed", "must", "extra"} & set(new["dev"])
    assert old["dev"] == {"f1": 0.7, "who": 0.5}


def test_a_set_without_floors_gets_some() -> None:
    assert floors.raised(measured(f1=0.5), {})["dev"]["f1"] == 0.49


def test_broken_floors_are_told_one_by_one() -> None:
    lines = floors.broken(measured(f1=0.644, who=0.5, date=None), {"dev": {"f1": 0.65, "who": 0.5, "date": 0.7}})
    assert list(lines) == [
        "dev: f1 0.644 is below its floor of 0.65",
        "dev: date was not measured; its floor is 0.70",
    ]


def test_a_report_that_can_not_be_read_breaks_the_gate() -> None:
    assert list(floors.broken(measured(failed=1), {})) == ["dev: 1 of 4 reports could not be read"]


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.save({"dev": {"f1": 0.7}, "first": {}}, path)
    assert floors.load(path) == {"dev": {"f1": 0.7}, "first": {}}
    assert path.read_text(encoding="utf-8").endswith("}\n")


def test_the_floors_that_stand_are_of_figures_and_sets_that_there_are() -> None:
    stand = floors.load(floors.FLOORS)
    assert set(sets.SETS) <= set(stand) <= {*sets.SETS, sets.ARTICLES}
    assert {figure for of_set in stand.values() for figure in of_set} <= set(figures([])) - floors.COUNTS
    assert all(0 <= floor < 1 for of_set in stand.values() for floor in of_set.values())


def test_all_sets_or_those_named() -> None:
    assert list(sets.folders([], None)) == ["train", "dev", "first", "second", "test"]
    assert sets.folders(["dev"], Path("elsewhere")) == {"dev": sets.CORPUS / "dev", "articles": Path("elsewhere")}


def test_the_blind_set_is_not_shown_under_any_name() -> None:
    sets.refuse_to_show({"dev": sets.CORPUS / "dev"})
    with pytest.raises(UsageError, match="no details of first: it is the blind set"):
        sets.refuse_to_show(sets.folders([], None))
    with pytest.raises(UsageError, match="no details of articles"):
        sets.refuse_to_show({"articles": sets.CORPUS / "dev" / ".." / "first"})


def test_the_table_marks_what_is_below_its_floor() -> None:
    out = io.StringIO()
    Console(file=out, width=60).print(table(measured(f1=0.644, who=0.9), {"dev": {"f1": 0.65, "who": 0.8}}))
    rows = {line.split()[1]: line.split() for line in out.getvalue().splitlines() if len(line.split()) > 5}
    assert rows["f1"][3:7:2] == ["<", "│"]
    assert "0.644" in rows["f1"]
    assert rows["who"][3:6] == ["0.900", "│", "0.80"]
    assert rows["date"][3] == "–"


def test_a_report_that_can_not_be_read_counts_as_failed(gold: Gold) -> None:
    def broken_reader(gold: Gold) -> dict[str, Any]:
        raise RuntimeError("no parse")

    found = figures(measuring.judge_all([gold, gold], broken_reader))
    assert (found["reports"], found["failed"], found["recall"]) == (2, 2, 0.0)


Run = Callable[..., int]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus whose sets each hold the same report."""
    monkeypatch.setattr(sets, "CORPUS", tmp_path)
    for name in sets.SETS:
        (tmp_path / name).mkdir()
        (tmp_path / name / "sample.txt").write_text("Oslo warned Rome.", encoding="utf-8")
        (tmp_path / name / "sample.json").write_text(json.dumps({"events": [EVENT]}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(corpus: Path) -> Run:
    """Run the benchmark with a reader that finds these events, over a floor for `f1`."""

    def run(*arguments: str, events: Sequence[dict[str, Any]] = (ANSWER,), floor: float = 0.9) -> int:
        at = corpus / "floors.json"
        floors.save({"dev": {"f1": floor}}, at)
        return door.main(arguments, reader=lambda gold: {"events": list(events)}, floors_at=at)

    return run


def test_all_is_well(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    out, err = capsys.readouterr()
    assert "1.000" in out
    assert err == ""


def test_a_broken_floor_ends_with_1(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "dev", "--json", events=()) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["dev"]["f1"] == 0.0
    assert err == "dev: f1 0.000 is below its floor of 0.90\n"


def test_details(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    missed = "dev/sample: missed acts: THREATEN occurred NOR -> ITA: Oslo warned Rome"
    assert run("--gold", "dev", "--detail", events=(), floor=0.0) == 0
    assert missed in capsys.readouterr().out
    assert run("--gold", "dev", "--detail", "--json", events=(), floor=0.0) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)
    assert err == f"{missed}\n"


def test_raising_the_floors(run: Run, corpus: Path) -> None:
    assert run("--gold", "dev", "--raise") == 0
    judged = ("f1", "precision", "recall", "full_recall", "complete_recall", "who", "status")
    assert floors.load(corpus / "floors.json") == {"dev": dict.fromkeys(judged, 0.99)}


def test_a_worse_reading_raises_nothing_and_fails(run: Run, corpus: Path) -> None:
    assert run("--gold", "dev", "--raise", events=()) == 1
    assert floors.load(corpus / "floors.json")["dev"]["f1"] == 0.9


def test_the_blind_set_is_refused_before_anything_is_printed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--detail"], ["--gold", "first", "--detail"], ["--gold", "dev", "first", "--detail", "--json"]):
        assert run(*arguments) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("benchmarks.quality: no details of first")
        assert err.count("\n") == 1


def test_the_blind_set_can_be_shown_when_the_tuning_is_over(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "first", "--detail", "--unblind", events=()) == 0
    assert "first/sample: missed acts" in capsys.readouterr().out


def test_articles_are_measured_too(run: Run, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "dev", "--articles", str(corpus / "dev"), "--json") == 0
    assert list(json.loads(capsys.readouterr().out)) == ["dev", "articles"]


def test_articles_that_are_not_there(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "dev", "--articles", "/nowhere") == 2
    told = "benchmarks.quality: /nowhere holds no gold: no pairs of NAME.txt and NAME.json\n"
    assert capsys.readouterr().err == told
