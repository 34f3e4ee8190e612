"""What acts and meetings are about, and who holds what."""

from collections.abc import Callable

import pytest

from detente.records import Event, Record

Read = Callable[[str], Record]
Only = Callable[[str], Event]

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


ISSUES = [
    ("Seoul expelled two Russian diplomats on Friday.", "diplomatic-presence"),
    ("South Korea freed four North Korean sailors on Sunday.", "hostages-detainees"),
    ("The European Union imposed sanctions on Belarus.", "sanctions"),
    ("China imposed tariffs on Australian barley.", "trade"),
    ("Kyrgyzstan and Tajikistan agreed on a ceasefire on Friday.", "ceasefire"),
    ("Denmark accused Germany of espionage on Monday.", "espionage"),
    ("Beijing accused Tokyo of distorting history.", "history-memory"),
    ("According to Kyiv, Russian forces shelled Kharkiv on Monday.", "ukraine-war"),
    ("Vietnam rejected China's position on the South China Sea.", "south-china-sea"),
    (MEETING, "bilateral-relations"),
]


@pytest.mark.parametrize(("text", "issue"), ISSUES)
def test_what_an_act_is_about(text: str, issue: str, only: Only) -> None:
    assert only(text).issues[0] == issue
