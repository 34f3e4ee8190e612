"""What a record answers, from its plain values."""

import datetime as dt
from typing import Any

import pytest

from detente.errors import SourceUnreadable
from detente.evaluation.answers import Answer, Entry, Stand, answer_of
from detente.records import (
    AgendaItem,
    Attribution,
    CameoCode,
    Event,
    Evidence,
    Mention,
    Outlook,
    Place,
    PloverCode,
    Position,
    Precedent,
    Record,
    Report,
)

TEXT = "Anna Gold met Li Wei in Vienna."


def test_a_record_answers_with_what_is_measured() -> None:
    event = Event(
        id="1", type="CONSULT", mode="visit", contexts=(), status="occurred",
        actors=(Mention("CHN", "Li Wei", None, "Li Wei", 14, 20),), recipients=(Mention("EU", None, None, "EU", 0, 2),),
        date="2023-05-08", date_text=None, place=Place("Vienna", "AUT"), issues=("trade",),
        by=Attribution("MEDIA", None, "papers", 0, 6, "said"), because_of=None, evidence=Evidence(0, 20, TEXT[:20]),
        plover=PloverCode("CONSULT", "visit", 4.0, 1), cameo=CameoCode("042", 1.9),
    )  # fmt: skip
    record = Record(
        Report.of(TEXT, published=dt.date(2023, 5, 10)),
        events=(event,),
        agenda=(AgendaItem("trade", None, "", 0, 0),),
        positions=(Position("CHN", "trade", "supports", "", 0, 0),),
        outlooks=(Outlook((), "low", None, "", 0, 0),),
        precedents=(Precedent("only", None, None, "", 0, 0),),
    )
    assert answer_of(record.to_dict(), name="sample") == Answer(
        events=(
            Entry(
                type="CONSULT", status="occurred", actors=frozenset({"CHN"}), recipients=frozenset({"EUU"}),
                people=("Li Wei",), date="2023-05-08", country="AUT", issues=frozenset({"trade"}), by="MEDIA",
                start=0, end=20,
            ),
        ),
        agenda=frozenset({"trade"}),
        positions=(Stand("CHN", "trade", "supports"),),
        outlooks=frozenset({"low"}),
        precedents=frozenset({"only"}),
    )  # fmt: skip


def test_what_a_record_leaves_out_is_empty() -> None:
    assert answer_of({}, name="sample") == Answer((), frozenset(), (), frozenset(), frozenset())
    (entry,) = answer_of({"events": [{"evidence": {"start": 0, "end": 4}}]}, name="sample").events
    assert entry == Entry(None, None, frozenset(), frozenset(), (), None, None, frozenset(), None, 0, 4)


def test_parties_and_sources_may_be_plain_codes() -> None:
    event = {"evidence": {"start": 0, "end": 4}, "actors": ["UN", "FRA"], "by": "FRA"}
    (entry,) = answer_of({"events": [event]}, name="sample").events
    assert entry.actors == {"UNO", "FRA"}
    assert (entry.people, entry.by) == ((), "FRA")


def test_people_named_by_the_event_stand_for_those_of_its_mentions() -> None:
    event = {"evidence": {"start": 0, "end": 4}, "actors": [{"code": "FRA", "person": "A"}], "people": ["B"]}
    (entry,) = answer_of({"events": [event]}, name="sample").events
    assert entry.people == ("B",)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ([], "the record of sample: the whole has to be an object"),
        ({"events": 3}, "the record of sample: events has to be a list"),
        ({"events": [{}]}, r"the record of sample: events\[0\].evidence is missing"),
        ({"events": [{"evidence": {"start": 0}}]}, r"events\[0\].evidence.end is missing"),
        ({"events": [{"evidence": {"start": 0, "end": "4"}}]}, r"events\[0\].evidence.end has to be a whole number"),
        ({"events": [{"evidence": {"start": True, "end": 4}}]}, r"events\[0\].evidence.start has to be a whole number"),
        ({"agenda": [{}]}, r"agenda\[0\].issue is missing"),
        ({"positions": [{"holder": "", "issue": "trade"}]}, r"positions\[0\].holder has to be a text"),
    ],
)
def test_what_is_no_record(record: Any, message: str) -> None:
    with pytest.raises(SourceUnreadable, match=message):
        answer_of(record, name="sample")
