"""The image of a record, as `docs/build_image.py` draws it."""

import runpy
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from detente.records import Outlook, Record, Report

Draw = Callable[[Record], str]
TEXT = "Both sides expect no breakthrough & <little> more."
FEW = Record(Report.of(TEXT, title="Talks"), outlooks=(Outlook(("USA",), "low", None, TEXT, 0, len(TEXT)),))
MANY = Record(FEW.report, outlooks=FEW.outlooks * 40)


@pytest.fixture(scope="module")
def draw() -> Draw:
    drawn: Draw = runpy.run_path(str(Path(__file__).parent.parent / "docs" / "build_image.py"))["image"]
    return drawn


def words(svg: str) -> str:
    return "".join(ElementTree.fromstring(svg).itertext()).replace("\xa0", " ")


def test_the_image_shows_the_page(draw: Draw) -> None:
    assert "Talks" in words(draw(FEW))
    assert "no breakthrough &" in words(draw(FEW))
    assert "<little> more." in words(draw(FEW))
    assert "…" not in words(draw(FEW))


def test_a_long_page_is_cut_after_a_whole_entry(draw: Draw) -> None:
    assert words(draw(MANY)).rstrip().endswith("…")


def test_the_same_record_gives_the_same_image_in_any_terminal(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = draw(FEW)
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb"), ("COLUMNS", "40")):
        monkeypatch.setenv(name, value)
    assert draw(FEW) == usual


def test_nothing_is_fetched_to_show_it(draw: Draw) -> None:
    assert "@font-face" not in draw(FEW)
    assert "url(http" not in draw(FEW)
