"""Who eases what was imposed, as told before."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Oman, Yemen and Iraq cut ties with Syria in June 2017. Jordan tried to mediate, and the embargo was "
            "lifted in 2021.",
            "CONCEDE IRQ,OMN,YEM > SYR",
        ),
        ("Ghana banned tomatoes from Togo in March. Benin protested. The ban was lifted in May.", "CONCEDE GHA > TGO"),
        (
            "The African Union suspended Mali in 2023. Spain urged patience. The sanctions were eased last week.",
            "CONCEDE AU > MLI",
        ),
        (
            "Ghana barred Togo from its ports. Peru complained to Chile. Chile's ban on Peruvian apples was lifted.",
            "CONCEDE CHL > PER",
        ),
    ],
)
def test_what_was_lifted_was_so_by_whoever_imposed_it(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last
