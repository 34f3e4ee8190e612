"""What a speaker says that another must do, before it is weighed: demands, and reproaches where it is too late."""

from collections.abc import Callable

import pytest

Met = Callable[[str], set[str]]
DUE = [
    ("Turkey needs to free the journalists, Germany's foreign minister said.", "free REQUEST DEU > TUR"),
    ("Turkey would do well to free the journalists, Germany's foreign minister said.", "free REQUEST DEU > TUR"),
    ("The Saudi minister said that the fighting in Sudan should stop at once.", "stop REQUEST SAU > SDN"),
    ("Kuwait's crown prince told the Israeli premier that he should pull out.", "pull REQUEST KWT > ISR"),
    ("Peru blamed Chile for the delay. The Chileans, it said, must hand over the papers.", "hand REQUEST PER > CHL"),
    ("Sanctions on Mali, in Algeria's view, have to end.", "end REQUEST DZA > MLI"),
    ("The International Court of Justice ruled that Kenya must leave the strip to Somalia.", "leave REQUEST ICJ > KEN"),
]


@pytest.mark.parametrize(("text", "act"), DUE)
def test_what_must_be_done_is_asked_for(text: str, act: str, met: Met) -> None:
    assert act in met(text)


def test_what_should_have_been_done_is_held_against_somebody(met: Met) -> None:
    told = met("Norway told Iceland that it should have asked the other states first.")
    assert "asked ACCUSE NOR > ISL" in told


@pytest.mark.parametrize(
    "text",
    [
        "Spain said it was ready to send police should Morocco collapse.",
        "Spain's foreign minister said that Spain must spend more.",
        "France and Italy should be happy.",
    ],
)
def test_no_demand(text: str, met: Met) -> None:
    assert not [act for act in met(text) if " REQUEST " in act]
