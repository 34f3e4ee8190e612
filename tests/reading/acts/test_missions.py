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


@pytest.mark.parametrize(
    ("fate", "act"),
    [
        ("was summoned to the Foreign Ministry", "ACCUSE/disapprove NOR > IRN"),
        ("was expelled", "SANCTION/expel NOR > IRN"),
        ("was told to leave the country", "SANCTION/expel NOR > IRN"),
        ("was called in over the raid", "ACCUSE/disapprove NOR > IRN"),
        ("was recalled", "SANCTION/withdraw IRN > NOR"),
        ("was called home", "SANCTION/withdraw IRN > NOR"),
        ("was summoned by Sweden", "ACCUSE/disapprove SWE > IRN"),
        ("was killed", "ASSAULT/assassinate IRN"),
    ],
)
def test_what_is_done_to_an_envoy_his_host_does_or_his_own_state(fate: str, act: str, acts: Acts) -> None:
    assert acts(f"Iran's ambassador to Norway {fate} on Friday.") == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway's convoy to Chad was attacked on Friday.", "ASSAULT NOR"),
        ("Norway's delegation to Chad was ambushed on Friday.", "ASSAULT NOR"),
        ("Norway's plane to Chad was shot down on Friday.", "ASSAULT/aerial NOR"),
        ("Norway's aid to Chad was doubled on Friday.", "AID NOR > TCD"),
    ],
)
def test_what_is_struck_abroad_strikes_nobody(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]
