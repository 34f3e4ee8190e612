"""Acts that a report takes back."""

from collections.abc import Callable

import pytest

from detente.records import Event, Record

Read = Callable[[str], Record]

TAKEN_BACK = [
    "The Danish foreign minister met the Norwegian president in Bergen last week. No such meeting took place, "
    "the Norwegian government said.",
    "Peru's army shelled a Chilean post on Monday, a Chilean paper wrote. No such shelling had occurred, said Lima.",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_an_act_denied_as_such_is_no_second_act(text: str, read: Read) -> None:
    (event,) = read(text).events
    assert event.status == "denied"


def test_such_an_act_stands_where_it_is_not_denied(read: Read) -> None:
    text = "The Danish foreign minister met the Norwegian president in Bergen. It was their third such meeting in May."
    assert {event.status for event in read(text).events} == {"occurred"}


def test_what_no_report_told_before_is_denied_itself(read: Read) -> None:
    assert [e.status for e in read("No such talks between Norway and Denmark took place.").events] == ["denied"]


def said(event: Event) -> str:
    return event.evidence.text.removeprefix("QUESTION: ")


ASKED = """Press briefing of the Foreign Ministry of Finland
Helsinki, 3 May 2024

QUESTION: {}

SPOKESWOMAN: {} We have told our neighbours so, and we thank them for their help."""


@pytest.mark.parametrize(
    ("question", "answer", "status"),
    [
        ("Has Russia recalled its envoy from Oslo?", "No. It has not.", "denied"),
        ("Will you expel Russian diplomats?", "We will not.", "denied"),
        ("Did Sweden expel the Russian consul?", "No, it was in a hurry.", "denied"),
        ("Have you recalled your envoy from Moscow?", "We have not.", "denied"),
        ("Has Russia recalled its envoy from Oslo?", "Yes. No more is known.", None),
        ("Russia recalled its envoy from Oslo on Monday. Why?", "No. I cannot tell.", "occurred"),
    ],
)
def test_what_an_answer_denies_was_not_done(question: str, answer: str, status: str | None, read: Read) -> None:
    asked = [event.status for event in read(ASKED.format(question, answer)).events if said(event) in question]
    assert (asked[0] == status) if status else (asked[:1] != ["denied"])
