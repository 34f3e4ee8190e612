"""What is aimed at nobody told of."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate

Acts = Callable[[str], list[str]]


def test_what_many_sign_they_sign_among_themselves(acts: Acts) -> None:
    lead = "The African Union met in Kigali on Monday. Togo praised Chad."
    assert "SUPPORT AU" in acts(f"{lead} Forty-four African countries signed an agreement on trade.")
    assert "SUPPORT TGO > TCD" in acts(lead)


TRIPS = [
    ("Norway's foreign minister will travel to the region on Monday.", "CONSULT/visit NOR"),
    ("Norway's foreign minister toured African capitals in March.", "CONSULT/visit NOR"),
    ("Norway's foreign minister visited both capitals in March.", "CONSULT/visit NOR > CHL,PER"),
]


@pytest.mark.parametrize(("text", "act"), TRIPS)
def test_a_trip_to_a_region_or_to_some_capitals_goes_to_nobody_told_of(text: str, act: str, acts: Acts) -> None:
    assert acts(f"Peru rejected a demand of Chile on Sunday. {text}")[-1] == act


TEXTS = [
    ("The General Assembly adopted the treaty on Monday.", "SUPPORT UNO"),
    ("The U.N. Security Council approved the force on Monday.", "AGREE UNO"),
    ("The U.N. Security Council approved a force for Chad on Monday.", "AGREE UNO,TCD"),
]


@pytest.mark.parametrize(("text", "act"), TEXTS)
def test_what_a_body_of_the_world_adopts_is_aimed_at_whom_the_text_names(text: str, act: str, acts: Acts) -> None:
    told = acts(f"Peru rejected a demand of Chile at the United Nations on Sunday. {text}")[-1]
    assert told.replace(" > ", ",") == act


TRIED_OUT = [
    ("Oslo protested. North Korea launched three missiles on Monday.", "MOBILIZE/weapons PRK"),
    ("Oslo protested. India exploded a nuclear device in May.", "MOBILIZE/weapons IND"),
    ("Oslo protested. North Korea fired a rocket over Japan on Monday.", "MOBILIZE/weapons PRK > JPN"),
    ("Norway sailed past. Iran fired missiles within a mile of the frigate.", "MOBILIZE/weapons IRN > NOR"),
]


@pytest.mark.parametrize(("text", "act"), TRIED_OUT)
def test_a_weapon_that_is_tried_out_is_aimed_at_nobody_unless_it_comes_near_them(
    text: str, act: str, acts: Acts
) -> None:
    assert act in acts(text)


@pytest.mark.parametrize("last", ["Qatar remained silent", "Qatar had no comment", "Qatar declined to discuss details"])
def test_who_says_nothing_says_it_to_nobody(last: str, chosen: Callable[[str], list[Candidate]]) -> None:
    told = chosen(f"Bahrain accused Iran of raids. {last}.")
    assert [c.sides.recipients for c in told if c.type == "REJECT"] == [[]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A militia backed by Iran fired rockets at a US base.", ["ASSAULT USA"]),
        ("Rebels backed by Rwanda seized a town in eastern Congo.", ["ASSAULT COD"]),
        ("Syrian troops backed by Russia seized Palmyra.", ["SUPPORT RUS > SYR", "ASSAULT SYR"]),
    ],
)
def test_who_backs_those_who_strike_is_not_struck(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sweden said the agreements signed by Israel contain duties.", []),
        ("Peru will honour the pact signed with Chile.", ["AGREE CHL,PER", "SUPPORT CHL,PER"]),
    ],
)
def test_all_that_was_ever_signed_is_no_act(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


FREED = "Mali's rebels freed a Greek engineer on Monday. Greece thanked Mali. Mali's president met the engineer."
UNPAID = [
    "Greece denied that a ransom had been paid.",
    "Greece denied having paid anyone.",
    "In Athens, the foreign ministry denied that Greece had given anything in exchange.",
]


@pytest.mark.parametrize("text", UNPAID)
def test_who_denies_a_bargain_answers_rumours(text: str, acts: Acts) -> None:
    assert acts(f"{FREED} {text}")[-1] == "REJECT GRC"


def test_who_is_accused_of_one_answers_who_accuses_him(acts: Acts) -> None:
    text = "Mali accused Greece on Tuesday of paying the rebels a ransom. Greece denied that a ransom had been paid."
    assert acts(f"{FREED} {text}")[-1] == "REJECT GRC > MLI"


WHO_DID = [
    ("Kuwait thanked the countries that had driven Iraq out.", "SUPPORT KWT"),
    ("Ukraine was grateful to the states that voted against Russia.", "SUPPORT UKR"),
    ("Cuba condemned the governments that backed the American embargo.", "ACCUSE/disapprove CUB"),
    ("Chile praised the two countries, which trade with Peru.", "SUPPORT CHL > BOL,PER"),
]


@pytest.mark.parametrize(("text", "act"), WHO_DID)
def test_states_told_by_what_they_did_are_not_those_to_whom_they_did_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(f"Bolivia and Peru signed a treaty on Monday. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president should restore the subsidies and send an envoy to Mali.",
        "Japan ought to ask Peru for help.",
        "Spain should apologise to Morocco.",
        "Kenya should close its border with Somalia.",
    ],
)
def test_what_a_writer_wants_done_is_no_act(text: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mali's premier said Chad should send an envoy.", "REQUEST"),
        ("Kenya should sign the treaty with Italy in May.", "SUPPORT"),
        ("The ministers of Chad and Mali should meet again soon.", "CONSULT"),
    ],
)
def test_what_a_state_wants_done_or_is_due_is(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert [act.split("/")[0].split()[0] for act in acts(text)] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Libyan government accused the rebels of attacking its troops. French jets struck Tripoli.",
            ["ACCUSE/allege LBY", "ASSAULT/aerial FRA > LBY"],
        ),
        (
            "The Malian government accused the rebels of theft. Norway thanked Chad.",
            ["ACCUSE/allege MLI", "SUPPORT NOR > TCD"],
        ),
        ("Colombia accused the ELN of theft. Norway thanked Chile.", ["ACCUSE/allege COL > ELN", "SUPPORT NOR > CHL"]),
    ],
)
def test_a_band_that_nobody_names_is_accused(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
