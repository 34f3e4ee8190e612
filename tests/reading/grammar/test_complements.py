"""Words that complete what a verb says."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

TERMS = [
    ("Peru gave the Danish consul three days to leave.", "SANCTION/expel PER > DNK"),
    ("Peru blamed the Danish aid workers. The government gave them ten days to leave.", "SANCTION/expel PER > DNK"),
]


@pytest.mark.parametrize(("text", "act"), TERMS)
def test_what_is_to_be_done_in_a_time_given_completes_the_verb(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_time_given_is_no_concession(acts: Acts) -> None:
    assert not any(act.startswith("CONCEDE") for act in acts("Peru gave the Danish firm a week to answer."))
