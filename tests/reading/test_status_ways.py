"""What most likely became of an act, by the weights."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

WEIGHED = [
    # a deed that is denied stays so, whatever is likely
    ("Chile never bombed Peru.", "denied"),
    ("Chile described the treaty with Peru as no success.", "occurred"),
    ("Chile and Peru called off the talks.", "cancelled"),
    ("Chilean soldiers are shelling the Peruvian town of Tacna.", "ongoing"),
    ("Chile will send grain to Peru.", "planned"),
    ("Chile sent grain to Peru on Monday.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), WEIGHED)
def test_likely_status(text: str, status: str, read: Read) -> None:
    assert read(text).events[0].status == status
