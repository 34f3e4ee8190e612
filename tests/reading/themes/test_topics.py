"""What acts are about."""

from collections.abc import Callable

import pytest

from detente.records import Event

Only = Callable[[str], Event]

MEETING = "Chilean and Peruvian ministers met in Arica on Monday."
ISSUES = [
    ("Seoul expelled two Russian diplomats on Friday.", "diplomatic-presence"),
    ("South Korea freed four North Korean sailors on Sunday.", "hostages-detainees"),
    ("The European Union imposed sanctions on Belarus.", "sanctions"),
    ("China imposed tariffs on Australian barley.", "trade"),
    ("Kyrgyzstan and Tajikistan agreed on a ceasefire on Friday.", "ceasefire"),
    ("Denmark accused Germany of espionage on Monday.", "espionage"),
    ("Beijing accused Tokyo of distorting history.", "history-memory"),
    ("According to Kyiv, Russian forces shelled Kharkiv on Monday.", "ukraine-war"),
    ("Vietnam rejected China's position on the South China Sea.", "south-china-sea"),
    (MEETING, "bilateral-relations"),
]


@pytest.mark.parametrize(("text", "issue"), ISSUES)
def test_what_an_act_is_about(text: str, issue: str, only: Only) -> None:
    assert only(text).issues[0] == issue
