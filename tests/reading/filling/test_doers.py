"""Who acts where the clause does not tell."""

from collections.abc import Callable

import pytest

from detente.records import Record

Acts = Callable[[str], list[str]]

UNNAMED_BANDS = [
    ("Norway sent aid to Chad on Monday. Rebels freed a Danish pilot.", "RETREAT/release DNK"),
    ("Kenya and Uganda met on Monday. Two Danes were seized by masked men.", "COERCE/arrest DNK"),
    ("Pirates seized a Greek tanker off Somalia on Friday.", "COERCE/arrest GRC"),
    ("The ELN attacked a base in Colombia. A Dane was abducted by gunmen in Colombia.", "COERCE/arrest DNK"),
]


@pytest.mark.parametrize(("text", "act"), UNNAMED_BANDS)
def test_what_a_band_does_that_nobody_names_is_done_by_nobody_known(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_the_gunmen_are_those_told_of_before(acts: Acts) -> None:
    told = acts("The ELN attacked a base in Colombia. The gunmen later seized a Danish engineer.")
    assert told[-1] == "COERCE/arrest ELN > DNK"


@pytest.mark.parametrize("deed", ["promised to observe a truce", "walked with scarcely a shot into the capital"])
def test_what_an_unnamed_band_agrees_to_is_no_act_of_states(deed: str, acts: Acts) -> None:
    assert acts(f"Peru and Chile met on Monday. Rebels holding the north {deed}.") == ["CONSULT CHL,PER"]


def test_a_body_that_tells_who_was_driven_out_did_not_do_it(acts: Acts) -> None:
    assert not [
        act for act in acts("Thousands have been driven across the border into Chad, the UN said.") if "UNO" in act
    ]


def test_who_will_be_arrested_at_home_is_arrested_by_no_other_state(acts: Acts) -> None:
    arrival = "Togo's opposition leader arrived with Ghana's foreign minister on Monday."
    assert not [act for act in acts(f"{arrival} Officials in Lome said he would be arrested.") if "COERCE" in act]
    assert acts("Denmark said two Danes would be arrested in Chad.") == ["COERCE/arrest TCD > DNK"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Dutch engineer was captured by gunmen in Mali and released on Monday.",
            ["COERCE/arrest NLD", "RETREAT/release NLD"],
        ),
        (
            "A Dutch engineer was captured by gunmen in Mali and freed by Niger.",
            ["COERCE/arrest NLD", "RETREAT/release NER > NLD"],
        ),
    ],
)
def test_what_befalls_those_whom_a_band_took_is_done_by_nobody_known(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Danish tourist was stabbed in Fiji on Monday. Two Fijians were arrested.", None),
        (
            "A Danish tourist was stabbed in Fiji on Monday. Two Fijians were arrested in Samoa.",
            "COERCE/arrest WSM > FJI",
        ),
        ("A Danish tourist was stabbed in Fiji on Monday. Two Samoans were arrested.", "COERCE/arrest FJI > WSM"),
    ],
)
def test_who_is_arrested_where_it_happened_is_held_there(text: str, act: str | None, acts: Acts) -> None:
    assert [line for line in acts(text) if line.startswith("COERCE")] == ([act] if act else [])


