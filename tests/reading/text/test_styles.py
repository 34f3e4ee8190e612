"""Styles of address."""

from collections.abc import Callable

import pytest

from detente.reading.text.styles import styles

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("His Highness the Amir left", [0, 1]),
        ("They met Her Royal Highness the Princess", [2, 3, 4]),
        ("HE the Minister left", [0]),
        ("HRH Prince Ali left", [0]),
        ("HE SAYS IT IS SO", []),
        ("Peru 's minister , H.E. Ana Paz , left", []),
        ("His Highness left", []),
        ("His Majesty", []),
        ("His minister left", []),
    ],
)
def test_where_styles_stand(text: str, places: list[int]) -> None:
    assert list(styles(text.split())) == places


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "AMMAN, May 3 -- The Jordanian ministry condemned Mali. His Highness the Minister of Foreign Affairs "
            "received a phone call from the Minister of Foreign Affairs of Chad.",
            "CONSULT/phone JOR,TCD",
        ),
        ("Peru's minister thanked His Excellency the Minister of Trade of Chile.", "SUPPORT PER > CHL"),
        ("DOHA, May 20 -- HH the Amir Sheikh Tamim bin Hamad Al-Thani thanked Peru.", "SUPPORT QAT > PER"),
        ("His Majesty King Abdullah II received the Prime Minister of Iraq.", "CONSULT/visit IRQ > JOR"),
    ],
)
def test_a_style_is_nobody(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act
