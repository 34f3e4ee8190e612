"""Words about attacks that were told of before: whom they are aimed at."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

BOMB = "A bomb killed nine people in a market in Lima on Monday, Peruvian police said. "
BAND = "The Taliban attacked a Pakistani naval base in Karachi on Monday. "

AIMED = [
    # nobody knows whose attack it was: neither at the state in which nor at whom it was
    (BOMB + "France deplored the attack.", "ACCUSE/disapprove FRA"),
    (BOMB + "France condemned it.", "ACCUSE/disapprove FRA"),
    (BOMB + "Norway was appalled by the killings.", "ACCUSE/disapprove NOR"),
    (BOMB + "Italy voiced horror at the bombing.", "ACCUSE/disapprove ITA"),
    (BOMB + "Chile said such attacks were barbaric.", "ACCUSE/disapprove CHL"),
    (
        "Gunmen kidnapped two Italian engineers in Mali on Monday. Norway denounced the kidnapping.",
        "ACCUSE/disapprove NOR",
    ),
    # the band that is told to have struck, and not whom it struck
    (BAND + "China condemned the attack.", "ACCUSE/disapprove CHN > TALIBAN"),
    (BAND + "The attack will not weaken Pakistan. China condemned it.", "ACCUSE/disapprove CHN > TALIBAN"),
    (
        BAND + "Pakistani jets bombed the Taliban on Tuesday. China condemned the attack on the base.",
        "ACCUSE/disapprove CHN > TALIBAN",
    ),
    # whose attack it is may be said with it, or before
    (BOMB + "France condemned the attack by Boko Haram.", "ACCUSE/disapprove FRA > BOKO HARAM"),
    ("Israeli jets bombed Beirut on Monday. Ireland called the raid barbaric.", "ACCUSE/disapprove IRL > ISR"),
    # no more than the decision is spoken of
    (BOMB + "Peru expelled a Cuban envoy. France condemned the move.", "ACCUSE/disapprove FRA > PER"),
]


@pytest.mark.parametrize(("text", "act"), AIMED)
def test_at_whom_words_about_an_attack_are_aimed(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)
