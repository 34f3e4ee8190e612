"""Words that stand for an act told before."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


BEFORE = [
    ("Peru condemned the Chilean raid on Monday. Bolivia did likewise on Tuesday.", "ACCUSE/disapprove BOL > CHL"),
    ("Latvia expelled two Russian diplomats on Monday, and Estonia followed suit.", "SANCTION/expel EST > RUS"),
    ("Latvia expelled two Russian diplomats on Monday. Russia did the same an hour later.", "SANCTION/expel RUS > LVA"),
    ("Latvia expelled two Russian diplomats on Monday. Moscow responded in kind.", "SANCTION/expel RUS > LVA"),
    ("Latvia expelled two Russian diplomats on Monday, and Estonia followed a day later.", "SANCTION/expel EST > RUS"),
    ("Latvia expelled two Russian diplomats on Monday, as Estonia did in May.", "SANCTION/expel EST > RUS"),
    ("Iran fired missiles at Iraq. Kuwait denounced the strike, as did Oman.", "ACCUSE/disapprove OMN > IRN"),
    ("North Korea tested a missile. Japan protested, as did South Korea.", "ACCUSE/disapprove KOR > PRK"),
    ("Togo urged calm and so did Benin.", "REQUEST/change BEN"),
    ("Latvia expelled two Russian diplomats on Monday. Estonia took the same step.", "SANCTION/expel EST > RUS"),
    ("Chad's premier telephoned Mali's president and welcomed the Kenyan bill, and so did Niger.", "SUPPORT NER > KEN"),
    ("Kenya froze loans to Mali. Ghana announced similar measures against Chad.", "SANCTION/discontinue GHA > TCD"),
    (
        "Peru welcomed Chile's decision, as did Bolivia, which had offered aid to Haiti. So did Uruguay.",
        "SUPPORT URY > CHL",
    ),
]


@pytest.mark.parametrize(("text", "act"), BEFORE)
def test_what_stands_for_an_act_before(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_who_did_the_same_does_not_undergo_it(acts: Acts) -> None:
    assert acts("Peru appealed for restraint, as did Chile.") == ["REQUEST/change PER", "REQUEST/change CHL"]
    told = acts("Sweden called for a ceasefire in Sudan, as have Finland and Denmark.")
    assert told == ["REQUEST/yield SWE > SDN", "REQUEST/yield DNK,FIN > SDN"]


ASKED_AS_IT = [
    ("Chad's premier thanked Mali and urged it to reopen the border.", "REQUEST/change TCD > MLI"),
    ("Peru's minister met the Chilean president and asked him to explain the raid.", "REQUEST/change PER > CHL"),
]


@pytest.mark.parametrize(("text", "act"), ASKED_AS_IT)
def test_nobody_asks_himself(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_who_has_a_decision_conveyed_to_him_is_met(acts: Acts) -> None:
    assert acts("The Danish minister conveyed the decision to Mali's ambassador in Copenhagen.") == ["CONSULT DNK,MLI"]


def test_what_is_foreseen_is_not_asked_for(expressed: Callable[[str], list[str]]) -> None:
    told = expressed("Chad is expected to bring its rate on Malian cotton down to ten percent.")
    assert not any(line.startswith("REQUEST") for line in told)


def test_a_step_of_ones_own_is_like_none_before(acts: Acts) -> None:
    told = acts("Latvia expelled two Russian diplomats on Monday. Estonia took a different step on Tuesday.")
    assert told == ["SANCTION/expel LVA > RUS"]


def test_a_number_echoes_no_act_of_another_sentence(acts: Callable[[str], list[str]]) -> None:
    assert acts("Mali accused Chad of fraud. Mali has 20 million people, and Chad about 18 million.") == [
        "ACCUSE/allege MLI > TCD"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Foreign ministers of the Unasur states backed Ecuador; so had those of ALBA the night before.",
            ["SUPPORT ALBA > ECU", "SUPPORT UNASUR > ECU"],
        ),
        (
            "Norway condemned Israel's raid on Qana; so did those in Dublin.",
            ["ACCUSE/disapprove IRL > ISR", "ACCUSE/disapprove NOR > ISR"],
        ),
    ],
)
def test_who_does_likewise_stands_behind_so(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
