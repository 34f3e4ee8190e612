"""What the sentences of a report tell of two parties that they name."""

from collections.abc import Callable
from typing import Any

import pytest

from detente.evaluation import Gold, GoldEvent
from detente.evaluation.told_pairs import told_in

TEXT = (
    "Chile's defence minister thanked the new Peruvian envoy, whose state Bolivia had accused of spying. Bolivia "
    "recalled its ambassador.\n\nThe ministers of Kenya and Uganda met in Lusaka on Monday. They denounced Sudan."
)
Told = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture
def told(act: Callable[..., GoldEvent], gold_of: Callable[..., Gold]) -> Told:
    """What is told, by the words for both sides, of a report with acts such as these."""

    def told(*acts: dict[str, Any]) -> list[tuple[str, str, str]]:
        found = told_in(gold_of(*(act(text=TEXT, **each) for each in acts), text=TEXT))
        return [(one.sentence[slice(*one.actor)], one.type, one.sentence[slice(*one.recipient)]) for one in found]

    return told


def done(words: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...], **more: Any) -> dict[str, Any]:
    return {"words": words, "types": (kind,), "actors": actors, "recipients": recipients, **more}


THANKED = done("thanked the new Peruvian envoy", "SUPPORT", ("CHL",), ("PER",))
ACCUSED = done("whose state Bolivia had accused of spying", "ACCUSE", ("BOL",), ("PER",))


def test_each_side_is_marked_with_what_its_name_describes(told: Told) -> None:
    assert told(THANKED, ACCUSED) == [
        ("Chile's defence minister", "SUPPORT", "the new Peruvian envoy"),
        ("Bolivia", "ACCUSE", "the new Peruvian envoy"),
    ]


def test_of_two_that_do_something_together_the_one_named_first_acts(told: Told) -> None:
    met = done("The ministers of Kenya and Uganda met", "CONSULT", ("UGA", "KEN"), ())
    assert told(met) == [("Kenya", "CONSULT", "Uganda")]


@pytest.mark.parametrize(
    "left_out",
    [
        done("Bolivia recalled its ambassador", "SANCTION", ("BOL",), ("CHL",)),
        done("They denounced Sudan", "ACCUSE", ("KEN", "UGA"), ("SDN",)),
        {**THANKED, "types": ("SUPPORT", "CONSULT")},
        {**THANKED, "status": "planned"},
    ],
    ids=["in another sentence", "not by name", "of several types", "not done"],
)
def test_what_names_no_two_or_tells_no_one_thing_done_is_left_out(left_out: dict[str, Any], told: Told) -> None:
    assert told(left_out) == []


def test_acts_of_two_types_between_the_same_words_are_left_out(told: Told) -> None:
    assert told(THANKED, {**THANKED, "types": ("CONSULT",)}, ACCUSED) == [
        ("Bolivia", "ACCUSE", "the new Peruvian envoy")
    ]
