"""Points of a list, which go on with the words above them."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate
from detente.records import Record

Read = Callable[[str], Record]
MET = "The foreign ministers of Chile and Peru met in Lima on Monday.\n\n"


def last(read: Read, text: str) -> tuple[str, str, list[str], list[str]]:
    event = read(text).events[-1]
    actors, recipients = (sorted({m.code for m in side}) for side in (event.actors, event.recipients))
    return event.type, event.status, actors, recipients


@pytest.mark.parametrize(
    ("points", "told"),
    [
        ("What Chile will do:\n\n- send flour to Niger;", ("AID", "planned", ["CHL"], ["NER"])),
        ("The ministers:\n\n- condemned the coup in Niger;", ("ACCUSE", "occurred", ["CHL", "PER"], ["NER"])),
        ("The ministers agreed:\n\n- to reopen their embassies;", ("COOPERATE", "planned", ["CHL", "PER"], [])),
        ("The ministers agreed to:\n\n• Resume the talks on the border.", ("CONSULT", "planned", ["CHL", "PER"], [])),
        (
            "The ministers decided:\n\n(a) to impose sanctions on Niger;",
            ("SANCTION", "occurred", ["CHL", "PER"], ["NER"]),
        ),
        ("Under its charter, the African Union:\n\n1. Condemns Niger's coup;", ("ACCUSE", "occurred", ["AU"], ["NER"])),
        (
            "The ministers:\n\n- met;\n- reiterated their support for Niger;",
            ("SUPPORT", "occurred", ["CHL", "PER"], ["NER"]),
        ),
    ],
)
def test_a_point_is_of_those_of_whom_the_words_above_it_tell(
    points: str, told: tuple[str, str, list[str], list[str]], read: Read
) -> None:
    assert last(read, f"{MET}{points}") == told


def test_a_point_with_a_subject_of_its_own_is_of_that(read: Read) -> None:
    assert last(read, f"{MET}The ministers heard that:\n\n- Ecuador condemned Niger.")[2] == ["ECU"]


@pytest.mark.parametrize(("more", "given"), [("", True), (" The ministers condemned the coup there.", False)])
def test_a_heading_before_a_point_is_of_nobody(
    more: str, given: bool, offered: Callable[[str], list[list[Candidate]]]
) -> None:
    ways = offered(f"{MET}The ministers announced:\n\n- Support for Niger.{more}")
    notes = next(way[0].sides.notes for way in ways if way[0].trigger.text == "Support")
    assert ("actor:given" in notes) == given
