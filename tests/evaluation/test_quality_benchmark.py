"""The quality benchmark: its floors, its blind set, its table and how it ends."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from benchmarks.quality import __main__ as door
from benchmarks.quality import floors, lines, measuring, outsiders, pairs, sets
from benchmarks.quality.outside import Measures, Outcome, Outside
from benchmarks.quality.table import TIGHT, outside_table, table, tables
from rich.console import Console, RenderableType

from detente.errors import UsageError
from detente.evaluation import Gold, figures

EVENT = {
    "evidence": "Oslo warned Rome", "types": ["THREATEN"], "mode": None, "actors": ["NOR"], "recipients": ["ITA"],
    "people": [], "status": "occurred", "date": None, "place": None, "issues": [], "by": None, "must": True,
}  # fmt: skip
ANSWER = {
    "type": "THREATEN", "status": "occurred", "actors": ["NOR"], "recipients": ["ITA"],
    "evidence": {"start": 0, "end": 16},
}  # fmt: skip


def measured(**changes: float | None) -> dict[str, Measures]:
    return {"dev": figures([]) | {"reports": 4} | changes}


def printed(what: RenderableType, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(what)
    return out.getvalue()


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
    stand = {"dev": {"f1": 0.65, "who": 0.5, "date": 0.7}}
    lines = floors.broken(measured(f1=0.644, who=0.5, date=None), stand, {})
    assert list(lines) == [
        "dev: f1 0.644 is below its floor of 0.65",
        "dev: date was not measured; its floor is 0.70",
    ]


def test_a_floor_holds_within_one_entry() -> None:
    rests = {"dev": {"by_f1": 20}}
    assert list(floors.broken(measured(by_f1=0.601), {"dev": {"by_f1": 0.65}}, rests)) == []
    assert list(floors.broken(measured(by_f1=0.599), {"dev": {"by_f1": 0.65}}, rests)) == [
        "dev: by_f1 0.599 is below its floor of 0.65"
    ]


def test_a_report_that_can_not_be_read_breaks_the_gate() -> None:
    assert list(floors.broken(measured(failed=1), {}, {})) == ["dev: 1 of 4 reports could not be read"]


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.save({"dev": {"f1": 0.7}, "first": {}}, path)
    assert floors.load(path) == {"dev": {"f1": 0.7}, "first": {}}
    assert path.read_text(encoding="utf-8").endswith("}\n")


def test_the_floors_that_stand_are_of_figures_and_sets_that_there_are() -> None:
    stand = floors.load(floors.FLOORS)
    outside = {lines.NAME, pairs.NAME, *(one.name for one in outsiders.OUTSIDE)}
    assert {"dev", "first", "second"} <= set(stand) <= {*sets.SETS, sets.ARTICLES, *outside}
    ours = {figure for name, of_set in stand.items() if name not in outside for figure in of_set}
    assert ours <= set(figures([])) - floors.COUNTS
    assert all(0 <= floor < 1 for of_set in stand.values() for floor in of_set.values())


def test_all_sets_or_those_named() -> None:
    assert list(sets.folders(None, None)) == [
        "train",
        "dev",
        "wide",
        "broad",
        "wires",
        "news",
        "press",
        "home",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "test",
    ]
    assert sets.folders([], None) == {}
    assert sets.folders(["dev"], Path("elsewhere")) == {"dev": sets.CORPUS / "dev", "articles": Path("elsewhere")}


def test_the_blind_set_is_not_shown_under_any_name() -> None:
    sets.refuse_to_show({"dev": sets.CORPUS / "dev"})
    with pytest.raises(UsageError, match="no details of first: it is the blind set"):
        sets.refuse_to_show(sets.folders(None, None))
    with pytest.raises(UsageError, match="no details of articles"):
        sets.refuse_to_show({"articles": sets.CORPUS / "dev" / ".." / "first"})


def test_the_table_has_each_figure_with_its_floor() -> None:
    rows = printed(table(measured(f1=0.644, who=0.9, status=1.0), {"dev": {"f1": 0.65, "who": 0.8, "date": 0.7}}, {}))
    lines = [line.split() for line in rows.splitlines()]
    assert ["f1", ".644", "<.65"] in lines
    assert ["who", ".900", "≥.80"] in lines
    assert ["status", "1.00"] in lines
    assert ["date", "–", "<.70"] in lines
    assert ["reports", "4"] in lines


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("names", [sets.SEEN, sets.BLIND])
def test_the_tables_of_all_sets_fit_the_terminal(names: tuple[str, ...], width: int) -> None:
    full = {name: dict.fromkeys(figures([]), 0.5) for name in names}
    shown = list(tables(full, {name: dict.fromkeys(figures([]), 0.4) for name in full}, {}, "All"))
    found = [column for one in shown for column in one.columns[1:]]
    assert [str(column.header).strip() for column in found] == list(names)
    for one in shown:
        rows, wide = printed(one, width), len(one.columns) - 1
        row = next(line for line in rows.splitlines() if line.startswith("complete_recall"))
        cell = [".500", "≥.40"] if wide <= TIGHT else [".500≥.40"]
        assert row.split() == ["complete_recall", *cell * wide]
        assert "…" not in rows


def errors(value: float) -> dict[str, Measures]:
    return {"doubt": {"mae": value, "words": 7}}


def test_a_figure_of_errors_has_a_ceiling_that_only_sinks() -> None:
    assert floors.raised(errors(0.399), {})["doubt"] == {"mae": 0.41}
    assert floors.raised(errors(0.399), {"doubt": {"mae": 0.4}})["doubt"] == {"mae": 0.4}
    assert list(floors.broken(errors(0.43), {"doubt": {"mae": 0.41}}, {})) == [
        "doubt: mae 0.430 is above its ceiling of 0.41"
    ]
    assert list(floors.broken(errors(0.39), {"doubt": {"mae": 0.41}}, {})) == []


OUTSIDE = Outside(
    "verbs",
    what="verbs found",
    within="verbs/list.txt",
    measure=lambda path: Outcome({"f1": len(path.read_text()) / 10}),
    bars={"f1": 0.6},
    published={"f1": {"Somebody": 0.81}},
)


def test_a_set_of_others_is_measured_where_it_lies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outsiders.measure_all(None, [OUTSIDE]) == {}
    assert outsiders.measure_all(tmp_path, [OUTSIDE]) == {}
    assert f"verbs is not measured: {tmp_path}/verbs/list.txt is not there" in capsys.readouterr().err
    (tmp_path / "verbs").mkdir()
    (tmp_path / "verbs" / "list.txt").write_text("12345", encoding="utf-8")
    outcomes = outsiders.measure_all(tmp_path, [OUTSIDE])
    assert outcomes["verbs"].figures == {"f1": 0.5}
    rows = printed(outside_table([OUTSIDE], outcomes, {"verbs": {"f1": 0.4}})).splitlines()
    assert rows[2].split() == ["verbs", "f1", ".500", "≥.40", "<.600", "Somebody", ".810"]
    assert rows[3] == "verbs: verbs found"


def test_a_folder_of_sets_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="there is no folder /nowhere"):
        outsiders.measure_all(Path("/nowhere"), [OUTSIDE])


def test_the_sets_of_others_have_names_of_their_own() -> None:
    names = [one.name for one in outsiders.OUTSIDE]
    assert len({*names, *sets.SETS, sets.ARTICLES}) == len(names) + len(sets.SETS) + 1


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
    monkeypatch.setattr(lines, "measure", lambda: Outcome({"lines": 2, "who": 0.5}, ("told: Oslo warned Rome",)))
    monkeypatch.setattr(pairs, "measure", lambda: Outcome({"sentences": 2, "accuracy": 0.5}))
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
    assert "1.00" in out
    assert "Plain lines" in out
    assert "Pairs in reports that" in out
    assert err == ""


def test_plain_lines_are_left_out_where_sets_are_named(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "dev") == 0
    assert "Plain lines" not in capsys.readouterr().out
    assert run("--gold", "--lines", "--detail") == 0
    assert "lines/told: Oslo warned Rome" in capsys.readouterr().out


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


def test_sets_of_others_alone(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "--data", str(tmp_path), "--json") == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == {}
    assert len(err.splitlines()) == len(outsiders.OUTSIDE)


def test_articles_that_are_not_there(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "dev", "--articles", "/nowhere") == 2
    told = "benchmarks.quality: /nowhere holds no gold: no pairs of NAME.txt and NAME.json\n"
    assert capsys.readouterr().err == told