def test_an_attack_by_a_band_is_no_state_s(acts: Acts) -> None:
    text = "Ankara and Damascus traded charges on Monday. An attack on a Turkish village by guerrillas was condemned."
    assert not [act for act in acts(text) if act.startswith("ASSAULT SYR")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Kenya thanked Norway. Bombs killed 224 people at the American embassies in Kenya and Tanzania in August.",
            "ASSAULT USA",
        ),
        (
            "Uzbekistan has arrested dozens. Suicide bombers struck the American embassy in Tashkent on Friday.",
            "ASSAULT USA",
        ),
        # where it is told who fights, or whose they are, somebody is meant
        ("Russian bombers struck Aleppo on Monday. Syria thanked Moscow.", "ASSAULT/aerial RUS > SYR"),
    ],
)
def test_a_bomb_is_nobodys_until_it_is_told_who_fights(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


ANSWERED = [
    ("Norway expelled two envoys of Peru over the killing of a Danish journalist.", "ASSAULT PER > DNK"),
    ("Peru banned imports of Chilean copper because of the seizure of two Bolivian ships.", "COERCE/seize CHL > BOL"),
    ("Norway put an embargo on Chad after the invasion of Mali.", "ASSAULT TCD > MLI"),
    ("Norway apologised for the bombing of Tripoli.", "ASSAULT/aerial NOR > LBY"),
]


@pytest.mark.parametrize(("text", "act"), ANSWERED)
def test_a_deed_that_is_answered_was_done_by_those_whom_the_answer_hits(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


SUFFERERS = [
    (
        "Norway lowered the duty on salt. Chad imposed a ban on Norwegian fish. In April sales of butter were stopped.",
        "TCD > NOR",
    ),
    ("Norway wants its ship back. A court in Chad heard the case. The vessel was impounded on October 2.", "TCD > NOR"),
    ("Chad shut its embassy in Oslo. Norway said that Chad had lied. Norway expelled two envoys.", "NOR > TCD"),
]


@pytest.mark.parametrize(("text", "sides"), SUFFERERS)
def test_of_the_two_that_the_talk_is_of_either_may_have_done_what_is_told_of_nobody(
    text: str, sides: str, acts: Acts
) -> None:
    assert acts(text)[-1].endswith(sides)


LISTED = [
    (
        "South Sudan's army is fighting rebels led by Riek Machar. The so-called troika of Britain, Norway and Italy "
        "urged Juba to stop fighting.",
        {"GBR", "NOR", "ITA"},
    ),
    (
        "Armenia and Azerbaijan met on Sunday. The three chairmen of the Minsk Group - France, Russia and Italy - "
        "welcomed the talks.",
        {"FRA", "RUS", "ITA"},
    ),
    ("Fiji voted on Sunday. Observers from Chile, Peru and Malta accused Fiji of fraud.", {"CHL", "PER", "MLT"}),
]


@pytest.mark.parametrize(("text", "codes"), LISTED)
def test_those_named_in_one_breath_act_together(text: str, codes: set[str], read: Callable[[str], Record]) -> None:
    assert {m.code for m in read(text).events[-1].actors} == codes


def test_of_whom_nothing_is_known_we_is_no_state(acts: Acts) -> None:
    text = "Peru's minister met Chile's on Monday. Two shepherds watched. {} The ministers signed an agreement."
    told = acts(text.format('"We rejected the offer," a shepherd said.'))
    assert told == acts(text.format('"It was cold," a shepherd said.'))
    assert "REJECT PER > CHL" in acts(text.format('"We rejected the offer of Chile," Peru\'s minister said.'))


TELLERS = [
    "Chad's army is in Mali. Peru said that the occupation of Mali was void.",
    "Peru's envoy told the council that the invasion of Mali had to end.",
    "Peru said that the annexation of Mali concerned everyone.",
]


@pytest.mark.parametrize("text", TELLERS)
def test_who_says_something_of_an_invasion_did_not_invade(text: str, acts: Acts) -> None:
    assert not [act for act in acts(text) if act.startswith(("ASSAULT", "COERCE")) and "PER" in act]


def test_who_regrets_a_massacre_may_have_done_it(acts: Acts) -> None:
    text = "Peru and Mali met in Lima. Peru acknowledged that the {} of Malians in 1904 had been genocide."
    assert acts(text.format("massacre")) == acts(text.format("killing"))


def test_who_recognises_an_annexation_did_not_make_it(acts: Acts) -> None:
    told = acts("Chad is in Mali. Kenya does not recognise the annexation of Mali.")
    assert not [act for act in told if act.startswith(("ASSAULT", "COERCE")) and "KEN" in act]


RELATED = [
    ("Azerbaijan's ally has sent tanks to Armenia.", set()),
    ("Georgia's larger neighbour cut off its gas on Monday.", set()),
    ("Russia and Georgia met on Monday. Most of Europe had recognised Kosovo by then.", set()),
    ("Russia and Georgia met on Monday. Half the continent condemned Chad.", set()),
    ("Moldova's neighbours condemned the Russian strike on Odesa.", set()),
    ("Tbilisi's partners urged Russia to withdraw its troops.", set()),
    ("Chad's former colonial master bombed Libyan airfields.", set()),
    ("Lesotho depends on its giant neighbour, which closed the border in May.", set()),
    ("Chad and Libya fought. Paris, long his supplier, recognised Mr Barka's government in May 1993.", {"FRA"}),
    ("Bolivia's western neighbour Chile refused to yield a port.", {"CHL"}),
    ("Armenia's old protector, Russia, refused to send troops to Armenia.", {"RUS"}),
    ("Peru and Chile met on Monday. Peru then closed the border. Its neighbour condemned the step.", {"CHL"}),
]


@pytest.mark.parametrize(("text", "codes"), RELATED)
def test_what_those_beside_a_state_do_it_does_not_do(text: str, codes: set[str], read: Callable[[str], Record]) -> None:
    assert {m.code for m in read(text).events[-1].actors} == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Syria and Mali met on Monday. The coalition bombed targets near Raqqa.", set()),
        ("NATO met on Monday. The alliance bombed targets near Sirte.", {"NAT"}),
    ],
)
def test_a_group_of_which_nothing_tells_who_it_is_is_nobody_told_of(
    text: str, codes: set[str], read: Callable[[str], Record]
) -> None:
    assert {m.code for m in read(text).events[-1].actors} == codes


