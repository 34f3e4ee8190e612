"""Of whose doing those speak who praise or blame what came about."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

ACCORD = (
    "Ecuador and Bolivia signed an agreement on water in Quito on Monday. Brazil had brought them together. "
    "Brazil's president met Peru's on Friday. Peru criticised Brazil on Sunday."
)
REACTIONS = [
    ("Norway welcomed the agreement.", "SUPPORT NOR > BOL,ECU"),
    ("Norway hailed the signing of the accord.", "SUPPORT NOR > BOL,ECU"),
    ("Cuba denounced the long-awaited deal as a sham.", "ACCUSE/disapprove CUB > BOL,ECU"),
    ("Norway described Monday's outcome as historic.", "SUPPORT NOR > BOL,ECU"),
    ("Norway said the accord was a great step forward.", "SUPPORT NOR > BOL,ECU"),
]
OTHERS = [
    "Norway welcomed an agreement.",
    "Norway welcomed the Paris agreement.",
    "Norway welcomed the agreement on fish.",
    "Ecuador welcomed the agreement.",
    "Norway's parliament must approve the agreement.",
]


@pytest.mark.parametrize(("text", "act"), REACTIONS)
def test_others_speak_of_those_who_made_the_accord_told_of(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{ACCORD} {text}")[-1] == act


@pytest.mark.parametrize("text", OTHERS)
def test_of_another_accord_they_are_not_the_makers(text: str, acts: Acts) -> None:
    assert not acts(f"{ACCORD} {text}")[-1].endswith("> BOL,ECU")


CASE = (
    "The International Court of Justice ordered Chad to leave the Aouzou strip on Monday. The International Court of "
    "Justice heard Libya's plea in 1993. Libya accused Chad of spying."
)
WON = [
    ("Libya hailed a victory.", "SUPPORT LBY > ICJ"),
    ("Libya welcomed the outcome.", "SUPPORT LBY > ICJ"),
    ("Libya hailed Chad's success.", "SUPPORT LBY > TCD"),
    ("Libya thanked Chad.", "SUPPORT LBY > TCD"),
]


@pytest.mark.parametrize(("text", "act"), WON)
def test_who_has_won_before_a_court_is_pleased_with_the_court(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{CASE} {text}")[-1] == act


VOTED = "The African Union voted on Monday to admit Chad. Mali accused Chad of spying. Chad expelled Mali's envoy."
BY_BODY = [
    ("Peru welcomed the vote.", "SUPPORT PER > AU"),
    ("Peru called the decision historic.", "SUPPORT PER > AU"),
    ("Peru hailed Monday's result.", "SUPPORT PER > AU"),
]
NOT_BY_BODY = ["Peru welcomed the expulsion.", "Peru welcomed Mali's decision.", "Peru criticised the decision."]


@pytest.mark.parametrize(("text", "act"), BY_BODY)
def test_a_vote_that_is_welcomed_is_that_of_the_body_a_report_is_of(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{VOTED} {text}")[-1] == act


@pytest.mark.parametrize("text", NOT_BY_BODY)
def test_what_others_did_is_not_the_decision_of_the_body(text: str, acts: Acts) -> None:
    assert not acts(f"{VOTED} {text}")[-1].endswith("> AU")


ASKED = [
    ("Peru called for a vote.", "REQUEST/change PER > AU"),
    ("Peru called for more time.", "REQUEST/change PER > AU"),
    ("Peru urged the hall to act.", "REQUEST/change PER > AU"),
]


@pytest.mark.parametrize(("text", "act"), ASKED)
def test_what_only_a_body_does_is_asked_of_the_body_a_report_is_of(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{VOTED} {text}")[-1] == act


def test_what_states_do_is_not_asked_of_a_body(acts: Acts) -> None:
    assert not acts(f"{VOTED} Peru called for restraint.")[-1].endswith("> AU")


ATTACKED = "Al-Shabaab attacked a Kenyan barracks on Monday. Kenya accused Somalia of looking on. Somalia denied it."
FELT = [
    ("Peru sent its condolences.", "SUPPORT PER > KEN"),
    ("Peru declared its solidarity.", "SUPPORT PER > KEN"),
    ("Peru offered its condolences to Somalia.", "SUPPORT PER > SOM"),
]


@pytest.mark.parametrize(("text", "act"), FELT)
def test_those_who_were_attacked_are_felt_with(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{ATTACKED} {text}")[-1] == act


def test_one_of_two_alone_is_felt_with(acts: Acts) -> None:
    act = acts("Chad and Mali met on Monday. Mali accused Chad of spying. Peru sent its condolences.")[-1]
    assert act in ("SUPPORT PER > TCD", "SUPPORT PER > MLI", "SUPPORT PER")


AGREED = "Chad and Mali agreed on a fishing deal in Bamako on Monday. Libya hosted the talks."
ACCORD_JUDGED = [
    ("Hamas denounced the deal.", "ACCUSE/disapprove HAMAS > MLI,TCD"),
    ("Togo said that it was not bound by the agreement.", "REJECT TGO > MLI,TCD"),
    # whatever was agreed on since
    ("Mali and Niger signed a loan accord on Tuesday. Norway welcomed the deal.", "SUPPORT NOR > MLI,TCD"),
    # whom it binds means the other
    ("Mali praised the deal.", "SUPPORT MLI > TCD"),
    # another deal is not that one
    ("Norway welcomed a deal with Libya.", "SUPPORT NOR > LBY"),
]


@pytest.mark.parametrize(("text", "act"), ACCORD_JUDGED)
def test_an_accord_that_outsiders_judge_is_of_all_whom_it_binds(text: str, act: str, acts: Acts) -> None:
    assert act in acts(f"{AGREED} {text}")


AT_ODDS = [
    (
        "Chad accused Sudan of sheltering rebels. France voiced concern about the row.",
        "ACCUSE/disapprove FRA > SDN,TCD",
    ),
    ("Peru expelled Bolivia's envoy. The Organization of American States regretted the quarrel.", "OAS > BOL,PER"),
    ("Thai and Cambodian troops exchanged fire. Malaysia expressed concern over the clashes.", "MYS > KHM,THA"),
]


@pytest.mark.parametrize(("text", "act"), AT_ODDS)
def test_who_regrets_a_quarrel_speaks_of_both(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1].endswith(act)


def test_who_has_part_in_a_quarrel_speaks_of_the_other(acts: Acts) -> None:
    told = acts("Chad accused Sudan of sheltering rebels. Sudan voiced regret about the row.")
    assert told[-1] == "ACCUSE/disapprove SDN > TCD"


def test_who_mourns_feels_with_those_who_died(acts: Callable[[str], list[str]]) -> None:
    lead = "At least 20 Indian soldiers were killed in a clash with Chinese troops. Indian jets attacked Chinese posts."
    assert acts(f"{lead} Norway conveyed its condolences.")[-1] == "SUPPORT NOR > IND"
    assert acts(f"{lead} Norway voiced its solidarity.")[-1] == "SUPPORT NOR > CHN"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Togo and Chad fell out. Togo wrote to the Security Council asking for an urgent meeting.", "TGO > UNO"),
        ("Togo and Chad fell out. Togo sent Norway a note requesting the return of the king of Mali.", "TGO > NOR"),
        ("Togo and Chad fell out. Togo turned to the African Union seeking the dispatch of monitors.", "TGO > AU"),
        ("Togo and Chad fell out. Togo wrote to the African Union asking Chad to share the river.", "TGO > TCD"),
    ],
)
def test_who_writes_to_somebody_asks_him(text: str, act: str, acts: Acts) -> None:
    assert any(told.startswith("REQUEST") and told.endswith(act) for told in acts(text))


GLAD_OF_IT = [
    ("Norway applauded.", "SUPPORT NOR > BOL,ECU"),
    ("Norway sent congratulations.", "SUPPORT NOR > BOL,ECU"),
    ("Norway was delighted.", "SUPPORT NOR > BOL,ECU"),
    ("Norway hailed a big step forward.", "SUPPORT NOR > BOL,ECU"),
    ("Norway welcomed the news.", "SUPPORT NOR > BOL,ECU"),
    ("Norway said that it was pleased.", "SUPPORT NOR > BOL,ECU"),
]
GLAD_OF_OTHERS = [
    "Norway applauded Bolivia's patience.",
    "Norway was delighted with Peru.",
    "Norway welcomed what it called a fine gesture.",
    "Bolivia applauded.",
]


@pytest.mark.parametrize(("text", "act"), GLAD_OF_IT)
def test_who_does_not_say_of_what_he_is_glad_is_glad_of_the_accord(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{ACCORD} {text}")[-1] == act


@pytest.mark.parametrize("text", GLAD_OF_OTHERS)
def test_who_says_of_what_he_is_glad_is_not_glad_of_the_accord(text: str, acts: Acts) -> None:
    assert not acts(f"{ACCORD} {text}")[-1].endswith("> BOL,ECU")


FIGHTS = [
    (
        "Azerbaijan shelled villages in Armenia overnight. Georgia closed an airport. The United Nations called for an "
        "immediate ceasefire.",
        "REQUEST/yield UNO > ARM,AZE",
    ),
    (
        "Ecuador's army fired on a Peruvian patrol. Brazil flew observers to Quito. Chile pleaded for a truce.",
        "REQUEST/change CHL > ECU,PER",
    ),
    (
        "Kyrgyz guards shot at a Tajik truck. Uzbekistan's president telephoned Bishkek. Kazakhstan urged calm.",
        "REQUEST/change KAZ > KGZ,TJK",
    ),
    (
        "Kyrgyz guards shot at a Tajik truck. Uzbekistan's president telephoned Bishkek. Kazakhstan urged Tajikistan "
        "to show restraint.",
        "REQUEST/change KAZ > TJK",
    ),
]


@pytest.mark.parametrize(("text", "act"), FIGHTS)
def test_an_outsider_asks_the_two_who_fight_to_hold_their_fire(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


WRONGED = [
    (
        "Kyrgyzstan blocked a Kazakh convoy at the border. Uzbekistan offered help. Astana demanded an explanation.",
        "REQUEST/yield KAZ > KGZ",
    ),
    (
        "Saudi guards shot at a Yemeni boat. Oman opened a hospital in Yemen. Sanaa demanded compensation.",
        "REQUEST/yield YEM > SAU",
    ),
    (
        "Kyrgyzstan blocked a Kazakh convoy at the border. Uzbekistan offered help. Astana demanded an explanation "
        "from Uzbekistan.",
        "ACCUSE/disapprove KAZ > UZB",
    ),
]


@pytest.mark.parametrize(("text", "act"), WRONGED)
def test_who_was_wronged_asks_whoever_wronged_him_to_make_it_good(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


CHARGED = [
    (
        "Armenia said that Azerbaijan had shelled a village. Iran's envoy visited Baku. Azerbaijan rejected the claim.",
        "REJECT AZE > ARM",
    ),
    (
        "Sudan said that Ethiopia had seized two border posts. Egypt sent Sudan arms. Addis Ababa dismissed the "
        "allegation.",
        "REJECT ETH > SDN",
    ),
    (
        "Sudan said that Ethiopia had seized two border posts. Egypt accused Ethiopia of greed. Addis Ababa dismissed "
        "the allegation.",
        "REJECT ETH > EGY",
    ),
]


@pytest.mark.parametrize(("text", "act"), CHARGED)
def test_a_charge_that_is_denied_is_of_him_on_whose_word_the_deed_was_told(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Georgia and Russia quarrel over gas. Mikheil Saakashvili won the election. Poland congratulated"
            " the winner.",
            ["ACCUSE/disapprove GEO,RUS", "SUPPORT POL > GEO"],
        ),
        (
            "Peru and Chile quarrel over fish. Norway congratulated both winners.",
            ["ACCUSE/disapprove CHL,PER", "SUPPORT NOR > CHL,PER"],
        ),
    ],
)
def test_one_winner_is_not_both_sides(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chinese troops killed 20 Indian soldiers. Beijing said that Indian troops had attacked Chinese "
            "personnel. Japan's envoy voiced sympathy.",
            ["ASSAULT CHN > IND", "ASSAULT IND > CHN", "SUPPORT JPN > IND"],
        ),
        ("Chinese troops attacked Indian posts. Japan voiced sympathy.", ["ASSAULT CHN > IND", "SUPPORT JPN > IND"]),
    ],
)
def test_who_feels_with_others_does_so_with_those_killed(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Soldiers in Honduras deposed the president. The European Union and Spain condemned the ouster. "
            "Madrid recalled its ambassador from Honduras.",
            ["ACCUSE/disapprove ESP,EUU > HND", "SANCTION/withdraw ESP > HND"],
        ),
        (
            "Honduras and Peru quarrel over a coup in Chad. Chad's junta thanked Norway. Norway condemned "
            "the coup in Chad.",
            ["ACCUSE/disapprove HND,PER > TCD", "ACCUSE/disapprove NOR > TCD", "SUPPORT TCD > NOR"],
        ),
    ],
)
def test_a_coup_is_in_the_state_that_a_report_is_about(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Georgia and Russia are at war. Cuba backed the Russians. China voiced concern over the fighting.",
            ["ACCUSE/disapprove CHN > GEO,RUS", "ASSAULT GEO,RUS", "SUPPORT CUB > RUS"],
        ),
        (
            "Georgia accused Russia of aggression. Cuba backed the Russians. China voiced concern over the dispute.",
            ["ACCUSE/allege GEO > RUS", "ACCUSE/disapprove CHN > GEO,RUS", "SUPPORT CUB > RUS"],
        ),
    ],
)
def test_who_backs_another_has_no_quarrel_with_him(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
