"""Sides that the clause does not name."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]


ELSEWHERE = [
    # both sides
    ("Chinese and Philippine officials met in Manila on Monday. An outline was agreed.", "AGREE CHN,PHL"),
    ("Sudan and Chad met in Khartoum on Monday. The agreement was signed on Tuesday.", "SUPPORT SDN,TCD"),
    (
        "Hungarian and Slovak ministers met in Bratislava on Monday. A second meeting will take place in June.",
        "CONSULT HUN,SVK",
    ),
    # the other side
    ("Canada expelled an Indian diplomat on Monday. New Delhi condemned the move.", "ACCUSE/disapprove IND > CAN"),
    ("Ghana accused Togo of theft on Monday. Togo rejected the charge.", "REJECT TGO > GHA"),
    # those who did the act before
    ("Canada imposed sanctions on India on Monday. France criticised the decision.", "ACCUSE/disapprove FRA > CAN"),
    ("Israel bombed Beirut on Monday. Ireland condemned the strike.", "ACCUSE/disapprove IRL > ISR"),
    # those who did the act that the object names, though others were told of since
    (
        "Ghana invaded Togo on Monday. Kenya expelled an Omani envoy. Mali closed its border with Niger. "
        "Peru condemned the invasion.",
        "ACCUSE/disapprove PER > GHA",
    ),
    # those at whom the last words of others were aimed
    (
        "Kenya and Uganda signed a treaty in Nairobi on Monday. Norway praised both. Japan offered congratulations.",
        "SUPPORT JPN > KEN,UGA",
    ),
    # those of whom nobody knows whose they are
    (
        "Niger warned Nigeria on Sunday. On Monday gunmen killed nine Nigerian soldiers.",
        "ASSAULT NGA",
    ),
    # armed groups are sides as states are
    (
        "The FARC and Colombian envoys met in Havana on Monday. Cuba hosted them. An outline was agreed on Tuesday.",
        "AGREE COL,FARC",
    ),
    # who is the first, or the latest, to do it
    ("Norway became the latest state to ban Russian cars on Monday.", "SANCTION/discontinue NOR > RUS"),
    ("Bolivia was the first country to recognise Palestine.", "SUPPORT BOL > PSE"),
    # the doer of an act that is the object
    ("The Vatican condemned the bombing of Lebanon by Israel.", "ACCUSE/disapprove VAT > ISR"),
]


@pytest.mark.parametrize(("text", "act"), ELSEWHERE)
def test_who_is_meant(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_side_that_no_word_names_cites_the_act(read: Read) -> None:
    text = "Canada expelled an Indian diplomat on Monday. New Delhi condemned the move."
    (blamed,) = read(text).events[-1].recipients
    assert text[blamed.start : blamed.end] == blamed.text
    assert blamed.person is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ending trade between the two Koreas, Seoul on Wednesday shut the park.", "SANCTION/discontinue KOR > PRK"),
        (
            "The steps announced by Oslo include ending trade between Norway and Chad.",
            "SANCTION/discontinue NOR > TCD",
        ),
    ],
)
def test_one_of_two_ends_what_is_between_them(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


FOUGHT = "Mali shelled a Chadian village on Monday. Chad hit back and killed nine Malian soldiers on Tuesday. "
JUDGED = [
    (f"{FOUGHT}Togo sent medicines to Chad. Norway condemned the attack.", "ACCUSE/disapprove NOR > MLI"),
    (f"{FOUGHT}Norway called the attack a breach of Chad's sovereignty.", "ACCUSE/disapprove NOR > MLI"),
    # who struck first is no judge of it
    (f"{FOUGHT}Mali condemned the raid.", "ACCUSE/disapprove MLI > TCD"),
    # at whose door it is laid
    (f"{FOUGHT}A bus was bombed in Nairobi. Kenya blamed the attack on Somalia.", "ACCUSE/allege KEN > SOM"),
]


@pytest.mark.parametrize(("text", "act"), JUDGED)
def test_an_attack_that_others_judge_is_the_first_that_was_told_of(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


DENIED = [
    ("Mali denied that it arms Togolese rebels.", "REJECT MLI"),
    ("Mali dismissed suggestions that Togo had paid for the ceremony.", "REJECT MLI"),
    # of one of the two that the talk is of
    ("Mali denied that it had spied on Chad.", "REJECT MLI > TCD"),
    # who said it is answered
    ("Togo accused Mali of arming rebels. Mali denied that it arms Togolese rebels.", "REJECT MLI > TGO"),
]


@pytest.mark.parametrize(("denial", "act"), DENIED)
def test_what_is_denied_of_dealings_with_others_is_denied_to_nobody(denial: str, act: str, acts: Acts) -> None:
    assert act in acts(f"Chad and Mali signed a border treaty in Bamako on Monday. Mali thanked Chad. {denial}")


HEARD = [
    (
        "Chad closed its border with Cameroon. Cameroon complained to the African Union.",
        "ACCUSE/disapprove CMR > AU,TCD",
    ),
    (
        "Libya expelled Tunisian workers. Tunisia has lodged a complaint with the Arab League.",
        "ACCUSE/disapprove TUN > LAS,LBY",
    ),
    # who is told of beside the body
    ("Guinea lodged a complaint with the African Union over raids from Mali.", "ACCUSE/disapprove GIN > MLI"),
    # what is rather the union's own
    ("Norway praised Peru. Peru complained to the European Union about duties.", "ACCUSE/disapprove PER > EUU"),
]


@pytest.mark.parametrize(("text", "act"), HEARD)
def test_who_complains_to_a_body_blames_the_other(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_what_somebody_complains_of_was_done_by_another(acts: Acts) -> None:
    told = acts(
        "Niger lodged a complaint with the United Nations over drone strikes on Agadez, it said. It blamed Benin."
    )
    assert not [act for act in told if act.startswith("ASSAULT") and "NER >" in act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Egypt urged an end to hostilities between Eritrea and Djibouti.", "REQUEST/yield EGY > DJI,ERI"),
        ("The Vatican called for an end to the fighting between Chad and Libya.", "REQUEST/yield VAT > LBY,TCD"),
        (
            "Ghana called the quarrel between Lome and Cotonou regrettable.",
            "ACCUSE/disapprove GHA > BEN,TGO",
        ),
        ("Togo called the quarrel between Lome and Cotonou regrettable.", "ACCUSE/disapprove TGO > BEN"),
    ],
)
def test_words_about_what_is_between_two_are_for_both(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Serbia and Kosovo blamed each other for the collapse of talks in Brussels.", "ACCUSE/allege SRB,XKX"),
        ("The Greek and Turkish ministers accused one another in Berlin.", "ACCUSE/allege GRC,TUR"),
        ("Some 300 Kenyan police have arrived in Haiti as part of a UN-backed mission.", "AID/military KEN > HTI"),
    ],
)
def test_what_two_do_to_each_other_or_where_they_arrive_is_done_to_nobody_else(
    text: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == [told]


def test_those_told_before_ease_what_is_between_them(acts: Callable[[str], list[str]]) -> None:
    text = "Ghana pleaded with Togo and Benin to look for steps to deescalate the row between their fishermen."
    assert len(acts(f"Togo and Benin shut their ports on Monday. {text}")) > 1


@pytest.mark.parametrize(
    "text",
    [
        "The twelve presidents of South America backed Bolivia's president. Brazil was silent.",
        "Chile and Peru quarrel. The eleven leaders of the Pacific condemned Fiji.",
    ],
)
def test_leaders_of_many_states_are_no_one_state(text: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == []


def test_leaders_of_many_states_may_be_a_body(acts: Callable[[str], list[str]]) -> None:
    told = acts("The European Union met in Brussels. The 27 leaders condemned Belarus.")
    assert told[-1] == "ACCUSE/disapprove EUU > BLR"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana blamed the rebels for the attack on the Danish embassy.", "ACCUSE/allege GHA"),
        ("Peru blamed terrorists for the bombing of the Chilean consulate.", "ACCUSE/allege PER"),
        ("Ghana blamed Togo for the attack on the Danish embassy.", "ACCUSE/allege GHA > TGO"),
    ],
)
def test_whoever_is_blamed_for_an_attack_was_not_struck(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == told
