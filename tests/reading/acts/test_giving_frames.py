"""Deeds done with what is one's own."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


OF_ONES_OWN = [
    ("Chadian troops were deployed near the Sudanese border in April.", "MOBILIZE/troops TCD > SDN"),
    ("Taiwan's armed forces were put on alert against China.", "MOBILIZE/troops TWN > CHN"),
    ("The last French troops were withdrawn from Mali in August.", "RETREAT/withdraw FRA > MLI"),
    ("Turkish engineers were sent to Libya to clear mines.", "AID/military TUR > LBY"),
    ("Syrian refugees were flown to Jordan by Germany.", "AID/asylum DEU > SYR"),
    ("Pakistani airspace was closed to Indian carriers.", "SANCTION/discontinue PAK > IND"),
    ("Armenian positions were shelled from Azerbaijan overnight.", "ASSAULT AZE > ARM"),
]


@pytest.mark.parametrize(("text", "act"), OF_ONES_OWN)
def test_what_is_moved_is_moved_by_whose_it_is(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Two Norwegian doctors were taken away by gunmen in Chad.", "COERCE/arrest NOR"),
        ("Norwegian troops were pulled out of Chad.", "RETREAT/withdraw NOR > TCD"),
    ],
)
def test_those_whom_a_band_moves_do_not_leave_by_themselves(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == [act]
