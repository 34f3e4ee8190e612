"""Deeds with which somebody is charged."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway scolded Chad for the arrest of two sailors.", "COERCE/arrest TCD > NOR"),
        ("Norway complained to Chad about the arrest of two sailors.", "COERCE/arrest TCD > NOR"),
        ("Norway hit out at Chad over the arrest of two sailors.", "COERCE/arrest TCD > NOR"),
        ("Norway apologised to Chad for the arrest of two sailors.", "COERCE/arrest NOR > TCD"),
    ],
)
def test_who_charges_another_with_a_deed_did_not_do_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru recalled its envoy from Chile after the seizure of a Peruvian trawler.", "COERCE/seize CHL > PER"),
        ("Israel pulled out after the raid on Beirut.", "ASSAULT ISR > LBN"),
    ],
)
def test_who_does_something_after_a_deed_need_not_have_done_it(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


def test_who_tightens_rules_after_a_killing_did_not_kill(acts: Acts) -> None:
    assert "ASSAULT NOR > DNK" not in acts("Norway tightened its rules after the killing of two Danes in Mali.")
