"""Time and place of acts whose own words do not say."""

from collections.abc import Callable

import pytest

from detente.reading.details.scenes import earlier_tense
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree
from detente.records import Place, Record

Read = Callable[[str], Record]
Spot = Callable[[Place | None], str | None]

MEETING = "Zambian and Malawian ministers met in Lusaka on Sunday."


@pytest.mark.parametrize(
    "second", ["They signed a treaty.", "The two sides agreed on a railway.", "Zambia condemned Malawi."]
)
def test_what_follows_a_meeting_is_then_and_there(second: str, read: Read, spot: Spot) -> None:
    event = read(f"{MEETING} {second}").events[-1]
    assert (event.date, spot(event.place)) == ("2024-05-12", "Lusaka ZMB")


def test_what_is_discussed_in_a_call_is_done_by_phone(read: Read) -> None:
    text = (
        "Vladimir Putin had a telephone conversation with Recep Tayyip Erdogan. The leaders discussed the war in Syria."
    )
    assert [(event.mode, event.place) for event in read(text).events] == [("phone", None)] * 2


def test_a_day_of_its_own(read: Read, spot: Spot) -> None:
    event = read(f"{MEETING} They signed a treaty on Tuesday.").events[-1]
    assert (event.date, spot(event.place)) == ("2024-05-14", "Lusaka ZMB")


def test_a_place_of_its_own(read: Read, spot: Spot) -> None:
    event = read(f"{MEETING} They signed a treaty in Ndola.").events[-1]
    assert (event.date, spot(event.place)) == ("2024-05-12", "Ndola ZMB")


def test_the_future_is_another_scene(read: Read) -> None:
    event = read(f"{MEETING} They will sign a treaty.").events[-1]
    assert (event.status, event.date) == ("planned", None)


def test_a_time_told_once_holds_for_acts_joined(read: Read) -> None:
    first, second = read("Sweden condemned Iran and expelled two Iranian diplomats on Friday.").events
    assert first.date == second.date == "2024-05-10"


@pytest.mark.parametrize(
    ("text", "word", "earlier"),
    [
        ("They have met often since the invasion of Kuwait.", "invasion", True),
        ("They have met often since he fled.", "fled", True),
        ("They had met often.", "met", True),
        ("They met often after the invasion of Kuwait.", "met", False),
    ],
)
def test_what_is_told_as_earlier(text: str, word: str, earlier: bool) -> None:
    assert earlier_tense(next(token for token in tree(pipeline()(text)) if token.text == word)) == earlier
