"""Who did that for which somebody is dealt with."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Security Council imposed an embargo on Iraq after it invaded Kuwait.", "ASSAULT IRQ > KWT"),
        ("France suspended aid to Mali because it had expelled two Danish diplomats.", "SANCTION/expel MLI > DNK"),
        ("Turkey asked Greece for help after it shot down a Syrian jet.", "ASSAULT/aerial TUR > SYR"),
        ("Peru expelled two Chilean diplomats after it seized a Chilean boat.", "COERCE/arrest PER > CHL"),
    ],
)
def test_whoever_is_punished_did_what_came_before(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


OFFENDERS = [
    ("Norway adopted measures against Chad in response to its full-scale invasion of Mali.", "ASSAULT TCD > MLI"),
    ("Norway banned imports from Chad because of its attacks on Mali.", "ASSAULT TCD > MLI"),
    ("Norway suspended aid to Chad after its troops attacked Mali.", "ASSAULT TCD > MLI"),
    ("Norway expelled the envoys of Chad and Togo in response to their attack on Mali.", "ASSAULT TCD,TGO > MLI"),
    # what is no offence may be done by who acts
    ("Norway suspended aid to Chad after its minister visited Mali.", "CONSULT/visit NOR > MLI"),
]


@pytest.mark.parametrize(("text", "act"), OFFENDERS)
def test_the_reason_for_which_somebody_is_dealt_with_is_his_own_deed(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_ban_or_a_recognition_is_a_reason_too(acts: Callable[[str], list[str]]) -> None:
    told = acts("Russia expelled two Norwegian diplomats in response to its sanctions against Russian banks.")
    assert told == ["SANCTION/expel RUS > NOR", "SANCTION/discontinue NOR > RUS"]
    told = acts("Serbia recalled its ambassador from Skopje after its recognition of Kosovo.")
    assert told == ["SANCTION/withdraw SRB > MKD", "SUPPORT MKD > XKX"]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Danish jets struck Somalia in retaliation for the bombings of two Danish embassies.", "DNK"),
        ("Danish jets struck Somalia in revenge for the bombing of the Dutch embassy in Lima.", "NLD"),
    ],
)
def test_who_answers_a_deed_has_not_done_it(text: str, struck: str, acts: Acts) -> None:
    assert acts(text)[-1] == f"ASSAULT/explosives {struck}"


def test_for_what_somebody_is_punished_is_done_to_others(acts: Callable[[str], list[str]]) -> None:
    told = acts("The Security Council ordered an embargo on trade with Iraq as punishment for its raids on Kuwait.")
    assert told[0] == "SANCTION/discontinue UNO > IRQ"
