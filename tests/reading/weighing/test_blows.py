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
    ],
)
def test_who_fought_with_nobody_is_not_charged_with_a_blow_by_stealth(ways: Ways, text: str, *, laid: bool) -> None:
    assert any("laid-at-a-door" in features for features in ways(text)) == laid


def test_no_other_act_is_a_blow(ways: Ways) -> None:
    assert not any("ground" in feature for features in ways("Kenya praised Uganda in Rome.") for feature in features)


def test_a_bomb_at_an_embassy_strikes_whose_it_is(acts: Acts) -> None:
    text = "NICOSIA, May 8 - Cyprus warned Kenya. Six people were killed by a car bomb outside the U.S. embassy."
    assert [act for act in acts(text) if act.startswith("ASSAULT")] == ["ASSAULT/explosives USA"]


def test_who_condemns_a_bombing_blames_nobody_whom_nobody_knows(acts: Acts) -> None:
    text = "NICOSIA, May 8 - The Cypriot government on Monday condemned two bomb attacks in Kenya and Tanzania."
    assert "ACCUSE/disapprove CYP" in acts(text)


def test_what_two_verbs_tell_of_one_bomb_is_one_blow(acts: Acts) -> None:
    text = "Kenya and Uganda held talks. A bomb killed nine Americans and injured forty others in Nairobi."
    assert len([act for act in acts(text) if act.startswith("ASSAULT")]) == 1
