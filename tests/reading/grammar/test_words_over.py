"""Which words govern an act."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]


def test_all_that_is_asked_for_in_one_breath_is_only_asked_for(read: Read) -> None:
    asked = read("Chile demanded that the Peruvian envoy be expelled and that Bolivia recall its envoy from Lima.")
    assert [event.status for event in asked.events if event.type == "SANCTION"] == ["possible", "possible"]
    said = read("Chile said that Peru had freed the men and that Bolivia had recalled its envoy from Lima.")
    assert [event.status for event in said.events] == ["occurred", "occurred"]


def test_what_one_rejects_others_may_support(acts: Callable[[str], list[str]]) -> None:
    assert acts("Malta's plan was rejected by Ghana and supported by Chile.")[-1] == "SUPPORT CHL > MLT"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mali said a meeting with Benin was out of the question.", "denied"),
        ("A visit to Lima is out of the question, Cuba's foreign minister said.", "denied"),
        ("A summit with Benin is not out of the question, Mali's president said.", "possible"),
    ],
)
def test_what_is_out_of_the_question_will_not_be(text: str, status: str, read: Read) -> None:
    assert [event.status for event in read(text).events if event.type == "CONSULT"] == [status]


def test_reports_of_a_deed_that_are_denied_tell_of_none(read: Read) -> None:
    for text in (
        "Kenya denied reports that it had closed the crossing to Ugandan lorries.",
        "Niger dismissed rumours that it had expelled the German ambassador.",
        "Chad denied a report that it was sending troops to Haiti.",
    ):
        told = [event.status for event in read(text).events if event.type in ("SANCTION", "MOBILIZE")]
        assert told in ([], ["denied"])
    confirmed = read("Norway confirmed reports that it had recalled its ambassador from Hungary.")
    assert [event.status for event in confirmed.events] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kuwait rejected the offer in talks with Iraq.", "occurred"),
        ("Peru's minister failed to secure a deal in his talks with Chile.", "occurred"),
        ("Chad refused to take part in talks with Mali.", "denied"),
    ],
)
def test_talks_are_held_where_something_else_is_refused(text: str, status: str, read: Read) -> None:
    assert [e.status for e in read(text).events if e.type == "CONSULT"] == [status]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rabat has no plans for its king to go to Algiers.",
            ["REJECT MAR > DZA: occurred", "CONSULT/visit MAR > DZA: denied"],
        ),
        ("Rabat announced plans for its king to go to Algiers.", ["CONSULT/visit MAR > DZA: planned"]),
    ],
)
def test_no_plans_for_somebody_to_go(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
