"""Who stands for the sides of an act."""

import pytest

from detente.reading.acts.candidates import Candidate
from detente.reading.assembly import record_of
from detente.reading.text.parse import parse
from detente.reading.weighing.scoring import best
from detente.records import Report


def _offered(text: str) -> list[set[str]]:
    """The features of the ways to complete the last candidate of a text."""
    met: list[list[Candidate]] = []

    def meet(ways: list[Candidate]) -> Candidate:
        met.append(ways)
        return best(ways)

    record_of(parse(Report.of(text)), choose=meet)
    return [way.features for way in met[-1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's president, Daniel Moi, condemned Uganda.",
            {"actor:office", "ACCUSE:actor:office", "recipient:nobody"},
        ),
        ("Kenya condemned Uganda.", {"actor:nobody", "ACCUSE:actor:nobody"}),
    ],
)
def test_people_with_an_office_stand_for_a_side(text: str, expected: set[str]) -> None:
    assert any(expected <= features for features in _offered(text)), _offered(text)


@pytest.mark.parametrize(
    ("text", "kind", "way"),
    [
        ("Kenya accused Uganda. Shopkeepers condemned Uganda.", "trade", "actor:"),
        ("Kenya accused Uganda. Kenya condemned the widow.", "kin", "recipient:"),
    ],
)
def test_private_people_stand_where_a_side_is_found_elsewhere(text: str, kind: str, way: str) -> None:
    found = {feature for features in _offered(text) for feature in features if f" for {way}" in feature}
    assert found
    assert all(feature.startswith(f"{kind} for ") for feature in found)
