"""What names of entities tell."""

from __future__ import annotations

import numpy as np

from detente.forecast.links.kinds import RARE, kinds_of

PLACES = [f"P{number}" for number in range(RARE)]


def test_country_and_kind_stand_in_the_name() -> None:
    names = ["P0", "Jane_Doe", *(f"Police_({place})" for place in PLACES), "Mob_(P0)", "Bank_(Sudan_(South))"]
    found = kinds_of(names)
    assert found.country[0] == found.country[2] == found.country[names.index("Mob_(P0)")]
    assert found.country[1] == -1
    assert len(set(found.kind[2 : 2 + RARE].tolist())) == 1
    assert found.kind[0] != found.kind[1]
    assert found.kind[1] == found.kind[names.index("Mob_(P0)")]  # what is rare is no kind of its own
    assert found.countries == RARE + 1


def test_who_has_no_country_is_at_home_in_itself() -> None:
    found = kinds_of(["Jane_Doe", "John_Doe", "Police_(P0)", "P0"])
    homes = [int(home) for home in found.homes(np.arange(4))]
    assert homes[2] == homes[3]
    assert len(set(homes)) == 3
