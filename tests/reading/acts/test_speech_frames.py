"""Who says something to whom, and of whom."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


def test_a_brand_needs_no_word_of_blame(acts: Acts) -> None:
    assert "ACCUSE/disapprove CUB > HTI" in acts("Cuba branded Haiti a magnet for holidaymakers.")


def test_who_vows_to_retaliate_threatens(acts: Acts) -> None:
    text = "The EU imposed sanctions on Russia on Monday. Moscow promised to respond."
    assert acts(text) == ["SANCTION/discontinue EUU > RUS", "THREATEN RUS > EUU"]


def test_what_somebody_is_called_who_is_named_before_it(acts: Acts) -> None:
    text = "Hugo Chavez of Venezuela called his Colombian counterpart, Alvaro Uribe, a liar on Sunday."
    assert acts(text) == ["ACCUSE/allege VEN > COL"]


def test_who_is_punished_for_words_said_them(acts: Acts) -> None:
    told = acts("A court in Kuwait jailed a Dutchman for insulting the emir.")
    assert [act for act in told if act.startswith(("COERCE", "SANCTION"))]
    assert not [act for act in told if act.startswith("ACCUSE") and "> NLD" in act]


def test_a_meeting_of_ambassadors_that_is_called_summons_none(acts: Acts) -> None:
    assert acts("Turkey called a meeting of NATO ambassadors in Brussels.") == ["CONSULT/multilateral NAT,TUR"]
    assert acts("Turkey called in the Danish ambassador.") == ["ACCUSE/disapprove TUR > DNK"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Danish embassy in Nairobi warned Danes of a possible attack.", []),
        ("Norway warned its citizens of attacks in Kenya.", []),
        ("Iran warned America of a crushing response.", ["THREATEN IRN > USA"]),
    ],
)
def test_who_warns_his_own_people_threatens_nobody(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


def test_who_is_called_on_next_is_called_on_too(acts: Acts) -> None:
    told = acts("The Security Council called on Israel to withdraw and on Hezbollah to disarm.")
    assert told == ["REQUEST/change UNO > HEZBOLLAH,ISR"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The embargo on Iranian oil, imposed by Norway in July, was called illegal by Tehran.",
            "ACCUSE/disapprove IRN > NOR",
        ),
        ("Moscow criticised the sanctions imposed on Belarus by Norway and Malta.", "ACCUSE/disapprove RUS > MLT,NOR"),
        ("Guinea denounced the decision, taken by ECOWAS in May, to suspend Mali.", "ACCUSE/disapprove GIN > ECOWAS"),
        (
            "Guinea denounced the decision, taken by ECOWAS in May, to suspend Mali.",
            "SANCTION/discontinue ECOWAS > MLI",
        ),
        (
            "The enforcement of a zone over Libya by Danish and Malian warplanes was criticised by Russia.",
            "ACCUSE/disapprove RUS > DNK,MLI",
        ),
        ("Tripoli denounced the recognition of the rebels by Malta and Qatar.", "ACCUSE/disapprove LBY > MLT,QAT"),
        # what befell somebody is no deed of those who suffered it
        ("Norway condemned the abduction of a boy held by Chad.", "ACCUSE/disapprove NOR > TCD"),
    ],
)
def test_those_who_are_told_to_have_done_it_are_judged(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Moscow assailed Norway for holding joint drills with Finland.", "COOPERATE/military FIN,NOR"),
        ("The Danish decision to send troops to Mali angered Chad.", "MOBILIZE/troops DNK > MLI"),
    ],
)
def test_whose_deed_it_is_that_somebody_is_blamed_for(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's demand for Ana Paz's extradition from Mali has been refused by Chile.",
        "A call by Peru for the release of a Malian was rejected by Chile.",
    ],
)
def test_who_answers_is_who_was_asked(text: str, acts: Acts) -> None:
    told = [act for act in acts(text) if act.startswith(("REJECT", "REQUEST"))]
    assert told in (["REJECT/yield CHL > PER"], ["REJECT CHL > PER"])


def test_what_both_are_accused_of_is_held_against_them(acts: Acts) -> None:
    text = "Chad protested. Malaysia and Fiji, both accused by Chad of helping spies, denied the claims."
    assert "ACCUSE/allege TCD > FJI,MYS" in acts(text)


ROW = "Chad accused Mali of spying. Mali expelled Chad's envoy."
ANYBODY = [
    "Oman urged the world to help Mali.",
    "Oman urged all states not to trade with Mali.",
    "Oman urged governments to cut ties with Mali.",
    "Oman appealed to the international community to act.",
    "Oman urged others to follow.",
    "Oman urged outsiders to keep away.",
    "Oman said third parties must not arm Mali.",
    "Oman said that other states should keep away.",
]
SOMEBODY = [
    ("Oman urged Peru and others to help Mali.", "REQUEST/assist OMN > PER"),
    ("Oman urged the two governments to talk.", "REQUEST/meet OMN > MLI,TCD"),
]


@pytest.mark.parametrize("text", ANYBODY)
def test_of_the_world_nobody_in_particular_is_asked(text: str, acts: Acts) -> None:
    assert acts(f"{ROW} {text}")[-1] in ("REQUEST/change OMN", "REQUEST/assist OMN")


@pytest.mark.parametrize(("text", "act"), SOMEBODY)
def test_those_who_are_named_or_told_of_are_asked(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{ROW} {text}")[-1] == act


def test_what_one_wants_to_see_done_is_asked_for(acts: Acts) -> None:
    text = "Kenya has jailed two Ugandans. Uganda would like to see "
    assert acts(f"{text}Kenya free them.")[-1] == "REQUEST/change UGA > KEN"
    assert acts("Kenya would rather see the Ugandan officer tried in Nairobi.") == ["REQUEST/change KEN > UGA"]
    assert acts("Togo's president would like to see his Ghanaian colleague.") == ["CONSULT GHA,TGO"]


CHARGES = [
    ("Gabon called the accusation by Togo an insult.", "called REJECT GAB > TGO"),
    ("Kenya described the allegation by Somalia as absurd.", "described REJECT KEN > SOM"),
    # what is no charge
    ("Gabon called the raid by Togo an insult.", "called ACCUSE GAB > TGO"),
]


@pytest.mark.parametrize(("text", "act"), CHARGES)
def test_who_blames_a_charge_rejects_it(text: str, act: str, met: Callable[[str], set[str]]) -> None:
    assert act in met(text)


def test_what_is_called_the_end_of_something_is_not_asked_to_end(acts: Acts) -> None:
    assert not any("REQUEST" in act for act in acts("Kenya's president called it the end of a quarrel. Chad is free."))
    assert "REQUEST/yield KEN > TCD" in acts("Kenya's president called for an end to Chad's raids.")


@pytest.mark.parametrize(
    "text",
    [
        "Chad turned down the idea of talks with Mali.",
        "Chad rejected the request for troops on Monday, Mali said.",
    ],
)
def test_what_one_turns_down_one_has_not_asked_for(text: str, met: Callable[[str], set[str]]) -> None:
    assert not [line for line in met(text) if " REQUEST TCD" in line]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's minister brought up the killing with the Chadian president at a NATO summit.",
        "Norway's minister raised it with Chad's ambassador at the NATO summit in Rome.",
    ],
)
def test_a_matter_is_brought_up_with_whoever_is_asked(text: str, acts: Acts) -> None:
    assert "REQUEST/change NOR > TCD" in acts(text)


def test_who_has_some_time_to_leave_is_put_out(acts: Acts) -> None:
    assert acts("Mali gave the Danish contingent days to depart.") == ["SANCTION/expel MLI > DNK"]
    assert "SANCTION/expel TCD > SDN" in acts("Chad gave Sudanese doctors a fortnight to quit.")


def test_a_name_for_several_stands_for_all(acts: Callable[[str], list[str]]) -> None:
    told = acts("China called for the six-party talks to resume.")
    assert told == ["REQUEST/meet CHN > JPN,KOR,PRK,RUS,USA"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad told Mali on Monday that it had no right to expel the nurses.", "ACCUSE/disapprove TCD > MLI"),
        ("Norway said Chad had no authority to send soldiers.", "ACCUSE/disapprove NOR > TCD"),
        ("Chad's foreign minister also called on the Malian leader.", "CONSULT MLI,TCD"),
        ("Norway ordered 20 policemen home from Mali.", "RETREAT/withdraw NOR > MLI"),
        ("Chad has turned to Norway for a loan.", "REQUEST/change TCD > NOR"),
    ],
)
def test_who_says_that_another_has_no_right_and_who_turns_to_whom(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_who_speaks_to_a_crowd_speaks_with_no_state(acts: Acts) -> None:
    assert acts("Chad's president spoke to the crowd in Oslo by telephone.") == []


def test_a_plan_that_is_put_off_is_put_to_nobody(acts: Callable[[str], list[str]]) -> None:
    told = acts("Togo has put off a plan to dredge the river after talks with Ghana.")
    assert not any(line.startswith("REQUEST") for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Togo met on Monday. The programme calls for coordination with Mali.",
        "Denmark's 1951 treaty with Norway calls for Danish bases there.",
        "Chad and Mali met on Monday. The pact calls for the return of refugees to Mali.",
    ],
)
def test_what_was_agreed_asks_nobody(text: str, acts: Callable[[str], list[str]]) -> None:
    assert not [act for act in acts(text) if act.startswith("REQUEST")]


def test_who_calls_for_something_asks_for_it(acts: Callable[[str], list[str]]) -> None:
    assert acts("Chad called for talks with Mali.") == ["REQUEST/meet TCD > MLI"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The African Union called an urgent summit for Friday.", "CONSULT/multilateral AU"),
        ("Chad called for an emergency meeting of the Security Council.", "REQUEST/change TCD > UNO"),
    ],
)
def test_a_meeting_called_for_a_day_is_to_be_held(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway's president glossed over stern warnings from Moscow.", ["THREATEN RUS > NOR"]),
        ("Georgia's president spoke of stern warnings from Ankara.", ["THREATEN TUR > GEO"]),
    ],
)
def test_words_come_from_whoever_utters_them(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Asked for comment, Peru's minister praised Chile.", ["SUPPORT PER > CHL"]),
        ("When asked about the raid, Peru's spokesman condemned Chile.", ["ACCUSE/disapprove PER > CHL"]),
        ("Asked by Peru for help, Chile condemned Mali.", ["REQUEST/assist PER > CHL", "ACCUSE/disapprove CHL > MLI"]),
    ],
)
def test_the_press_asks_for_no_state(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Deputy minister Ana Roy conveyed to the Peruvian envoy the protest of the Chilean side over the raid.",
            "ACCUSE/disapprove CHL > PER",
        ),
        (
            "Mr Ali Sani expressed to the consul of Mali the protest of the Nigerien government over the shots.",
            "ACCUSE/disapprove NER > MLI",
        ),
        ("Ana Roy conveyed to the Peruvian minister the condolences of the Chilean people.", "SUPPORT CHL > PER"),
        ("Peru conveyed to Chile the protest of the Peruvian side.", "ACCUSE/disapprove PER > CHL"),
        (
            "Undersecretary Ana Roy conveyed the strong protest of the Fijian side and demanded that Oman leave.",
            "ACCUSE/disapprove FJI > OMN",
        ),
    ],
)
def test_words_are_of_those_whose_they_are_said_to_be(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Rahul Gandhi accused Narendra Modi of surrendering land to China.", False),
        ("Joe Biden blamed Donald Trump for the deal with the Taliban.", False),
        ("Emmanuel Macron criticised Jean Castex over the accord with Chad.", False),
        ("Joe Biden accused Vladimir Putin of lying to China.", True),
        ("Peru's president accused Chile's foreign minister of lying to Mali.", True),
    ],
)
def test_whoever_blames_one_of_his_own_state_blames_no_other(text: str, accused: bool, acts: Acts) -> None:
    assert any(act.startswith("ACCUSE") for act in acts(text)) == accused


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ministers from Kenya condemned the coup in Niger; those from Uganda did not.",
            ["ACCUSE/disapprove KEN > NER"],
        ),
        (
            "Kenya condemned the coup in Niger while Uganda praised it.",
            ["ACCUSE/disapprove KEN > NER", "SUPPORT UGA > NER"],
        ),
        (
            "Chad voiced concern over the crackdown in Belarus, which Russia backed.",
            ["ACCUSE/disapprove TCD > BLR", "SUPPORT RUS > BLR"],
        ),
        ("Peru condemned the raid on a village in Chad by Sudan.", ["ACCUSE/disapprove PER > SDN"]),
    ],
)
def test_a_coup_is_of_those_in_whose_state_it_is(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The king of Tonga is in Fiji for talks at the request of Fiji's president.",
            ["CONSULT/visit TON > FJI", "REQUEST/change FJI > TON"],
        ),
        ("Mali sent help at Chad's request.", ["AID MLI > TCD", "REQUEST/change TCD > MLI"]),
    ],
)
def test_who_is_there_at_a_request_is_asked(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iran said you may ask the police of Chad about it.", []),
        ("Iran asked the police of Chad to free him.", ["REQUEST/yield IRN > TCD"]),
    ],
)
def test_whoever_hears_it_may_ask(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "To the dismay of Kyiv, Slovakia halted its arms deliveries.",
            ["ACCUSE/disapprove UKR > SVK: occurred", "SANCTION/discontinue SVK > UKR: occurred"],
        ),
        (
            "Much to Oman's annoyance, Qatar received the Iranian foreign minister.",
            ["ACCUSE/disapprove OMN > QAT: occurred", "CONSULT/visit IRN > QAT: occurred"],
        ),
        (
            "Chad freed the pilots, to the relief of France.",
            ["RETREAT/release TCD > FRA: occurred", "SUPPORT FRA > TCD: occurred"],
        ),
        (
            "To Berlin's consternation, Warsaw asked for reparations.",
            ["ACCUSE/disapprove DEU > POL: occurred", "REQUEST/change POL > DEU: occurred"],
        ),
        ("Kenya replied to the fury of Somalia over the maps.", ["ACCUSE/disapprove KEN > SOM: occurred"]),
    ],
)
def test_what_others_feel_of_a_deed_is_aimed_at_who_does_it(
    text: str, told: list[str], fates: Callable[[str], list[str]]
) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "China accused the Lithuanians of breaking their promise and the Americans of egging them on.",
            ["ACCUSE/allege CHN > LTU,USA"],
        ),
        ("Beijing blamed Washington for the tension and Tokyo for the incident.", ["ACCUSE/allege CHN > JPN,USA"]),
        ("Peru accused Chile of theft and of helping Bolivia.", ["ACCUSE/allege PER > CHL", "AID CHL > BOL"]),
        (
            "Peru accused Chile of blackmail and praised Bolivia for its calm.",
            ["ACCUSE/allege PER > CHL", "SUPPORT PER > BOL"],
        ),
    ],
)
def test_two_are_accused_of_different_things(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
