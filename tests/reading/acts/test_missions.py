"""Whose embassies and envoys a deed is aimed at."""

from collections.abc import Callable

Acts = Callable[[str], list[str]]


def test_missions_in_several_states(acts: Acts) -> None:
    assert acts("Norway shut its missions in Togo, Chad and Mali on Monday.") == [
        "SANCTION/discontinue NOR > MLI,TCD,TGO"
    ]
