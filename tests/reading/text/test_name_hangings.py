"""Names and people that hang on the wrong word."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lima ordered its ambassador in Quito, Ana Paz, home on Tuesday.", "SANCTION/withdraw PER > ECU"),
        ("Norway gave the Russian consul, Ivan Popov, two days to pack.", "SANCTION/expel NOR > RUS"),
        ("Poland gave the Iranian ambassador, Ali Karimi, 48 hours to leave.", "SANCTION/expel POL > IRN"),
    ],
)
def test_what_befalls_an_envoy_between_commas(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenyan President Daniel Moi yesterday met visiting Danish Minister Ann Dahl.", "CONSULT DNK,KEN"),
        (
            "Kenyan President Daniel Moi received visiting Danish Foreign Minister Ann Dahl in Mombasa.",
            "CONSULT/visit DNK > KEN",
        ),
        ("Peru's envoy yawned in a meeting with visiting Chilean Foreign Minister Ana Soto.", "CONSULT CHL,PER"),
    ],
)
def test_who_is_visiting_is_not_visited(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("In March 2014 Chad, Mali and Niger recalled their envoys from Togo.", "SANCTION/withdraw MLI,NER,TCD > TGO"),
        ("In 2003 Peru, Chile and Ecuador condemned Cuba.", "ACCUSE/disapprove CHL,ECU,PER > CUB"),
        ("It rained. In 2014 Kuwait recalled its envoy from Oman.", "SANCTION/withdraw KWT > OMN"),
        ("On Monday Kuwait, Oman and Jordan condemned Yemen.", "ACCUSE/disapprove JOR,KWT,OMN > YEM"),
        ("On 3 May Kenya, Uganda and Rwanda condemned Chad.", "ACCUSE/disapprove KEN,RWA,UGA > TCD"),
        ("On Monday Ann Dahl, Denmark's foreign minister, condemned Belarus.", "ACCUSE/disapprove DNK > BLR"),
        ("In 2014 Kuwait, which had asked for help, thanked Jordan.", "SUPPORT KWT > JOR"),
        ("In Paris, Mali and Niger condemned Chad.", "ACCUSE/disapprove MLI,NER > TCD"),
    ],
)
def test_whoever_acts_may_stand_right_behind_a_time(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("France suspended aid to Mali on Friday and Germany called for talks.", "REQUEST/meet DEU > FRA"),
        ("Russian jets bombed a town in northern Syria and Turkey protested.", "ACCUSE/disapprove TUR > RUS"),
        ("Peru praised the accord between Chile and Bolivia signed in Lima.", "SUPPORT PER > BOL,CHL"),
        (
            "Oman's sultan urged Chad to show restraint, and Swedish Foreign Minister Ann Linde, speaking in Sydney, "
            "urged the African Union to stay united.",
            "REQUEST/change SWE > AU",
        ),
        ("Moroccan jets struck a base in Mauritania and a depot in Bamako on Friday.", "ASSAULT MAR > MLI,MRT"),
    ],
)
def test_who_acts_after_and_is_another(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert act in acts(text)


def test_who_is_meeting_somewhere_met(acts: Callable[[str], list[str]]) -> None:
    told = acts("Barack Obama and François Hollande, meeting in Washington, urged Chad to yield to Mali.")
    assert told[0] == "CONSULT FRA,USA"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Danes, the Swedes and Norway condemned Chad.", "ACCUSE/disapprove DNK,NOR,SWE > TCD"),
        ("The hosts, Kenya, condemned Chad.", "ACCUSE/disapprove KEN > TCD"),
        (
            "The West African bloc ECOWAS condemned Chad and has threatened to expel it.",
            "ACCUSE/disapprove ECOWAS > TCD",
        ),
    ],
)
def test_a_second_subject_acts_with_the_first_or_says_who_it_is(
    acts: Callable[[str], list[str]], text: str, act: str
) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Arab League (AL), NATO and Turkey condemned the raid by Syria.", "LAS,NAT,TUR > SYR"),
        ("The East African Community (EAC), Kenya and Uganda urged Burundi to hold talks.", "EAC,KEN,UGA > BDI"),
    ],
)
def test_a_list_goes_on_after_initials(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0].endswith(act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru praised the State of Qatar's efforts to free two Fijians.", "SUPPORT PER > QAT"),
        ("Oman welcomed the Government of Sweden's decision.", "SUPPORT OMN > SWE"),
        (
            "The ministry expressed the Kingdom of Bahrain's strong condemnation of the Iranian raid on Kuwait.",
            "ACCUSE/disapprove BHR > IRN",
        ),
    ],
)
def test_what_a_realm_has(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Latvia showed two Belarusian diplomats the door.", ["SANCTION/expel LVA > BLR: occurred"]),
        ("Georgia gave the EU envoy an audience.", ["CONSULT EUU,GEO: occurred"]),
        ("Israel, said Ankara, was shelling the Lebanese village.", ["ASSAULT/heavy-weapons ISR > LBN: occurred"]),
        ("Israel said Ankara was arming Syria.", ["AID/military TUR > SYR: occurred"]),
    ],
)
def test_what_is_given_stands_behind_who_gets_it(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
