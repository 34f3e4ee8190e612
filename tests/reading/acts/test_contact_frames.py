"""Who meets whom, and who only brings them together."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


def test_who_meets_others_on_the_sidelines_takes_part(acts: Acts) -> None:
    text = "Peru's minister will meet her Thai and Lao counterparts on the sidelines of the forum."
    assert acts(text) == ["CONSULT/multilateral PER,THA", "CONSULT/multilateral LAO,PER"]


def test_a_party_beside_a_spot_is_no_side(acts: Acts) -> None:
    assert not any("AUT" in act for act in acts("Iran and Oman are at odds. They met in the Austrian capital."))


def test_who_brings_others_together_does_not_meet_them(acts: Acts) -> None:
    assert not any("OMN" in act for act in acts("Oman's round of talks between Chad and Mali ended on Monday."))


def test_a_measure_is_agreed_on_against_others(acts: Acts) -> None:
    (act,) = acts("Kenya and Uganda agreed on a package of sanctions against Chad on Monday.")
    assert act.endswith("KEN,UGA > TCD")


def test_flights_held_with_others_are_joint(acts: Acts) -> None:
    assert acts("The United States held joint flights with Guyana's army.") == ["COOPERATE/military GUY,USA"]


def test_mediators_stand_aside(acts: Acts) -> None:
    assert acts("Angola mediated between Congo and Rwanda.") == ["CONSULT/third-party COD,RWA"]


OFFERS = [
    ("Angola offered to mediate between Congo and Rwanda.", "CONSULT/third-party AGO > COD,RWA"),
    ("Somalia expelled Ethiopia's ambassador. Turkey has offered to mediate.", "CONSULT/third-party TUR > ETH,SOM"),
]


@pytest.mark.parametrize(("text", "act"), OFFERS)
def test_who_offers_to_mediate_acts_towards_both(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


FIGHT = "Chad attacked Mali on Sunday."
GO_BETWEENS = [
    ("Peru's minister shuttled between Chad and Mali on Monday.", "CONSULT/third-party MLI,PER,TCD"),
    ("Peru and Chile offered their good offices.", "CONSULT/third-party CHL,MLI,PER,TCD"),
    ("Peru and Chile mediated the talks.", "CONSULT/third-party MLI,TCD"),
]


@pytest.mark.parametrize(("text", "act"), GO_BETWEENS)
def test_who_goes_from_one_side_to_the_other_talks_to_each(text: str, act: str, acts: Acts) -> None:
    assert acts(f"{FIGHT} {text}")[-1] == act


SOMEBODY = [
    ("King Carl XVI Gustaf of Sweden received the Icelandic visitor.", "CONSULT/visit ISL > SWE"),
    ("Prime Minister Narendra Modi of India telephoned his Nepali colleague on Monday.", "CONSULT/phone IND,NPL"),
    ("Vladimir Putin called Ilham Aliyev on Saturday.", "CONSULT/phone AZE,RUS"),
    ("The Portuguese president briefed the Spaniard on Friday.", "CONSULT ESP,PRT"),
    ("President Lula da Silva of Brazil expects the Chilean leader in Recife on Friday.", "CONSULT/visit CHL > BRA"),
    ("The Turk is due in Sofia on Friday.", "CONSULT/visit TUR > BGR"),
]


@pytest.mark.parametrize(("text", "act"), SOMEBODY)
def test_people_without_names_are_met(text: str, act: str, acts: Acts) -> None:
    assert any(found.startswith(act) for found in acts(text))


def test_talks_are_not_those_of_the_town_in_which_they_are(met: Callable[[str], set[str]]) -> None:
    assert not any("CHE >" in line for line in met("Peru hailed the Geneva talks to end the raids on Yemen."))


def test_mediators_of_talks_stand_aside(acts: Acts) -> None:
    told = acts("Serbia and Kosovo failed to agree on Thursday in talks mediated by the European Union.")
    assert "CONSULT/third-party SRB,XKX" in told
    told = acts("Sudan and Chad are at odds. Turkey is to host a round of talks between the two countries in Ankara.")
    assert told == ["CONSULT/third-party SDN,TCD"]


def test_envoys_hold_talks_with_those_in_whose_towns_they_are(acts: Acts) -> None:
    text = "U.S. mediator Amos Hochstein held talks in Beirut and Tel Aviv this week on a proposal."
    assert acts(text) == ["CONSULT ISR,LBN,USA"]
    assert acts("Poland's premier gave an interview after talks with Latvia's premier in Oslo.") == ["CONSULT LVA,POL"]


@pytest.mark.parametrize(
    "text",
    [
        "Serbia and Kosovo signed a deal brokered by Norway.",
        "Slovakia agreed to send gas east as part of a deal brokered by Norway. Ukraine thanked Slovakia.",
        "A truce between Rwanda and Burundi brokered by Norway has been broken repeatedly.",
    ],
)
def test_who_brokers_an_accord_is_no_party_to_it(text: str, acts: Acts) -> None:
    told = acts(text)
    assert told
    assert not [act for act in told if "NOR" in act]


BROKERED = [
    "Sudan and Chad made peace. The accord, brokered by Libya with help from Qatar, ended a war.",
    "Sudan met Chad on Monday. They kept to an accord brokered by Libya.",
]


@pytest.mark.parametrize("text", BROKERED)
def test_those_who_broker_an_accord_are_no_party_to_it(text: str, acts: Acts) -> None:
    told = acts(text)
    assert "AGREE SDN,TCD" in told
    assert not [act for act in told if "LBY" in act or "QAT" in act]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At a news conference with US minister Al Gray in Haifa, Israel's premier was curt.", ["CONSULT ISR,USA"]),
        ("Ghana's president held a joint press conference with Mali's premier in Accra.", ["CONSULT GHA,MLI"]),
        ("Ghana's president held a news conference with reporters in Accra.", []),
        ("Chad and Mali held a conference in Bamako on Monday.", ["CONSULT/multilateral MLI,TCD"]),
        ("Kenya and Uganda held a conference call on Monday.", ["CONSULT/phone KEN,UGA"]),
        ("The president of Peru emerged from two hours with Japan's prime minister.", ["CONSULT JPN,PER"]),
    ],
)
def test_those_who_face_the_press_together_have_met(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Danish presidency will hold an EU-Tunisia summit in May.", "CONSULT EUU,TUN"),
        ("The Slovenian presidency of the European Union held talks with Serbia.", "CONSULT EUU,SRB"),
        ("The Turkish presidency held talks with the European Union.", "CONSULT EUU,TUR"),
    ],
)
def test_who_presides_over_a_body_meets_for_it(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


HELD = [
    (
        "Sri Lanka's government and the Tamil Tigers will hold a second round of peace talks in Bangkok in May.",
        "CONSULT/third-party LKA,LTTE",
    ),
    ("Chad held indirect talks between Peru and Chile on Monday.", "CONSULT/third-party CHL,PER"),
    ("Peru and Chile agreed to a truce after talks mediated by Brazil.", "CONSULT/third-party CHL,PER"),
    ("Peru signed an accord with Chile on Monday that had been brokered by Brazil.", "AGREE CHL,PER"),
    ("Talks between Peru and Chile on the border, which began in May, are guaranteed by Norway.", "CONSULT CHL,PER"),
    ("Chad and Sudan fell out over a raid. Gabon is ready to mediate.", "CONSULT/third-party GAB > SDN,TCD"),
]


@pytest.mark.parametrize(("text", "act"), HELD)
def test_who_holds_talks_has_a_part_in_them_and_who_brokers_them_has_none(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad's president was on the phone to Mali and Niger on Monday.", "CONSULT/phone MLI,NER,TCD"),
        ("Mr Macron has been on the line to Olaf Scholz and Donald Tusk.", "CONSULT/phone DEU,FRA,POL"),
    ],
)
def test_on_the_phone_to_several(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


def test_days_of_talks_are_of_those_who_do_something_after_them(acts: Callable[[str], list[str]]) -> None:
    told = acts(
        "The presidents of Peru, Chile and Bolivia initialled a pact after two weeks of talks at a Cuban villa."
    )
    assert "CONSULT BOL,CHL,PER" in told
    told = acts("President Imran Khan of Pakistan, in talks with the leaders of Malaysia and Turkey, called for calm.")
    assert "CONSULT MYS,PAK,TUR" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo negotiated an agreement between Mali and Ivory Coast.", "AGREE CIV,MLI"),
        ("Egypt has worked out an accord between Chad and Libya.", "AGREE LBY,TCD"),
        ("Austria hammered out a compromise between Serbia and Croatia.", "AGREE HRV,SRB"),
        ("Swiss envoys negotiated a truce between Armenia and Azerbaijan.", "RETREAT/ceasefire ARM,AZE"),
        ("Peru agreed with Chile on a ferry between Bolivia and Brazil.", "AGREE CHL,PER"),
    ],
)
def test_who_brings_about_what_is_between_others_is_no_party(text: str, told: str, acts: Acts) -> None:
    assert acts(text) == [told]


def test_who_stands_beside_others_meets_them(acts: Callable[[str], list[str]]) -> None:
    told = acts("Norway's prime minister stood beside the presidents of Chad and Mali at a palace in Oslo on Monday.")
    assert "CONSULT MLI,NOR,TCD" in told


def test_a_commission_that_rules_is_no_meeting(acts: Acts) -> None:
    assert not any(
        line.startswith("CONSULT") for line in acts("Togo shelled Ghana. A boundary commission ruled on it.")
    )
    assert "CONSULT GHA,TGO" in acts("The border commission of Togo and Ghana met on Monday.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway's foreign minister chaired two days of talks between Chad and Mali.", "CONSULT MLI,TCD"),
        ("Oman chaired a meeting of Kenya and Somalia on Monday.", "CONSULT KEN,SOM"),
        ("Peru chaired the talks with Chile on Monday.", "CONSULT CHL,PER"),
    ],
)
def test_who_chairs_talks_between_others_is_none_of_them(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway's prime minister called the Chilean president on Monday to explain why he had left.", "CHL,NOR"),
        ("Peru's president called the Polish prime minister on Sunday to assure him of his support.", "PER,POL"),
        ("Chad's president called the president of Niger to apologise for the delay.", "NER,TCD"),
    ],
)
def test_who_is_called_to_be_told_something_is_called_by_telephone(text: str, act: str, acts: Acts) -> None:
    assert f"CONSULT/phone {act}" in acts(text)


def test_who_is_called_something_is_not_called_by_telephone(acts: Acts) -> None:
    assert not any("phone" in line for line in acts("Peru's president called Chile's president a liar."))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad has talked of leaving the African Union.", ["SANCTION/withdraw TCD > AU"]),
        ("There was talk in Oslo of expelling the Icelandic envoy.", ["SANCTION/expel NOR > ISL"]),
        ("Togo is talking of scrapping the accords with Benin.", ["SANCTION/discontinue TGO > BEN"]),
        ("Kuwait talked with Oman of opening a road.", ["CONSULT KWT,OMN"]),
        ("Norway's minister spoke of having met the Chadian envoy.", ["CONSULT NOR,TCD"]),
    ],
)
def test_who_talks_of_doing_something_talks_with_nobody(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway's minister rang to thank Chad's president.", "CONSULT/phone NOR,TCD"),
        ("Jordan's king rang his Omani namesake.", "CONSULT/phone JOR,OMN"),
        ("Beijing had been informed by Oslo.", "CONSULT CHN,NOR"),
        ("Estonia's president ran into Sergei Lavrov in Vienna.", "CONSULT EST,RUS"),
    ],
)
def test_who_rings_or_informs_a_state_speaks_to_somebody(text: str, told: str, acts: Acts) -> None:
    assert acts(text)[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "Norway informed its citizens in Chad.",
        "Norway briefed the press on Chad.",
        "Norway informed Chad that the ship had sunk.",
    ],
)
def test_who_informs_his_own_speaks_to_nobody_else(text: str, acts: Acts) -> None:
    assert not any(act.startswith("CONSULT") for act in acts(text))


def test_who_is_called_to_be_urged_is_urged_by_telephone(acts: Acts) -> None:
    told = acts("Norway's premier called the foreign ministers of Chad and Mali to urge calm.")
    assert told == ["CONSULT/phone MLI,NOR,TCD", "REQUEST/change NOR > MLI,TCD"]


def test_who_calls_on_another_to_apologise_does_not_telephone(acts: Acts) -> None:
    assert acts("Peru called on Chile to apologise.") == ["REQUEST/change PER > CHL"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Biden met US troops in Poland.", []),
        ("Modi met Indian workers in Kuwait on Sunday.", []),
        ("Japan's emperor met compatriots in Brazil.", []),
        ("Putin held talks with Russian soldiers in Syria.", []),
        ("Ghana's president is to hold a meeting with Ghanaians in Togo.", []),
        ("Biden met Ukrainian troops in Poland.", ["CONSULT UKR,USA"]),
        ("Chad's president held a meeting with Malians living in Niamey.", ["CONSULT MLI,TCD"]),
    ],
)
def test_whoever_meets_his_own_people_meets_no_other_state(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Egypt and Ethiopia resumed the US-led talks in Washington.", ["CONSULT EGY,ETH"]),
        (
            "Egypt and Sudan said no more after Arab League-sponsored talks broke up.",
            ["CONSULT EGY,SDN"],
        ),
        (
            "Chad and Mali met in Rome. The EU-hosted session lasted a day.",
            ["CONSULT MLI,TCD", "CONSULT/multilateral MLI,TCD"],
        ),
    ],
)
def test_who_only_leads_talks_is_no_party_to_them(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
