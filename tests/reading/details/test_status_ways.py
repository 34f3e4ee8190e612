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
    # what words leave no doubt of
    ("Chile is about to bomb a Peruvian air base.", "planned"),
    ("Chile is to invade Peru on Friday.", "planned"),
    ("Chile has postponed plans to expel two Peruvian diplomats.", "postponed"),
    ("Chile was forced to lift a ban on Peruvian beef.", "occurred"),
    ("Chile began delivering grain to Peru on Monday.", "occurred"),
    ("Chile may condemn the Peruvian test.", "possible"),
    ("Chile is weighing a ban on Peruvian beef.", "possible"),
    ("Oslo would be happy to host talks between Chile and Peru.", "possible"),
    ("Chile's president accepted an invitation to Peru.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), WEIGHED)
def test_likely_status(text: str, status: str, read: Read) -> None:
    assert read(text).events[0].status == status


def test_what_an_accord_provides_for_is_planned(read: Read) -> None:
    signed, flown = read("Chile and Peru signed a treaty under which migrants would be flown to Lima.").events
    assert (signed.status, flown.status) == ("occurred", "planned")
