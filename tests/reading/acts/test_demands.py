"""What a speaker says that another must do, before it is weighed: demands, and reproaches where it is too late."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]
Met = Callable[[str], set[str]]
DUE = [
    ("Turkey needs to free the journalists, Germany's foreign minister said.", "free REQUEST DEU > TUR"),
    ("Turkey would do well to free the journalists, Germany's foreign minister said.", "free REQUEST DEU > TUR"),
    ("The Saudi minister said that the fighting in Sudan should stop at once.", "stop REQUEST SAU > SDN"),
    ("Kuwait's crown prince told the Israeli premier that he should pull out.", "pull REQUEST KWT > ISR"),
    ("Peru blamed Chile for the delay. The Chileans, it said, must hand over the papers.", "hand REQUEST PER > CHL"),
    ('"Togo must free him," Norway, Sweden and Peru said.', "free REQUEST NOR,PER,SWE > TGO"),
    ("Sanctions on Mali, in Algeria's view, have to end.", "end REQUEST DZA > MLI"),
    ("The International Court of Justice ruled that Kenya must leave the strip to Somalia.", "leave REQUEST ICJ > KEN"),
]


@pytest.mark.parametrize(("text", "act"), DUE)
def test_what_must_be_done_is_asked_for(text: str, act: str, met: Met) -> None:
    assert act in met(text)


def test_what_should_have_been_done_is_held_against_somebody(met: Met) -> None:
    told = met("Norway told Iceland that it should have asked the other states first.")
    assert "asked ACCUSE NOR > ISL" in told


BIDDEN = [
    (
        '"Stop the war and withdraw your troops," Norway\'s foreign minister told her Russian counterpart.',
        {"Stop REQUEST NOR > RUS", "withdraw REQUEST NOR > RUS"},
    ),
    ('"Please respect our flag," India\'s envoy told the Canadian government.', {"respect REQUEST IND > CAN"}),
    ('"Do not meddle in our affairs," Cuba\'s president told the United States.', {"meddle REQUEST CUB > USA"}),
    ('"Help us, or we shall turn to Moscow," Egypt\'s leader told Washington.', {"Help REQUEST EGY > USA"}),
    ('"Treat us as foes and we will be foes," China\'s envoy told Australia.', {"Treat THREATEN CHN > AUS"}),
    # what must not be done
    ('"Foreign powers must not send weapons here," Iran\'s president told Britain.', {"send REQUEST IRN > GBR"}),
]


@pytest.mark.parametrize(("text", "told"), BIDDEN)
def test_what_a_quote_bids_others_do(text: str, told: set[str], met: Met) -> None:
    assert told <= met(text)


@pytest.mark.parametrize(
    "text",
    [
        '"Look at the map," Armenia\'s president said of Azerbaijan.',
        '"Stay at home," Italy\'s prime minister told Italians.',
        'Norway\'s foreign minister wants to "stop the war" and "bring home" the Danish troops.',
    ],
)
def test_what_bids_nobody(text: str, met: Met) -> None:
    assert not [act for act in met(text) if act.startswith(("Look", "Stay", "stop", "bring")) and "REQUEST" in act]


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


DEMANDS = [
    (
        "Chinese firms must not supply Russia, US Secretary of State Antony Blinken said in Beijing on Monday.",
        "REQUEST/change USA > CHN",
    ),
    ("The Iraqi prime minister said Turkey should withdraw its troops.", "REQUEST/change IRQ > TUR"),
    ("Turkish troops should be withdrawn, the Iraqi prime minister said.", "REQUEST/change IRQ > TUR"),
]


@pytest.mark.parametrize(("text", "act"), DEMANDS)
def test_what_another_must_do_is_a_demand(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iran cannot be allowed to build a bomb, the British foreign secretary said.", ["REQUEST/change GBR > IRN"]),
        ("Kenya's president said the Somali rebels could not be permitted to regroup.", ["REQUEST/change KEN > SOM"]),
        ("Ghana was not allowed to attend, Togo said.", []),
    ],
)
def test_what_cannot_be_allowed_must_not_be(text: str, told: list[str], acts: Acts) -> None:
    assert [act for act in acts(text) if act.startswith("REQUEST")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Uganda to Congo: free our soldiers", ["REQUEST/change UGA > COD: occurred"]),
        ("Beijing to Manila: stop provocations", ["REQUEST/change CHN > PHL: occurred"]),
        ("Uganda to free Congo soldiers", ["RETREAT/release UGA > COD: planned"]),
    ],
)
def test_who_bids_whom_in_a_headline(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
