"""What a state does and says among its own, beside what it does to another."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

BEFORE = "Chile protested to Peru on Monday. The quarrel goes on. Rain fell in the night."
PROTEST = "ACCUSE/disapprove CHL > PER"

AT_HOME = [
    # whom the words are aimed at
    "The Peruvian president thanked the firefighters for their courage.",
    "Peru's president called on shopkeepers to stay calm.",
    "Peru's interior minister apologised to commuters.",
    "The Peruvian prime minister, Ana Paz, blamed arsonists.",
    "The Peruvian president praised his ministers.",
    "Peru's president accused politicians of greed.",
    "Peru's president dismissed the city's governor.",
    "Peru's president urged shopkeepers to lower their prices.",
    # who speaks
    "The health minister, Ana Paz, promised an inquiry.",
    "The mayor of Lima demanded money for schools.",
    "The ombudsman condemned the use of live bullets.",
    # who acts for no state
    "Residents demanded that the dam be repaired.",
    "Protesters accused the government of waste.",
    "Bishops called for peace.",
    # what is dealt with
    "The Peruvian government proposed a bill on fishing.",
    "Peru has cracked down on drug trafficking.",
    "Peru banned the garment in 2015.",
    "Peru's president demanded the resignation of the police chief.",
    "Peru's prime minister expressed concern over inflation.",
    "Peru's prime minister promised tougher laws.",
    "The Peruvian president visited a hospital.",
    "Peru's cabinet met on Tuesday.",
    "A Peruvian government panel met last Tuesday.",
    "Peru deployed drones to search for survivors.",
]
ABROAD = [
    ("The Peruvian president thanked the Chilean firefighters.", "SUPPORT PER > CHL"),
    ("Peru's president thanked the ambassador.", "SUPPORT PER > CHL"),
    ("Peru urged lawmakers in Santiago to drop the bill.", "REQUEST/yield PER > CHL"),
    ("Peru urged the government to free the crew.", "REQUEST/yield PER > CHL"),
    ("Peru accused the captain of ramming a patrol boat.", "ACCUSE/allege PER > CHL"),
    ("Peru's health minister condemned the Chilean raid.", "ACCUSE/disapprove PER > CHL"),
    ("Peru's defence minister condemned the raid.", "ACCUSE/disapprove PER > CHL"),
    ("Peruvian voters rejected the pact.", "REJECT PER > CHL"),
    ("Peru supports the bill.", "SUPPORT PER > CHL"),
    ("Peru demanded his resignation.", "REQUEST/change PER > CHL"),
    ("Peru has lifted the curfew.", "CONCEDE PER > CHL"),
    ("Peru's cabinet met with the Chilean premier on Tuesday.", "CONSULT CHL,PER"),
    ("Peru deployed warships.", "MOBILIZE/troops PER > CHL"),
    ("Peru banned fruit from Chile.", "SANCTION/discontinue PER > CHL"),
]


@pytest.mark.parametrize("text", AT_HOME)
def test_what_stays_among_ones_own_is_aimed_at_no_other_state(text: str, acts: Acts) -> None:
    assert acts(f"{BEFORE} {text}") == [PROTEST]


@pytest.mark.parametrize(("text", "act"), ABROAD)
def test_what_is_about_another_state_is(text: str, act: str, acts: Acts) -> None:
    assert act in acts(f"{BEFORE} {text}")


def test_the_police_where_it_is_set_abroad_are_anothers(acts: Acts) -> None:
    told = acts("Chile protested to Peru. A Peruvian was shot in Santiago. Peru accused the police of murder.")
    assert "ACCUSE/allege PER > CHL" in told


@pytest.mark.parametrize(
    "text",
    [
        "Latvia shut Riga airport for two hours on Monday after a Russian drone was seen.",
        "Japan closed schools in the north after a North Korean missile flew over.",
    ],
)
def test_what_a_state_shuts_at_home_for_its_safety_is_no_sanction(text: str, acts: Acts) -> None:
    assert not any(act.startswith("SANCTION") for act in acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Spain closed its airports to Libyan airlines on Monday.", "SANCTION/discontinue ESP > LBY"),
        ("Saudi Arabia shut Sanaa airport in 2016.", "SANCTION/discontinue SAU > YEM"),
    ],
)
def test_what_it_shuts_to_others_or_abroad_is_one(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lima sentenced a former mayor to nine years in prison for graft.",
        "Police arrested the governor for graft.",
        "A court jailed a banker for fraud, and police held forty looters.",
    ],
)
def test_whom_the_law_holds_at_home_in_whatever_office_is_nobody_elses(text: str, acts: Acts) -> None:
    assert acts(f"{BEFORE} {text}") == [PROTEST]


def test_an_officer_of_another_state_is_his(acts: Acts) -> None:
    assert "COERCE/arrest CHL > PER" in acts(f"{BEFORE} Chilean police arrested a Peruvian mayor at the border.")


OWN = [
    "Kenya and Somalia signed an accord on Monday. A Kenyan lawmaker accused Nairobi of giving up too much.",
    "Armenia and Azerbaijan met on Monday. Armenia's former president criticised Armenia for its haste.",
    "Peru and Chile met on Monday. Peruvian officials demanded that Peru take back the island.",
]


@pytest.mark.parametrize("text", OWN)
def test_who_blames_his_own_state_blames_no_other(text: str, acts: Acts) -> None:
    assert len(acts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Mali met in Bamako. Chad's president thanked his foreign minister for the work.",
        "Peru and Chile met on Monday. Peru's president urged his generals to stand firm.",
        "Togo and Ghana met on Monday. Togo's premier helped his minister with the text.",
    ],
)
def test_what_one_says_to_ones_own_men_is_said_to_nobody_else(text: str, acts: Callable[[str], list[str]]) -> None:
    assert len(acts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Oman executed a Sunni preacher, and Qatar protested.",
        "Togo hanged a former minister, and Ghana was shocked. Ghana accused Togo of murder.",
        "Peru put two officers to death, which Chile condemned.",
    ],
)
def test_whom_a_state_puts_to_death_is_its_own(text: str, acts: Acts) -> None:
    assert not [act for act in acts(text) if act.startswith(("ASSAULT", "SANCTION"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Oman hanged a Qatari for spying.", "ASSAULT OMN > QAT"),
        ("Peru put two Chilean sailors to death.", "ASSAULT PER > CHL"),
    ],
)
def test_whom_it_puts_to_death_that_is_called_anothers_is_not(text: str, told: str, acts: Acts) -> None:
    assert acts(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad and Mali signed a pact. In Chad, opposition leader Saleh Kebzabo accused the government of secrecy.",
            ["SUPPORT MLI,TCD"],
        ),
        ("Peru and Chile signed a deal. The opposition urged the government to publish it.", ["SUPPORT CHL,PER"]),
        ("Peru and Chile are at odds. President Garcia of Peru defended his envoy.", []),
        ("Peru and Chile are at odds. President Garcia of Peru defended Chile's envoy.", ["SUPPORT PER > CHL"]),
    ],
)
def test_the_opposition_speaks_to_its_own_government(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kenya's foreign minister thanked the president for his trust. Somalia had protested against Kenya.",
            ["ACCUSE/disapprove SOM > KEN"],
        ),
        (
            "Kenya asked Israel for help. Echoing the president, its foreign minister urged Israel to send it.",
            ["REQUEST/assist KEN > ISR", "REQUEST/assist KEN > ISR"],
        ),
        (
            "President Mahama of Ghana mediated between Mali and Togo. Togo's foreign minister thanked the president.",
            ["CONSULT/third-party MLI,TGO", "SUPPORT TGO > GHA"],
        ),
        ("Togo's foreign minister thanked the president of Ghana.", ["SUPPORT TGO > GHA"]),
    ],
)
def test_a_minister_thanks_his_own_president(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thailand said Aung San Suu Kyi, Myanmar's leader, had been seized by the army.", []),
        ("The Guinean army arrested Ibrahim Boubacar Keïta, the president of Mali.", ["COERCE/arrest GIN > MLI"]),
        ("Mr Keïta was detained by French soldiers in Mali.", ["COERCE/arrest FRA > MLI"]),
    ],
)
def test_whom_his_own_soldiers_hold_is_held_at_home(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Soldiers in Honduras deposed the president on Sunday. Spain recalled its ambassador from Honduras.",
            ["SANCTION/withdraw ESP > HND"],
        ),
        ("American soldiers toppled the government of Grenada.", ["COERCE USA > GRD"]),
        ("Officers in Niger toppled the president. France cut off aid to Niger.", ["SANCTION/discontinue FRA > NER"]),
    ],
)
def test_soldiers_topple_their_own_government(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hungary convened its security council. NATO met on Tuesday.", ["CONSULT NAT"]),
        ("Norway convened the Security Council on Tuesday.", ["CONSULT/multilateral NOR,UNO"]),
    ],
)
def test_a_leader_calls_his_own_council_together(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iraq and Iran are at odds. Iraq's prime minister thanked the troops.", []),
        ("Peru and Chile are at odds. Peru's president praised his soldiers.", []),
        ("Peru and Chile are at odds. Peru's president praised the Chilean soldiers.", ["SUPPORT PER > CHL"]),
    ],
)
def test_a_leader_thanks_his_own_troops(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The French government survived after the Socialists abstained.", []),
        ("Fellow Republicans accused the speaker of caving in to the White House over the budget.", []),
        ("The United States accused China of theft.", ["ACCUSE/allege USA > CHN"]),
        ("The Zambian trade minister promised miners a share of the profits.", []),
        ("The mayor of Seoul promised residents more buses.", []),
        ("Zambia promised Malawi's miners a share of the profits.", ["AGREE ZMB > MWI"]),
        ("Zambia promised Malawi a share of the profits.", ["AGREE ZMB > MWI"]),
    ],
)
def test_what_parties_say_and_what_people_at_home_are_promised(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


def test_who_must_share_a_ministry_is_asked(acts: Acts) -> None:
    assert acts("The two parties should share the ministry, Chad's leaders told Mali.") == ["REQUEST/change TCD > MLI"]
