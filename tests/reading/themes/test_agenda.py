"""What meetings are about."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest

from detente.reading.details.told import Told
from detente.reading.themes.agenda import subjects
from detente.records import Record

Read = Callable[[str], Record]

MEETING = "Chilean and Peruvian ministers met in Arica on Monday."
AGENDAS = [
    ("They discussed trade.", {"trade"}),
    ("They discussed trade, climate change and drug trafficking.", {"trade", "climate", "narcotics"}),
    ("They raised human rights and drug trafficking.", {"human-rights", "narcotics"}),
    ("The talks focused on migration and energy.", {"migration", "energy"}),
    ("Cyber attacks were on the agenda.", {"cyber"}),
]


@pytest.mark.parametrize(("words", "issues"), AGENDAS)
def test_what_a_meeting_took_up(words: str, issues: set[str], read: Read) -> None:
    record = read(f"{MEETING} {words}")
    assert {item.issue for item in record.agenda} == issues
    meetings = {event.id for event in record.events if event.type == "CONSULT"}
    assert all(item.event in meetings for item in record.agenda)
    assert all(record.report.text[item.start : item.end] == item.text for item in record.agenda)


def test_an_issue_stands_on_the_agenda_once(read: Read) -> None:
    issues = [item.issue for item in read(f"{MEETING} They discussed trade. They discussed trade again.").agenda]
    assert issues == ["trade"]


@pytest.mark.parametrize("text", [MEETING, "Chile condemned Peru over trade on Monday."])
def test_no_agenda(text: str, read: Read) -> None:
    assert read(text).agenda == ()


def told(kind: str, status: str, sentence: int, **scores: float) -> Told:
    """An act, as far as the agenda asks for it."""
    event, where = SimpleNamespace(type=kind, status=status), SimpleNamespace(index=sentence)
    return cast("Told", SimpleNamespace(event=event, sentence=where, scores=scores))


def test_what_is_agreed_beside_a_meeting_speaks_for_its_subject() -> None:
    acts = [told("CONSULT", "cancelled", 1, trade=0.0), told("AGREE", "occurred", 3, trade=1.0)]
    found = subjects(acts, {1: [], 2: [(None, None, "trade", 2)]}, {})  # type: ignore[list-item]
    assert found["trade"]["AGREE"] > 0
    assert found["trade"]["words-after"] > 0
    assert found["trade"]["words-here"] == found["trade"]["held"] == found["trade"]["REQUEST"] == 0
