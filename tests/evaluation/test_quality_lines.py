"""The plain lines: how deeds and settings become lines, and what is counted of the way that they are read."""

from pathlib import Path

import pytest
from benchmarks.quality.lines import Line, lines_of, measure

DEEDS = """types,base,present,past,participle,gerund,object,number,noun
SANCTION,expel,expels,expelled,expelled,expelling,two {others} diplomats,plural,expulsion of two {others} diplomats
REQUEST,urge,urges,urged,urged,urging,{other} to free the crew,singular,
"""
SETTINGS = """setting,line,status,by
passive,{Object} {was} {participle} by {doer}.,occurred,
noun,{doer}'s {noun} came late.,occurred,
behind,"{doer} {past} {object}, {third}'s foreign ministry said.",occurred,third
"""
STATES = """code,state,adjective,capital
NOR,Norway,Norwegian,Oslo
CHL,Chile,Chilean,Santiago
KEN,Kenya,Kenyan,Nairobi
POL,Poland,Polish,Warsaw
IND,India,Indian,New Delhi
VNM,Vietnam,Vietnamese,Hanoi
TUR,Turkey,Turkish,Ankara
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, told in (("deeds", DEEDS), ("settings", SETTINGS), ("states", STATES)):
        (tmp_path / f"{name}.csv").write_text(told, encoding="utf-8")
    return tmp_path


def test_every_deed_stands_in_every_setting_that_has_its_words(folder: Path) -> None:
    found = list(lines_of(folder))
    assert [line.setting for line in found] == ["passive", "noun", "behind", "passive", "behind"]
    assert found[0] == Line(
        "passive", "Two Chilean diplomats were expelled by Norway.", frozenset({"SANCTION"}), "NOR", "CHL",
        frozenset({"occurred"}), None,
    )  # fmt: skip


def test_a_setting_on_somebodys_word_tells_whose(folder: Path) -> None:
    line = list(lines_of(folder))[2]
    assert (line.text, line.by) == (
        "Kenya expelled two Polish diplomats, Chile's foreign ministry said.",
        "CHL",
    )


def test_three_states_of_a_line_differ() -> None:
    found = list(lines_of(Path("corpus/lines")))
    assert len(found) > 3000
    assert all(line.doer != line.other for line in found)
    assert all(line.by is None or line.by != line.other for line in found)


def test_what_is_read_wrongly_is_told_with_the_line(folder: Path) -> None:
    (folder / "settings.csv").write_text(
        "setting,line,status,by\ntold,{doer} {past} {object}.,occurred,\nwrong,{doer} {past} {object}.,denied,\n",
        encoding="utf-8",
    )
    measured = measure(folder)
    assert measured.figures == {"lines": 4, "found": 1.0, "who": 1.0, "status": 0.5}
    assert [fault.split(":")[0] for fault in measured.faults] == ["wrong", "wrong"]
    assert measured.faults[0].endswith("[SANCTION occurred CHL > KEN]")
