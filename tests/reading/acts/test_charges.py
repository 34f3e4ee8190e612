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
