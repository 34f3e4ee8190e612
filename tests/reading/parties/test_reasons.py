"""Who did that for which somebody is dealt with."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Security Council imposed an embargo on Iraq after it invaded Kuwait.", "ASSAULT IRQ > KWT"),
        ("France suspended aid to Mali because it had expelled two Danish diplomats.", "SANCTION/expel MLI > DNK"),
        ("Turkey asked Greece for help after it shot down a Syrian jet.", "ASSAULT/aerial TUR > SYR"),
        ("Peru expelled two Chilean diplomats after it seized a Chilean boat.", "COERCE/arrest PER > CHL"),
    ],
)
def test_whoever_is_punished_did_what_came_before(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act
