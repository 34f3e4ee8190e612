"""Who takes part in an act by name."""

from collections.abc import Callable

import pytest

from detente.records import Event, Record

Read = Callable[[str], Record]

LAST_ACT = [
    # named in the act's own clause
    ("Keir Starmer's government condemned Serbia on Monday.", {"Keir Starmer"}),
    ("France recalled its ambassador, Jean Dupont, from Niamey on Monday.", {"Jean Dupont"}),
    ("Xi Jinping condemned Joe Biden's attitude on Monday.", {"Xi Jinping", "Joe Biden"}),
    # in the clause that lends it its subject
    ("Xi Jinping received Joe Biden in Beijing on Monday and condemned the tariffs.", {"Xi Jinping", "Joe Biden"}),
    # a spokesman was not there
    ("India's spokesperson Randhir Jaiswal said New Delhi and Beijing met in Beijing on March 27.", set[str]()),
    # somebody to whom it is to be done
    ("Xi Jinping was in Niamey. The Chinese army accused France of plotting to free Xi Jinping.", set[str]()),
    # who tells of a blow has not dealt it
    ("Turkish Foreign Minister Hakan Fidan said Turkish jets had bombed camps in Iraq.", set[str]()),
    ("Turkish Foreign Minister Hakan Fidan was calm after the Turkish air raid on Iraq.", set[str]()),
    ("Turkish Foreign Minister Hakan Fidan said Turkey would bomb camps in Iraq.", {"Hakan Fidan"}),
    # somebody else's act
    ("Xi Jinping received Joe Biden in Beijing on Monday, and Serbia condemned Croatia.", set[str]()),
]


@pytest.mark.parametrize(("text", "people"), LAST_ACT)
def test_people_of_an_act(text: str, people: set[str], read: Read) -> None:
    event: Event = read(text).events[-1]
    assert {m.person for m in (*event.actors, *event.recipients) if m.person} == people