@pytest.mark.parametrize(
    "text",
    [
        "Canada issued a travel warning for Indonesia after suicide bombings in Surabaya.",
        "Canada warned its citizens against travel to Mali after a blast in Bamako.",
        "Sweden cut its aid to Chad because of fighting in Chad.",
    ],
)
def test_terror_and_fights_at_home_are_not_laid_at_the_door_of_those_who_take_note(
    text: str, read: Callable[[str], Record]
) -> None:
    blows = [event for event in read(text).events if event.type == "ASSAULT"]
    assert not any(event.actors for event in blows)


@pytest.mark.parametrize(
    "text",
    [
        "The shelling of a market in Donetsk was condemned by Norway.",
        "The killing of a nun in Juba was denounced by Ireland.",
    ],
)
def test_who_condemns_a_blow_neither_made_nor_suffered_it(text: str, read: Callable[[str], Record]) -> None:
    blows = [event for event in read(text).events if event.type == "ASSAULT"]
    assert not any(m.code in ("NOR", "IRL") for event in blows for m in (*event.actors, *event.recipients))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya and the African Union sent troops to Somalia. Four Kenyan soldiers were shot.", "ASSAULT KEN"),
        ("Iceland has asked the WHO for help. Two Icelandic nurses were wounded near Goma.", "ASSAULT ISL"),
        ("Kenya and Chad sent troops to Somalia. Chad shelled Kenya. Four Kenyans were shot.", "ASSAULT TCD > KEN"),
    ],
)
def test_bodies_that_bear_no_arms_are_not_guessed_to_have_struck(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


THIRD = "Peru and Chile met in Lima. Denmark sent soldiers to Mali. Sweden also sent soldiers. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (THIRD + "A Danish soldier was killed on Friday.", "ASSAULT DNK"),
        ("Peru sent nurses to Togo. Two Danish nurses were stabbed in Fiji on Friday.", "ASSAULT DNK"),
        ("Denmark and Sweden fought at Lund. A Danish soldier was killed on Friday.", "ASSAULT SWE > DNK"),
    ],
)
def test_a_third_state_is_not_guessed_to_have_struck(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "striker"),
    [
        ("Fiji condemned the attack that targeted a church in Togo.", False),
        ("Peru denounced the drone raid that struck a farm in Mali.", False),
        ("Oman voiced strong condemnation of the attack which hit a convoy in Niger.", False),
        ("Chad launched a raid that hit a school in Mali.", True),
    ],
)
def test_who_condemns_an_attack_did_not_do_what_it_did(text: str, striker: bool, acts: Acts) -> None:
    struck = [act for act in acts(text) if act.startswith("ASSAULT")]
    assert any(state in act.split(" > ")[0] for act in struck for state in ("FJI", "PER", "OMN", "TCD")) == striker


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At the Spanish consulate two Malian guards were hurt by the blast.", "ASSAULT MLI"),
        ("Outside the Greek embassy in Cairo an Egyptian guard was shot.", "ASSAULT EGY"),
        ("A Chadian soldier was wounded near the Belgian mission.", "ASSAULT TCD"),
    ],
)
def test_those_at_whose_embassy_somebody_is_hurt_did_not_do_it(
    text: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad accuses Mali of arming rebels. Two Fijian peacekeepers were killed near the border on Monday.",
            ["ACCUSE/allege TCD > MLI", "ASSAULT FJI"],
        ),
        (
            "Peru accuses Ecuador of aggression. A Danish observer was wounded on Tuesday near Tiwintza.",
            ["ACCUSE/allege PER > ECU"],
        ),
        (
            "Peru accuses Ecuador of aggression. A Danish observer was wounded by Ecuadorean troops on Tuesday.",
            ["ACCUSE/allege PER > ECU", "ASSAULT ECU > DNK"],
        ),
    ],
)
def test_nobody_is_told_to_have_hit_those_who_keep_the_peace(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hezbollah said it was ready. Rockets fired from Lebanon hit Haifa on Monday, Israel said.", ["ASSAULT ISR"]),
        (
            "The TPLF rules Tigray. Rockets launched from Ethiopia's Tigray region struck the airport of "
            "Asmara, Eritrea said.",
            ["ASSAULT/aerial ERI"],
        ),
        (
            "A missile fired from Iran hit Haifa on Monday. Israel said it would hit back.",
            ["ASSAULT IRN > ISR", "THREATEN ISR > IRN"],
        ),
    ],
)
def test_shots_from_where_a_band_is_may_be_its(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
