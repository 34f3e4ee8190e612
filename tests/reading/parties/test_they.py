"""Whom `they` stand for."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading import read
from detente.records import Report

Acts = Callable[[str], list[str]]


def test_two_before_a_semicolon_are_they_and_not_others_told_of_before(acts: Acts) -> None:
    lead = "Envoys of Togo and Benin left Lomé. Chad's president spoke to his Malian counterpart on Monday"
    assert "AGREE MLI,TCD" in acts(f"{lead}; they agreed on a ceasefire.")
    assert "AGREE BEN,TGO" in acts("Envoys of Togo and Benin met in Lomé on Monday. They agreed on a ceasefire.")


def test_they_in_an_entry_are_none_of_an_entry_before(acts: Acts) -> None:
    below = "18:05 Egypt's president received his Sudanese counterpart in Cairo. The two men spoke for an hour."
    entry = "18:40 They have signed a security pact, an Egyptian official says."
    page = "Egypt and Sudan at the table: live\n\n19:10 Peru and Chile have recalled their envoys from Quito."
    assert "SUPPORT EGY,SDN" in acts(f"{page}\n\n{entry}\n\n{below}")


THEY_IN_QUOTES = [
    # who is quoted is none of `they`
    (
        '"They are arming the rebels," Sudan\'s president told a rally on Monday, referring to Chad.',
        "ACCUSE/disapprove SDN > TCD",
    ),
    (
        'Armenia\'s prime minister denounced Azerbaijan on Friday. "They do not want peace," Nikol Pashinyan said.',
        "ACCUSE/disapprove ARM > AZE",
    ),
    (
        '"The United States is robbing our people. They must return the gold," Venezuela\'s president said on Monday.',
        "REQUEST/change VEN > USA",
    ),
    # nor anybody but whom the report says to be meant
    (
        'Iran denied the raid on Saudi Arabia. "They have turned to deceit," Iran\'s foreign minister said, referring '
        "to the Americans.",
        "ACCUSE/disapprove IRN > USA",
    ),
    # who is not quoted may be one of them
    (
        "Sudan's president met his counterpart from Chad on Monday. He said they had signed a treaty.",
        "SUPPORT SDN,TCD",
    ),
    # an outsider may speak of both
    (
        'Sudan and Chad fought at the border on Monday. "They must stop," France\'s foreign minister said.',
        "REQUEST/change FRA > SDN,TCD",
    ),
]


@pytest.mark.parametrize(("text", "act"), THEY_IN_QUOTES)
def test_who_is_quoted_speaks_of_others_as_they(acts: Acts, text: str, act: str) -> None:
    assert act in acts(text)


THEY = [
    ("Chad and Mali sent troops to the border. They were criticised by France.", ({"FRA"}, {"TCD", "MLI"})),
    ("Chad asked Mali to drop duties on cattle. They were imposed by Niger.", ({"NER"}, {"TCD"})),
    ("Chad met Mali. They praised France.", ({"TCD", "MLI"}, {"FRA"})),
]


@pytest.mark.parametrize(("text", "sides"), THEY)
def test_they_to_whom_something_is_done_are_named_by_a_noun_for_several(
    text: str, sides: tuple[set[str], set[str]]
) -> None:
    last = read(Report.of(text)).events[-1]
    assert ({m.code for m in last.actors}, {m.code for m in last.recipients}) == sides


BANDS = [
    ("The Taliban closed the border with Pakistan. They accused Iran of arming rebels.", "ACCUSE/allege TALIBAN > IRN"),
    ("The Houthis met Omani mediators in Muscat. They thanked Oman.", "SUPPORT HOUTHI > OMN"),
]


@pytest.mark.parametrize(("text", "last"), BANDS)
def test_they_may_be_a_band(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last


def test_they_are_two_states_that_act_together(acts: Acts) -> None:
    assert acts("Uganda and Rwanda signed an accord. They thanked Angola.")[-1] == "SUPPORT RWA,UGA > AGO"


def test_those_of_a_question_are_who_is_meant_in_its_answer(acts: Acts) -> None:
    text = """Press briefing of the Foreign Ministry of Finland
Helsinki, 3 May 2024

QUESTION: {}

SENIOR OFFICIAL: They condemned Togo on Monday. We know no more of it than that, and our envoy has left."""
    told = acts(text.format("What have Chad and Mali said?"))
    assert "ACCUSE/disapprove MLI,TCD > TGO" in told
    told = acts(text.format("What have the Malian officials said?"))
    assert "ACCUSE/disapprove MLI > TGO" in told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad accused the insurgents of raids, but they denied it.", "REJECT ? > TCD"),
        ("Chad's envoys told the rebels that they rejected Mali's offer.", "REJECT TCD > MLI"),
    ],
)
def test_they_are_not_states_where_bands_are_told_of_just_before(text: str, act: str) -> None:
    told = read(Report.of(f"Chad and Mali held talks on Sunday. {text}", published=dt.date(2024, 5, 15))).events[-1]
    sides = (",".join(m.code for m in side) or "?" for side in (told.actors, told.recipients))
    assert f"{told.type} {' > '.join(sides)}" == act
