"""In what capacity a report names those who would act."""

from collections.abc import Callable

import pytest

Ways = Callable[[str], list[set[str]]]
TALE = """The ministers met in a hall by the river.
The hall was full of reporters.
Kenya's foreign minister spoke first.
A Belgian tourist watched from the gate."""


@pytest.mark.parametrize(
    ("last", "feature"),
    [
        ("Kenya's government accused Uganda.", "actor:as=office"),
        ("Kenya accused Uganda.", "recipient:as=other"),
        ("Kenya accused Uganda.", "ACCUSE:recipient:as=other"),
        ("Kenya accused Belgium. Belgian officials accused Kenya.", "actor:as=office"),
        ("Kenya accused Uganda.", "acting=1"),
        ("Kenya accused Uganda.", "beside=1"),
        ("Kenya accused Uganda.", "foremost=2"),
        ("Kenya accused Uganda.", "actor:often=2"),
        ("Kenya accused Uganda.", "elsewhere=0/2"),
        ("Kenya accused Uganda. It was accused of theft.", "elsewhere=2/2"),
    ],
)
def test_what_tells_whether_those_named_are_of_the_kind_that_acts(ways: Ways, last: str, feature: str) -> None:
    found = ways(f"{TALE}\n{last}")
    assert any(feature in features for features in found), [
        {f for f in features if f.split("=")[0] == feature.split("=")[0]} for features in found
    ]


def test_a_text_of_a_few_sentences_names_nobody_else(ways: Ways) -> None:
    assert not any(f.startswith("acting=") for features in ways("Kenya accused Uganda.") for f in features)
