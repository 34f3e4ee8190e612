import io
import re
from collections.abc import Callable
from typing import get_args

import pytest
from rich.cells import cell_len
from rich.console import Console

from detente.pages.terminal import print_record
from detente.pages.wording import say
from detente.records import Event, Record, Report, Status


def page(record: Record, *, width: int = 80, colours: bool = False, **options: object) -> str:
    out = io.StringIO()
    system = "truecolor" if colours else None
    print_record(record, Console(file=out, width=width, color_system=system, force_terminal=colours, **options))  # type: ignore[arg-type]
    return out.getvalue()


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [40, 80, 109, 110, 160, 240])
def test_no_line_is_longer_than_the_terminal(record: Record, hostile_record: Record, width: int) -> None:
    for each in (record, hostile_record):
        assert max(cell_len(line) for line in page(each, width=width).splitlines()) <= min(width, 160)


def test_without_colour_there_is_no_escape(record: Record) -> None:
    assert "\x1b" not in page(record)
    assert "\x1b" in page(record, colours=True)


def test_colour_adds_no_words(record: Record) -> None:
    assert re.sub(r"\x1b\[[\d;]*m", "", page(record, colours=True)) == page(record)
    assert not re.search(r"\x1b\[[\d;]*[34]\d", page(record, colours=True, no_color=True))


def test_the_header_says_title_publisher_and_date(record: Record) -> None:
    lines = [line.rstrip() for line in page(record).splitlines()]
    assert lines[:2] == ["Envoys meet in Vienna", "The Courier · 12 May 2023"]


def test_an_act_is_told_in_full(record: Record) -> None:
    found = [line.rstrip() for line in page(record).splitlines()]
    start = found.index(next(line for line in found if line.startswith("  1  ")))
    assert found[start : start + 7] == [
        "  1  HAPPENED               Visit",
        "     11 May 2023            China (Li Wei, Minister of Foreign Affairs)",
        "     “On Thursday”          → Austria (Anna Gold, Chancellor)",
        "     Hofburg                About: bilateral relations, Taiwan",
        "     Vienna, Austria        Told by: Austria (“officials”, “said”)",
        "                            “Anna Gold received Li Wei at the Hofburg, the first",
        "                            such visit since 2018”",
    ]


@pytest.mark.parametrize("width", [80, 160])
def test_everything_in_the_record_is_on_the_page(record: Record, width: int) -> None:
    found = page(record, width=width)
    for said in ("United States → China", "Because of: 2, seizure", "CALLED OFF", "15–21 May 2023", "undated"):
        assert said in words(found)
    for said in ("China claims", "Little expected", "First since 2018", "see 1", "On the agenda", "Paris, France"):
        assert said in words(found)
    assert [number for number in range(1, 11) if not re.search(rf"^ +{number}  \S", found, re.MULTILINE)] == []


def test_each_entry_shows_its_words(record: Record) -> None:
    found = words(page(record, width=160))
    squeezed = re.sub(r"\s", "", page(record, width=80))
    for event in record.events:
        assert re.sub(r"\s", "", event.evidence.text)[:25] in squeezed
    assert "“about Taiwan” see 3" in found


def test_a_wide_page_has_the_words_beside_the_act(record: Record) -> None:
    line = next(line for line in page(record, width=160).splitlines() if line.startswith("  2  "))
    assert words(line) == "2 HAPPENED Seizure “a ship had been seized”"


@pytest.mark.parametrize("status", get_args(Status))
def test_each_status_is_told_in_words(status: Status, event: Callable[..., Event]) -> None:
    record = Record(Report.of("They met."), (event("They met", text="They met.", status=status),))
    assert say("status", status).upper() in page(record)


def test_sides_are_listed_with_commas_and_an_and(event: Callable[..., Event], record: Record) -> None:
    mentions = [side for each in record.events for side in (*each.actors, *each.recipients) if not side.person]
    usa, china = (next(side for side in mentions if side.code == code) for code in ("USA", "CHN"))
    three = (usa, china, record.events[2].recipients[0])
    act = event("They met", text="They met.", actors=three, recipients=())
    assert "United States, China and Austria (Anna Gold, Chancellor) “They" in words(
        page(Record(Report.of("They met."), (act,)))
    )


def test_an_act_by_nobody_named_says_so(event: Callable[..., Event]) -> None:
    act = event("They met", text="They met.", actors=())
    assert "not named → China" in page(Record(Report.of("They met."), (act,)))


def test_a_report_without_acts_says_so_in_a_sentence(empty_record: Record) -> None:
    assert [line for line in page(empty_record).splitlines() if line.strip()] == [
        "Farm news",
        "no date of publication",
        "This report tells of no act between states.",
    ]


def test_a_hostile_report_commands_nothing(hostile_record: Record) -> None:
    found = page(hostile_record)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", found)
    assert "⟨U+202E⟩" in found
    assert "[bold]" in found
