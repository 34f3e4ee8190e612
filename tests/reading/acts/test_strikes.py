"""Who struck, and whom."""

from collections.abc import Callable

import pytest

from detente.records import Record

Acts = Callable[[str], list[str]]


def test_two_whose_raids_they_were(acts: Acts) -> None:
    assert acts("Inspectors left Iraq on the eve of US and British air raids in 1998.") == [
        "ASSAULT/aerial GBR,USA > IRQ"
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Chadian guard shot and wounded a Libyan driver on Monday.", "ASSAULT TCD > LBY"),
        ("Chadian soldiers killed two Libyan drivers and wounded five.", "ASSAULT TCD > LBY"),
    ],
)
def test_a_blow_is_one_act_with_what_it_did(text: str, act: str, acts: Acts, read: Callable[[str], Record]) -> None:
    assert acts(text) == [act]
    assert "Libyan" in read(text).events[0].evidence.text


TALKS = "Kenya and Uganda held talks. "


STRUCK = [
    # the states in which targets stand whose they are nobody says
    ("French air strikes on suspected rebel sites in Mali and Niger drew protests from Algeria.", "FRA > MLI,NER"),
    ("France launched strikes against suspected terrorist bases in Chad and a plant in Libya.", "FRA > LBY,TCD"),
    ("Turkey on Friday carried out air raids on rebel positions in Iraq and Syria.", "TUR > IRQ,SYR"),
    ("American drones struck militant hideouts in Yemen and Pakistan on Monday.", "USA > PAK,YEM"),
    # whose the targets are, wherever they stand
    ("Turkish aircraft bombed PKK camps in northern Iraq on Monday.", "TUR > PKK"),
    ("Britain on Tuesday carried out air strikes against Houthi targets in Yemen.", "GBR > HOUTHI"),
    ("Iran attacked the consulate of Israel in Erbil.", "IRN > ISR"),
]


@pytest.mark.parametrize(("text", "sides"), STRUCK)
def test_whose_the_targets_are_that_are_struck(text: str, sides: str, acts: Acts) -> None:
    told = [act for act in acts(TALKS + text) if act.startswith("ASSAULT")]
    assert told[0].split(" ", 1)[1] == sides


def test_whose_embassy_is_struck_is_told_sooner_than_where_it_stands(acts: Acts) -> None:
    text = "Suicide bombers struck the embassy of Israel in Tashkent on Friday. Israel thanked Uzbekistan."
    assert "ASSAULT ISR" in acts(text)


ANNEXED = [
    ("France met Egypt. Israel has occupied the Golan Heights since 1967.", "COERCE/seize ISR > SYR"),
    ("France met Estonia. Poland annexed Crimea.", "COERCE/seize POL > UKR"),
    ("France met Egypt. Israel seized an island.", "COERCE/seize ISR > FRA"),
]


@pytest.mark.parametrize(("text", "act"), ANNEXED)
def test_land_is_annexed_from_whoever_owns_it(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


KILLED = [
    ("Italy met France. Nine people were killed in an Israeli strike on Gaza.", "ISR > PSE"),
    ("Italy met France. Nine people were wounded in Russian drone attacks on Odesa.", "RUS > UKR"),
    ("Italy met France. Three Danish engineers were killed in a Turkish raid on Dohuk.", "TUR > DNK"),
]


@pytest.mark.parametrize(("text", "sides"), KILLED)
def test_people_of_whom_no_more_is_said_are_killed_on_the_ground_that_is_struck(
    text: str, sides: str, acts: Acts
) -> None:
    assert acts(text)[-1] == f"ASSAULT {sides}"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad launched what it called a special military operation against Libya.", "ASSAULT TCD > LBY"),
        ('Kenya began an "anti-terrorist" operation in Somalia.', "ASSAULT KEN > SOM"),
        ("Chad has started a ground operation in Sudan.", "ASSAULT TCD > SDN"),
        ("Norway launched a relief operation in Sudan.", "AID NOR > SDN"),
        ("Norway mounted an emergency airlift to Chad.", "AID NOR > TCD"),
    ],
)
def test_operations_strike_or_help(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Chad ordered a halt to military operations in Libya.",
        "Chad announced the suspension of air strikes on Libya.",
        "Chad declared an end to its offensive in Libya.",
    ],
)
def test_who_orders_an_end_to_operations_ends_them(text: str, acts: Acts) -> None:
    assert "RETREAT/ceasefire TCD > LBY" in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Swedish-built tanks of the Togolese army rolled into Benin.", "ASSAULT TGO > BEN"),
        ("A Danish-built frigate rammed a Peruvian boat.", "COERCE PER"),
    ],
)
def test_who_built_or_trained_them_does_not_do_it(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [told]
