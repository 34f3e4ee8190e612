"""Deeds that a noun names once more."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "The African Union has suspended Mali. Peru's minister said the suspension would take effect on Friday.",
            "SANCTION/discontinue AU > MLI",
            "SANCTION/discontinue PER > MLI",
        ),
        (
            "Iran seized a Danish ship in the Gulf on Monday. France said the seizure took place at dawn.",
            "COERCE/seize IRN > DNK",
            "COERCE/seize FRA > DNK",
        ),
    ],
)
def test_a_deed_named_once_more_is_of_those_who_did_it(text: str, told: str, untold: str, acts: Acts) -> None:
    found = acts(text)
    assert told in found
    assert untold not in found


def test_a_deed_of_which_more_is_said_may_be_another(acts: Acts) -> None:
    text = "The African Union has suspended Mali. Peru regretted the suspension of Chile by the Andean Community."
    assert "SANCTION/discontinue AU > CHL" not in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Madagascar's president visited Mauritius. He invited the prime minister of Mauritius to visit "
            "Antananarivo. The invitation was accepted with pleasure.",
            ["CONSULT/visit MDG > MUS", "CONSULT/visit MUS > MDG", "CONSULT/visit MUS > MDG"],
        ),
    ],
)
def test_an_invitation_is_accepted_by_whoever_was_invited(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru expelled nine Cubans. The expulsion included two envoys at the Cuban mission.",
            ["SANCTION/expel PER > CUB", "SANCTION/expel PER > CUB"],
        ),
    ],
)
def test_what_a_deed_includes_is_part_of_it(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
