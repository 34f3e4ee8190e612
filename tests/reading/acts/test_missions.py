"""Whose embassies and envoys a deed is aimed at."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


def test_missions_in_several_states(acts: Acts) -> None:
    assert acts("Norway shut its missions in Togo, Chad and Mali on Monday.") == [
        "SANCTION/discontinue NOR > MLI,TCD,TGO"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Finland shut its embassy in Kabul and moved its staff to Tashkent.", "SANCTION/withdraw FIN > AFG"),
        (
            "Austria said that it had moved its diplomats from Niamey to Cotonou.",
            "SANCTION/withdraw AUT > NER",
        ),
        ("Italy has evacuated its embassy staff in Kabul to Qatar.", "SANCTION/discontinue ITA > AFG"),
        ("Chile shut its mission in Tripoli. It relocated its diplomats to Tunis.", "SANCTION/withdraw CHL > LBY"),
        ("Spain has relocated its diplomats from Bamako to Dakar.", "SANCTION/withdraw ESP > MLI"),
        ("Honduras moved its embassy in Israel to Jerusalem.", "SUPPORT HND > ISR"),
    ],
)
def test_staff_is_taken_from_where_it_was_and_not_from_where_it_goes(text: str, told: str, acts: Acts) -> None:
    assert acts(text)[-1] == told
