"""Where an act takes place."""

from collections.abc import Callable

import pytest

from detente.records import Event, Place, Record

Read = Callable[[str], Record]
Spot = Callable[[Place | None], str | None]


def last(record: Record) -> Event:
    return record.events[-1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenyan and Somali officials met on the fringe of a forum in Kampala on Monday.", "Kampala UGA"),
        ("Tehran summoned the Swedish ambassador on Monday.", "Tehran IRN"),
        ("Chile sent grain from Santiago to Lima on Monday.", "Lima PER"),
        ("Kenyan officials, who had been in Kampala, visited Zambia on Monday.", "Lusaka ZMB"),
        ("In Kampala Mr Kagame met Kenyan officials on Monday.", "Kampala UGA"),
        ("The Zambian president, who was in Harare in May, signed a treaty with Angola in Lusaka.", "Lusaka ZMB"),
        ("NAIROBI, May 15 - Chad and Libya held talks on Monday.", "Nairobi KEN"),
        ("Peru has taken in 40,000 refugees from Chile.", "Peru PER"),
        ("Peru gave asylum to two Chilean officers.", "Peru PER"),
        ("After the Chilean raid Peru put its army on alert.", "Peru PER"),
        ("NAIROBI, May 15 - Chad and Libya held talks in 2019.", None),
        ("NAIROBI, May 15 - Chad and Libya spoke by telephone on Monday.", None),
    ],
)
def test_where(text: str, place: str | None, read: Read, spot: Spot) -> None:
    assert spot(last(read(text)).place) == place


def test_here_and_there(read: Read, spot: Spot) -> None:
    text = (
        "MINSK, May 15 - Chad sent an envoy to Tunis on Monday. He met Libyan officials there. Russia attacked Ukraine."
    )
    assert spot(read(text).events[-2].place) == "Tunis TUN"


CALL = """Secretary Blinken's call with Saudi Foreign Minister Faisal bin Farhan

Secretary Blinken spoke today with Saudi Foreign Minister Faisal bin Farhan. They discussed the war in Gaza.
He thanked the minister for his kingdom's role in Sudan and underscored the need for talks in Jeddah.
"""


def test_a_readout_of_a_call_is_of_one_by_phone_and_nowhere(read: Read) -> None:
    talks = [event for event in read(CALL).events if event.type == "CONSULT" and event.status == "occurred"]
    assert talks
    assert {(event.mode, event.place) for event in talks} == {("phone", None)}
