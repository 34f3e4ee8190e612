"""Which party `it` stands for."""

from collections.abc import Callable

Acts = Callable[[str], list[str]]


def test_it_is_not_whose_border_something_is_near(acts: Acts) -> None:
    told = acts("Turkish jets shot down a Russian plane near the Syrian border after it strayed into Turkish airspace.")
    assert told == ["ASSAULT/aerial TUR > RUS", "COERCE RUS > TUR"]
