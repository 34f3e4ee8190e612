"""Who voted how, by the names in brackets behind the count."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

LEAD = "The General Assembly adopted the resolution on Chad by 90 votes in favour, "
VOTES = [
    (f"{LEAD}3 against (Peru, Mali, Chile) and 20 abstentions.", ["AGREE UNO > TCD", "REJECT CHL,MLI,PER > UNO"]),
    (f"{LEAD}3 against and 20 abstentions.", ["AGREE UNO > TCD"]),
    (
        "The Security Council adopted it by 13 votes to one against (Peru). Chad left.",
        ["AGREE UNO", "REJECT PER > UNO"],
    ),
    ("Peru argued against (Chile) and for (Mali) in Lima.", []),
]


@pytest.mark.parametrize(("text", "told"), VOTES)
def test_those_named_in_brackets_voted_against_or_abstained(text: str, told: list[str], acts: Acts) -> None:
    assert [act for act in acts(text) if act.startswith(("AGREE", "REJECT"))] == told
