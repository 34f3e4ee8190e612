"""Who is somebody else than whoever has him do something."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Modi told his ministers to halt trade with Pakistan.", ["SANCTION/discontinue IND > PAK"]),
        ("Xi has instructed the army to step up patrols near Taiwan.", ["MOBILIZE/troops CHN > TWN"]),
        ("Zelensky urged Ukrainians to stay calm.", []),
        ("Georgia passed the law. The United States urged the government to scrap it.", ["REQUEST/change USA > GEO"]),
        ("Poland is considering whether to blacklist an Iranian firm.", ["SANCTION/discontinue POL > IRN"]),
        ("Poland is weighing tariffs on Ukrainian grain.", ["SANCTION/discontinue POL > UKR"]),
    ],
)
def test_orders_to_ones_own_and_what_is_weighed(acts: Acts, text: str, told: list[str]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru told its citizens not to travel to Chad.", ["SANCTION/discontinue PER > TCD"]),
        ("Oman warned Omani tourists not to go to Mali.", ["SANCTION/discontinue OMN > MLI"]),
        ("Chad asked its nationals to avoid Haiti.", ["SANCTION/discontinue TCD > HTI"]),
        ("Estonia told its airlines to steer clear of Belarusian airspace.", ["SANCTION/discontinue EST > BLR"]),
        ("Peru told its troops to leave Haiti.", ["RETREAT/withdraw PER > HTI"]),
        ("Peru told its citizens to leave their cars at home.", []),
    ],
)
def test_who_is_told_to_keep_out_of_a_country_makes_no_visit(acts: Acts, text: str, told: list[str]) -> None:
    assert acts(text) == told


AT_HOME = [
    "India's prime minister urged parliament to stay calm.",
    "India's prime minister called on Indians to show restraint.",
    "India's prime minister asked the cabinet for more time.",
]


@pytest.mark.parametrize("text", AT_HOME)
def test_who_asks_his_own_asks_no_other_state(text: str, acts: Acts) -> None:
    assert acts(f"Pakistan and India held talks. {text}") == ["CONSULT IND,PAK"]


def test_who_asks_anothers_parliament_does(acts: Acts) -> None:
    told = acts("India's prime minister urged Pakistan's parliament to ratify the treaty.")
    assert "REQUEST/change IND > PAK" in told
