"""Words for a deed that tell none."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "words",
    [
        "Ghana has bought missiles designed to shoot down Togo's jets.",
        "Denmark unveiled a torpedo meant to sink Swedish submarines.",
        "Laos has rockets capable of hitting Thailand.",
        "Peru has the ability to strike every Chilean port.",
        "The drones give Chad the means to bomb Sudan's depots.",
        "Mali trained pilots to attack Niger's camps.",
        "The missile, which can hit Lima, belongs to Ecuador.",
        "Oman's guns are strong enough to sink a Yemeni frigate.",
    ],
)
def test_what_arms_are_made_for_or_able_to_do_is_no_blow(words: str, acts: Acts) -> None:
    assert not [act for act in acts(words) if act.startswith("ASSAULT")]


@pytest.mark.parametrize(
    "words",
    [
        "Ghana used missiles to shoot down Togo's jets.",
        "Rebels in Mali were able to shoot down a French jet.",
        "Iran sank a Danish boat.",
        "Laos sent its jets to bomb Thailand.",
        "Peru struck Chile.",
    ],
)
def test_what_arms_did_is_a_blow(words: str, acts: Acts) -> None:
    assert any(act.startswith("ASSAULT") for act in acts(words))


@pytest.mark.parametrize(
    "words",
    [
        "The Danish premier declined to use the word betrayal of Sweden's decision.",
        "Chad refused to use Mali's terms.",
        "Serbia said Croatia would be sorry.",
        "Spain helped to topple Peru's president.",
        "Egypt helped end the war between Sudan and Chad.",
        "Neither Peru nor Chile has ever rejected the terms outright.",
        "Few believe that Swedish troops will cross the Finnish border.",
        "Nobody expects Togo to expel Ghana's envoy.",
        "Peru almost expelled the Chilean ambassador.",
        "Denmark has never said that it would hand him to the Chadians.",
        "The temptation for Chad to strike Libya is great.",
        "It would take years for Peru to conquer Chile.",
        "The danger is that Mali will seize a Nigerien town.",
        "Eleven fishermen from Ghana drowned when their boat sank off Togo.",
        "Greece and Bulgaria nearly went to war.",
        "Ana Paz, a senator from Chile, crossed the Peruvian border on foot.",
    ],
)
def test_words_that_only_sound_like_a_deed(words: str, acts: Acts) -> None:
    assert acts(words) == []


def test_an_attack_in_words_is_none(acts: Acts) -> None:
    assert acts("The Danish minister launched a blistering attack on Spain.") == ["ACCUSE/disapprove DNK > ESP"]
    assert acts("Chad's leader renewed his attack on Mali, accusing it of treason.") == ["ACCUSE/allege TCD > MLI"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Chad has rejected Mali's terms outright.", "REJECT TCD > MLI"),
        ("Denmark refused to use Swedish ports.", "REJECT/yield DNK > SWE"),
        ("Serbia said that it was sorry.", "CONCEDE SRB"),
        ("Spain helped to rebuild Peru's port.", "AID ESP > PER"),
    ],
)
def test_words_that_sound_like_the_same_and_tell_a_deed(words: str, told: str, acts: Acts) -> None:
    assert told in acts(words)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israel's defence minister has ordered the army to strike targets in Tehran.", ["ASSAULT ISR > IRN"]),
        ("Jordan boasted of investment from Kuwait.", []),
    ],
)
def test_what_an_army_is_ordered_to_do_is_done(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Philippine minister denied having used the word about Malaysia.", ["REJECT PHL > MYS"]),
        ("The Philippine minister declined to use the word about Malaysia.", []),
    ],
)
def test_who_denies_a_word_denies_it(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mr Nour launched a book in which he attacks Norway.", []),
        ("The ambassador gave an interview in which she attacked Chad.", []),
        ("Chad launched a raid in which it attacked a base in Mali.", ["ASSAULT TCD > MLI", "ASSAULT TCD > MLI"]),
    ],
)
def test_what_is_attacked_in_a_text_is_not_struck(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
