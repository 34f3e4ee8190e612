"""Who struck whom where the words do not say."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]
Ways = Callable[[str], list[set[str]]]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Kenya warned Uganda. Two boys were killed in Uganda.", "ASSAULT:recipient on own-ground"),
        ("Kenya warned Uganda. Two boys were killed in Uganda.", "ASSAULT:actor on other-ground"),
        ("Kenya warned Uganda. Ugandan soldiers were shot.", "ASSAULT:recipient on no-ground"),
        ("Kenya warned Uganda. Two Ugandans were killed by a bomb.", "actor:unknown by-stealth"),
        ("Kenya warned Uganda. Ugandan soldiers were shot.", "actor:unknown openly"),
        ("Kenya bombed Uganda. Ugandan soldiers were shot.", "actor:other who-fought"),
        ("Kenya warned Uganda. Ugandan soldiers were shot.", "actor:other where-none-fought"),
    ],
)
def test_the_ground_the_manner_and_who_fought_before(ways: Ways, text: str, feature: str) -> None:
    assert any(feature in features for features in ways(text)), ways(text)


@pytest.mark.parametrize(
    ("text", "laid"),
    [
        ("Kenya warned Uganda. Two Ugandans were killed by a bomb.", True),
        ("Kenya warned Uganda. Ugandan soldiers were shot.", False),
        ("Kenya bombed Uganda. Two Ugandans were killed by a bomb.", False),
        ("Kenya warned Uganda. Kenya killed two Ugandans with a bomb.", False),
        ("Kenya warned Uganda. A rocket hit the Ugandan embassy in Rome.", True),
    ],
)
def test_who_fought_with_nobody_is_not_charged_with_a_blow_by_stealth(ways: Ways, text: str, *, laid: bool) -> None:
    assert any("laid-at-a-door" in features for features in ways(text)) == laid


def test_no_other_act_is_a_blow(ways: Ways) -> None:
    assert not any("ground" in feature for features in ways("Kenya praised Uganda in Rome.") for feature in features)


def test_a_bomb_at_an_embassy_strikes_whose_it_is(acts: Acts) -> None:
    text = "NICOSIA, May 8 - Cyprus warned Kenya. Six people were killed by a car bomb outside the U.S. embassy."
    assert [act for act in acts(text) if act.startswith("ASSAULT")] == ["ASSAULT/explosives USA"]


def test_where_several_were_killed_and_others_hurt_both_were_by_the_same_bomb(acts: Acts) -> None:
    text = (
        "Italy and France sent experts. Four people were killed and 20 injured in a car bomb attack outside the "
        "Italian consulate in Karachi."
    )
    assert [act for act in acts(text) if act.startswith("ASSAULT")] == ["ASSAULT ITA"]


def test_a_rocket_that_hits_an_embassy_is_not_that_of_another_victim(acts: Acts) -> None:
    text = "A car bomb went off at the Italian consulate in Karachi. A rocket hit the French embassy in Kabul."
    assert [act for act in acts(text) if "FRA" in act] == ["ASSAULT FRA"]


def test_who_condemns_a_bombing_does_not_blame_those_who_were_bombed_before(acts: Acts) -> None:
    text = "A bomb killed nine Kenyan policemen in Garissa on Sunday. Ugandan ministers condemned the attack on Monday."
    assert [act for act in acts(text) if act.startswith("ACCUSE")] == ["ACCUSE/disapprove UGA"]


def test_who_condemns_a_bombing_blames_nobody_whom_nobody_knows(acts: Acts) -> None:
    text = "NICOSIA, May 8 - The Cypriot government on Monday condemned two bomb attacks in Kenya and Tanzania."
    assert "ACCUSE/disapprove CYP" in acts(text)


def test_what_two_verbs_tell_of_one_bomb_is_one_blow(acts: Acts) -> None:
    text = "Kenya and Uganda held talks. A bomb killed nine Americans and injured forty others in Nairobi."
    assert len([act for act in acts(text) if act.startswith("ASSAULT")]) == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Twelve Russians were killed in the Beirut embassy bombing.", "ASSAULT RUS"),
        ("The American embassy bombings, on May 7, killed 247 people in Kenya.", "ASSAULT/explosives USA"),
        ("The Security Council condemned the bombing of the Italian consulate in Karachi.", "ASSAULT ITA"),
        ("A bomb went off outside the Italian consulate in Karachi and killed two Italians.", "ASSAULT/explosives ITA"),
    ],
)
def test_what_was_struck_struck_nobody(text: str, act: str, acts: Acts) -> None:
    told = [each for each in acts(text) if each.startswith("ASSAULT")]
    assert told[-1] == act
    assert not [each for each in told if " > " in each]


def test_who_blames_terrorists_blames_nobody_else(acts: Acts) -> None:
    text = "Kenya and Uganda held talks. Mexico's envoy said that terrorism was an indiscriminate killer."
    assert acts(text)[-1] == "ACCUSE/disapprove MEX"


def test_what_a_raid_is_called_is_aimed_as_its_condemnation_is(acts: Acts) -> None:
    text = "Israel bombed Aleppo. Oman condemned the raid on Monday, calling it a crime."
    assert acts(text)[1:] == ["ACCUSE/disapprove OMN > ISR"]


@pytest.mark.parametrize(
    ("text", "laid"),
    [
        ("Two Kenyans were kidnapped in Uganda.", True),
        ("Two Kenyans were arrested in Uganda.", False),
        ("Two Kenyans were freed in Uganda after a ransom was paid.", True),
        ("Two Kenyans were freed in Uganda after a trial.", False),
    ],
)
def test_a_kidnapping_and_its_end_are_laid_at_a_door_where_they_were(ways: Ways, text: str, *, laid: bool) -> None:
    assert any("laid-at-a-door" in features for features in ways(text)) == laid


def test_a_poisoning_is_not_that_of_the_state_where_it_was_done_or_told(acts: Acts) -> None:
    assert acts("A Danish envoy was poisoned in Rome on Monday, Italy said.")[0] == "ASSAULT DNK"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A fire at a Chinese-owned mine in Zambia killed four workers.", []),
        ("The mudslide closed the road between Bhutan and India for a week.", []),
        ("Israeli fire killed two Lebanese farmers.", ["ASSAULT ISR > LBN"]),
    ],
)
def test_what_befalls_people_is_nobodys_deed(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norwegian holidaymakers were attacked by wasps at the embassy of Chad.", []),
        ("A Norwegian diplomat was killed by a shark off Oman.", []),
        ("A blizzard blocked the road between Chad and Libya for the convoy of the Chadian army.", []),
        ("Chad blocked the road to Libya.", ["COERCE/restrict TCD > LBY"]),
    ],
)
def test_beasts_and_weather_attack_nobody(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
