"""Words for offices and the parties beside them."""

from collections.abc import Callable


def test_leaders_are_of_all_states_in_a_list(acts: Callable[[str], list[str]]) -> None:
    told = acts("Leaders of Poland, Ukraine and the three Baltic states condemned Russia.")
    assert told == ["ACCUSE/disapprove EST,LTU,LVA,POL,UKR > RUS"]
