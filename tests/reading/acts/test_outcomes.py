"""Papers in a list of what was signed."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

HEAD = "Ministry of Foreign Affairs of Peru\nList of outcomes of the forum\n\n"
POINTS = [
    ("1. MoU on fisheries with Chad\n2. Peru to open an embassy in Mali", "SUPPORT PER,TCD"),
    ("1. Peru to open an embassy in Mali\n2. MoU on green growth between Peru and Kenya", "SUPPORT KEN,PER"),
    ("1. Protocol on the export of Kenyan tea to Peru\n2. Peru to open an embassy in Mali", "SUPPORT KEN,PER"),
]


@pytest.mark.parametrize(("points", "act"), POINTS)
def test_papers_are_signed_by_whom_they_name_and_whose_list_it_is(points: str, act: str, acts: Acts) -> None:
    assert act in acts(HEAD + points)


def test_elsewhere_papers_are_not_signed_for_being_named(acts: Acts) -> None:
    assert "SUPPORT KEN,PER" not in acts("Peru's week\n\n1. Letter to Kenya\n2. Mali's envoy left Chad.")
