"""For which party a source speaks."""

import datetime as dt
from collections.abc import Callable

import pytest

import detente
from detente.records import Record


def test_us_officials_do_not_speak_of_us(read: Callable[[str], Record]) -> None:
    text = (
        "US President Joe Biden told other leaders that Washington would support joint training of Ukrainian pilots, a "
        "senior official said."
    )
    (pledged,) = (event for event in read(text).events if event.type == "SUPPORT")
    assert pledged.by is not None
    assert pledged.by.code == "USA"


def test_the_spokesman_of_a_text_that_a_ministry_put_out_is_its_own() -> None:
    text = (
        "In response to a question on the statement of the Chilean ministry, the Spokesperson said the following:\n\n"
        '"We condemn the raid. Chile must release our fishermen, and we shall recall our ambassador."'
    )
    day = dt.date(2024, 5, 15)
    house = detente.read(
        text, published=day, title="Answer to a question", publisher="Ministry of Foreign Affairs of Peru"
    )
    assert {m.code for event in house.events for m in event.actors} == {"PER"}
    press = detente.read(text, published=day, title="Answer to a question", publisher="Andean Press")
    assert "PER" not in {m.code for event in press.events for m in event.actors}


def test_the_ministry_is_that_of_the_state_that_spoke_just_before(acts: Callable[[str], list[str]]) -> None:
    text = "NAIROBI, May 8 - Kenya and Chad cut ties with Mali on Monday.\n\nMali denied the charges of its neighbours."
    assert "ACCUSE/disapprove MLI > KEN,TCD" in acts(f'{text} "The step is unjustified," the foreign ministry said.')


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Burkina Faso, Mali and Niger left ECOWAS on Sunday. The juntas said ECOWAS had failed to protect them.",
            "ACCUSE/disapprove BFA,MLI,NER > ECOWAS",
        ),
        (
            "The World Court sat on Monday. Peru left. The court said that Peru had violated the law.",
            "ACCUSE/disapprove ICJ > PER",
        ),
    ],
)
def test_who_is_called_so_speaks_for_himself(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chile expelled two envoys, according to a press release from the Iranian foreign ministry.", "IRN"),
        ("A press release from the Iranian embassy said Chile had expelled two envoys.", "IRN"),
        ("Chile expelled two Iranian envoys, said a notice by the Iranian foreign ministry.", "IRN"),
        ("Chile expelled two Iranian envoys, according to a press release.", None),
        ("Chile has expelled two Iranian envoys, its foreign minister told reporters in Santiago.", None),
    ],
)
def test_a_press_release_speaks_for_who_put_it_out(text: str, by: str | None, read: Callable[[str], Record]) -> None:
    (expelled,) = read(text).events
    assert (expelled.by.code if expelled.by else None) == by
