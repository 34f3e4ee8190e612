"""Those who are let go, as told before of who holds them."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

FREED = [
    (
        "Panamanian police arrested two Honduran journalists in June. Norway protested. The two were let go on Friday.",
        "RETREAT/release PAN > HND",
    ),
    (
        "Chad seized a Danish ship last month. France mediated. Its crew of twelve was released on Friday.",
        "RETREAT/release TCD > DNK",
    ),
    (
        "Chad detained four Danish doctors in May. France mediated. On Friday Chad let them go.",
        "RETREAT/release TCD > DNK",
    ),
    (
        "Mali detained four Danish doctors in May. Chad arrested a Pole. The Danish doctors were freed on Friday.",
        "RETREAT/release MLI > DNK",
    ),
]


@pytest.mark.parametrize(("text", "act"), FREED)
def test_who_is_let_go_was_held_by_whoever_was_told_to_hold_them(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


IN_CUSTODY = [
    (
        "Chad seized four Danish doctors in May. France mediated. On Friday the doctors were sentenced to ten years.",
        "SANCTION/convict TCD > DNK",
    ),
    (
        "Chad seized four Danish doctors in May. France mediated. On Friday a court sentenced them to ten years.",
        "SANCTION/convict TCD > DNK",
    ),
    (
        "Chad seized four Danish doctors in May. Two French pilots were arrested in Mali on Friday.",
        "COERCE/arrest MLI > FRA",
    ),
]


@pytest.mark.parametrize(("text", "act"), IN_CUSTODY)
def test_what_becomes_of_those_who_are_held_is_done_by_who_holds_them(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


BY_NAME = [
    (
        "Chad released a Danish nurse, Ann Dahl, on Monday. Norway had mediated. Dahl was arrested in March.",
        "COERCE/arrest TCD > DNK",
    ),
    ("Peru freed two Danes on Monday. Chile had mediated. Police arrested Dahl in May.", "COERCE/arrest PER > DNK"),
    (
        "Chad released two Danish nurses on Monday. A court in Norway sentenced Dahl to six years in his absence.",
        "SANCTION/convict NOR > TCD",
    ),
    ("Chad held a Danish tanker for a month. Peru mediated. The Freja was seized in May.", "COERCE/seize TCD > DNK"),
]


@pytest.mark.parametrize(("text", "act"), BY_NAME)
def test_who_is_told_of_by_name_alone_is_held_by_whoever_holds_somebody(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


OTHERS = [
    (
        "Chad detained four Danish doctors in May. Peru released two Chilean pilots on Monday.",
        "RETREAT/release PER > CHL",
    ),
    (
        "Chad detained four Danish doctors in May. Two Chilean pilots were released by Peru on Monday.",
        "RETREAT/release PER > CHL",
    ),
]


@pytest.mark.parametrize(("text", "act"), OTHERS)
def test_others_who_are_let_go_are_not_those_told_of(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


ASKED = [
    (
        "Tanzania's police arrested two Kenyan activists. Uganda protested to Kenya over tariffs. The European Union "
        "called for their release.",
        "REQUEST/yield EUU > TZA",
    ),
    (
        "Eritrea seized three Yemeni fishing boats. Saudi Arabia accused Yemen's rebels of smuggling. Egypt demanded "
        "that the crews be let go.",
        "REQUEST/change EGY > ERI",
    ),
    (
        "Myanmar's junta detained an Australian adviser. Indonesia hosted a summit in Jakarta. Britain urged that he "
        "be freed at once.",
        "REQUEST/yield GBR > MMR",
    ),
]


@pytest.mark.parametrize(("text", "act"), ASKED)
def test_who_is_asked_for_a_release_is_who_holds_them(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_money_is_released_by_others(acts: Acts) -> None:
    text = "Iran seized a Greek tanker. Oman offered to help Greece. Lebanon asked for the release of funds."
    assert "IRN" not in acts(text)[-1]
