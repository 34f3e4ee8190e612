"""Who is named only to be set right, and what is set apart."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Iranian consul was expelled not by Oman but by Kuwait.", ["SANCTION/expel KWT > IRN: occurred"]),
        ("Norway sold the frigates not to Peru but to Chile.", ["COOPERATE CHL,NOR: occurred"]),
        (
            "It was not Chile but Peru that recalled its ambassador to Bolivia.",
            ["SANCTION/withdraw PER > BOL: occurred"],
        ),
        ("Peru signed the pact not only with Chile but also with Bolivia.", ["SUPPORT BOL,CHL,PER: occurred"]),
        ("It was to Chile, not Peru, that Sweden sold the jets.", ["COOPERATE CHL,SWE: occurred"]),
    ],
)
def test_who_is_set_right_has_no_part(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was by Kuwait that the Iranian consul was expelled.", ["SANCTION/expel KWT > IRN: occurred"]),
        ("It was with Turkey that Libya signed the pact.", ["SUPPORT LBY,TUR: occurred"]),
        ("It was in Geneva that Chad and Sudan signed the accord.", ["SUPPORT SDN,TCD: occurred"]),
        ("What Latvia did was to close its border with Belarus.", ["SANCTION/discontinue LVA > BLR: occurred"]),
        ("It was clear that Chad would expel the Sudanese envoy.", ["SANCTION/expel TCD > SDN: planned"]),
    ],
)
def test_what_is_set_apart_belongs_to_its_clause(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
