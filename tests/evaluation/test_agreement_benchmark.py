"""The agreement benchmark: two annotations of a report judged both ways, and how it ends."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from benchmarks.agreement import __main__ as door
from benchmarks.agreement.comparing import Pair, both_ways, judge_pairs, mean, read_pairs, record_of

from detente.errors import SourceMissing, SourceUnreadable
from detente.evaluation import Gold, figures, judge, read_gold_folder

TEXT = "Oslo warned Rome. Later Rome thanked Oslo."
ACT = {
    "evidence": "Oslo warned Rome", "types": ["THREATEN"], "mode": None, "actors": ["NOR"], "recipients": ["ITA"],
    "people": [], "status": "occurred", "date": None, "place": None, "issues": [], "by": None, "must": True,
}  # fmt: skip


def write(folder: Path, *acts: dict[str, Any], text: str = TEXT) -> Path:
    folder.mkdir()
    (folder / "sample.txt").write_text(text, encoding="utf-8")
    (folder / "sample.json").write_text(json.dumps({"events": acts}), encoding="utf-8")
    return folder


def test_an_annotation_agrees_with_itself(gold: Gold) -> None:
    shares = [
        value for name, value in figures(judge(gold, record_of(gold))).items() if name.endswith(("f1", "recall", "who"))
    ]
    assert set(shares) == {1.0}


def test_both_ways_differ_in_what_is_missed_and_what_is_extra(gold: Gold) -> None:
    fewer = replace(gold, events=gold.events[1:])
    forth, back = both_ways([Pair(gold, fewer)])
    assert (forth["must"], forth["recall"], forth["precision"]) == (3, 2 / 3, 1.0)
    assert (back["must"], back["recall"], back["precision"], back["extra"]) == (2, 1.0, 3 / 4, 1)


def test_an_optional_act_of_one_alone_is_no_surplus(gold: Gold) -> None:
    without = replace(gold, events=tuple(act for act in gold.events if act.must))
    assert figures(judge_pairs([Pair(without, gold)]))["extra"] == 0
    assert figures(judge_pairs([Pair(without, gold)], keep="all"))["extra"] == 1


def test_an_optional_act_that_the_other_has_counts_as_found(gold: Gold) -> None:
    strict = replace(gold, events=tuple(replace(act, must=True) for act in gold.events))
    assert figures(judge_pairs([Pair(strict, gold)]))["recall"] == 1.0
    assert figures(judge_pairs([Pair(strict, gold)], keep="must"))["recall"] == 3 / 4


@pytest.mark.parametrize(("one", "other", "between"), [(0.5, 1.0, 0.75), (None, 1.0, None), (0.5, None, None)])
def test_a_mean_needs_both(one: float | None, other: float | None, between: float | None) -> None:
    assert mean(one, other) == between


def test_each_report_is_found_in_the_folder_that_has_it(tmp_path: Path) -> None:
    second, first = write(tmp_path / "second", ACT), write(tmp_path / "first", ACT | {"actors": ["SWE"]})
    (tmp_path / "empty").mkdir()
    (pair,) = read_pairs(second, [tmp_path / "empty", first])
    assert (pair.first.events[0].actors, pair.second.events[0].actors) == (("SWE",), ("NOR",))


def test_a_report_without_a_first_annotation_is_named(tmp_path: Path) -> None:
    second = write(tmp_path / "second", ACT)
    with pytest.raises(SourceMissing, match=r"sample of .* has no first annotation"):
        list(read_pairs(second, [tmp_path / "nowhere"]))


def test_two_texts_under_one_name_are_refused(tmp_path: Path) -> None:
    second, first = write(tmp_path / "second", ACT), write(tmp_path / "first", ACT, text=f"{TEXT} Then it rained.")
    with pytest.raises(SourceUnreadable, match="differs"):
        list(read_pairs(second, [first]))


def test_the_table_and_the_differences_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second, first = write(tmp_path / "second", ACT), write(tmp_path / "first", ACT | {"actors": ["SWE"]})
    assert door.main(["--second", str(second), "--first", str(first), "--detail"]) == 0
    shown = capsys.readouterr().out
    assert "sample: wrong who: NOR -> ITA for SWE -> ITA: Oslo warned Rome" in shown
    assert [line.split()[-2] for line in shown.splitlines() if " full_recall " in line] == ["0.000"]


def test_what_can_not_be_measured_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert door.main(["--second", str(tmp_path)]) == 2
    assert "benchmarks.agreement:" in capsys.readouterr().err


def test_the_corpus_has_twenty_reports_twice() -> None:
    pairs = list(read_pairs(door.SECOND, door.FIRSTS))
    assert len(pairs) == len(list(read_gold_folder(door.SECOND))) == 20
