"""TempEval-3's measure, on stories of our own."""

import datetime as dt
from pathlib import Path

import pytest
from benchmarks.quality.tempeval import Timex, found_in, matched, measure, read_story

STORY = """<?xml version="1.0" ?>
<TimeML><DOCID>mill</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2023-06-14" functionInDocument="CREATION_TIME">2023-06-14</TIMEX3></DCT>
<TEXT>

The mill &amp; its barn burnt down <TIMEX3 tid="t1" type="DATE" value="2023-06-12">Monday</TIMEX3>. It had stood there
<EVENT eid="e1">for</EVENT> <TIMEX3 tid="t2" type="DURATION" value="P40Y">forty years</TIMEX3>.

It will open again in <TIMEX3 tid="t3" type="DATE" value="2023-09">September</TIMEX3>, or <TIMEX3 tid="t4"
type="DATE" value="FUTURE_REF">one fine day</TIMEX3>.
</TEXT></TimeML>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mill.tml").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_a_story_is_read_without_its_marks(folder: Path) -> None:
    story = read_story(folder / "mill.tml")
    assert story is not None
    assert story.created == dt.date(2023, 6, 14)
    assert [(one.text, one.value) for one in story.gold][:3] == [
        ("Monday", "2023-06-12"), ("forty years", "P40Y"), ("September", "2023-09"),
    ]  # fmt: skip
    assert all(story.text[one.start : one.end] == one.text for one in story.gold)
    assert "The mill & its barn" in story.text


def test_what_is_found_has_its_place_and_value(folder: Path) -> None:
    story = read_story(folder / "mill.tml")
    assert story is not None
    found = list(found_in(story))
    assert [one.value for one in found] == ["2023-06-12", "P40Y", "2023-09"]
    assert all(" ".join(story.text[one.start : one.end].split()) == one.text for one in found)


def test_a_story_without_a_day_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "none.tml"
    path.write_text("<TimeML><TEXT>On Monday</TEXT></TimeML>", encoding="utf-8")
    assert read_story(path) is None


def test_pairs_are_made_one_to_one() -> None:
    one, two, far = (Timex(start, start + 6, "", "") for start in (0, 4, 40))
    assert list(matched([one, far], [two, one])) == [(one, two), (far, None), (None, one)]


def test_the_figures_and_the_faults(folder: Path) -> None:
    outcome = measure(folder)
    assert outcome.figures["stories"] == 1
    assert outcome.figures["expressions"] == 4
    assert outcome.figures["value"] == 1.0
    assert outcome.figures["value_f1"] == outcome.figures["span_f1"] == 2 * 3 / 7
    assert outcome.faults == ("mill: 'one fine day' is FUTURE_REF; found nothing",)
