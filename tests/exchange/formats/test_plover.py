"""PLOVER JSON."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.conftest import days, few_examples, give, take

from detente.codebook.plover import event_types

PLAIN: dict[str, Any] = {
    "id": "a1", "date": "2023-06-18", "actor": [{"actorText": "Antony Blinken", "code": "USAGOV"}],
    "recipient": [{"actorText": "Peking", "code": "CHN"}], "event": "CONSULT", "mode": "visit",
    "context": "diplomatic; military", "text": "Blinken came to Peking.", "language": "en",
    "location": {"name": "Beijing", "country": "CHN", "latitude": 39.9, "longitude": 116.4},
}  # fmt: skip


def objects(*plain: Any) -> str:
    return "".join(json.dumps(each) + "\n" for each in plain)


def test_an_object_is_an_event_told_by_its_sentence() -> None:
    (arrival,) = take("plover", objects(PLAIN)).arrivals
    (event,) = arrival.record.events
    assert arrival.address == "plover:a1"
    assert arrival.record.report.publisher == "PLOVER"
    assert event.evidence.text == "Blinken came to Peking."
    assert (event.actors[0].code, event.actors[0].person, event.recipients[0].text) == (
        "USA",
        "Antony Blinken",
        "Peking",
    )
    assert (event.type, event.mode, event.contexts) == ("CONSULT", "visit", ("diplomatic", "military"))
    assert event.place is not None
    assert (event.place.name, event.place.lat) == ("Beijing", 39.9)


def test_objects_over_several_lines_with_earlier_names_and_loose_commas() -> None:
    text = """[
{
    "id": "1", "date": "2000-01-01",
    "source": [{"actorText": "Hungarian {", "code": "HUN"}, {"actorText": "Romania", "code": "ROM"}],
    "target": {"actorText": "NATO", "code": "IGO"},
    "event": "DEMAND",
    "comment": "of two",
},
{"date": "2000-01-02", "source": [{"actorText": "Oslo", "code": "NOR"}], "target": "", "event": "YIELD",
    "text": "Oslo gave way."}
]
"""
    one, other = take("plover", text).events
    assert [side.code for side in (*one.actors, *one.recipients)] == ["HUN", "ROU", "NAT"]
    assert (one.type, one.evidence.text) == ("REQUEST", "Hungarian {, Romania – DEMAND – NATO")
    assert (other.type, other.recipients) == ("CONCEDE", ())


def test_objects_that_tell_nothing_are_rejected_by_line() -> None:
    found = take(
        "plover",
        objects(
            {**PLAIN, "event": "NAP"}, {**PLAIN, "date": "soon"}, {**PLAIN, "actor": [{"code": "QQQ"}]},
            {**PLAIN, "actor": [], "recipient": "x"}, {**PLAIN, "status": "maybe"}, {**PLAIN, "intensity": "x"}, PLAIN,
        )
        + '{"id": nothing}\n7\n{"id": 1,\n"open',
    )  # fmt: skip
    assert len(found.records) == 1
    assert found.reasons[:6] == [
        ":1 there is no PLOVER event 'NAP'",
        ":2 'soon' is no date",
        ":3 there is no party 'QQQ'",
        ":4 neither side is a state or body that is known",
        ":5 there is no status 'maybe'",
        ":6 'x' is no number",
    ]
    assert found.reasons[6].startswith(":8 the object is no JSON")
    assert found.reasons[7:] == [":9 it is no object", ":10 the object is not closed before the end of the file"]


words = st.text(max_size=12)


@few_examples
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "id": words, "date": days.map(str), "event": st.sampled_from(event_types()), "text": words,
                "title": words,
            },
            optional={
                "mode": words, "context": st.lists(words, max_size=2), "comment": st.none() | words, "url": words,
                "actor": st.lists(st.fixed_dictionaries({"actorText": words, "code": st.just("NOR")}), max_size=2),
            },
        ).map(lambda plain: {**plain, "recipient": [{"actorText": "Quito", "code": "ECU"}]}),
        max_size=3,
    )
)  # fmt: skip
def test_nothing_is_lost_on_the_way_in_and_out(plain: list[dict[str, Any]]) -> None:
    found = take("plover", objects(*plain))
    assert found.rejections == []
    written = give("plover", found.records)
    assert [json.loads(line) for line in written.decode().split("\n")[:-1]] == plain
    assert take("plover", written).arrivals == found.arrivals


def test_a_plan_goes_out_as_plover_folds_it_and_comes_back_as_a_plan() -> None:
    row = "type,mode,status,actors,recipients,date\nCONSULT,visit,planned,USA,CHN,2023-06-18\n"
    written = give("plover", take("csv", row).records)
    plain = json.loads(written)
    assert (plain["event"], plain["mode"]) == ("AGREE", "meet")
    (event,) = take("plover", written).events
    assert (event.type, event.mode, event.status, event.plover.event_type) == ("CONSULT", "visit", "planned", "AGREE")
