"""Acts that a report takes back."""

from collections.abc import Callable

import pytest

from detente.records import Record

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
