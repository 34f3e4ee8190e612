"""Sides that the clause does not name."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidates import Candidate
from detente.reading.assembly import record_of
from detente.reading.text.parse import parse
from detente.records import Record, Report

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


def test_a_mediator_may_be_between_those_who_quarrel() -> None:
    met: list[list[Candidate]] = []

    def meet(ways: list[Candidate]) -> Candidate:
        met.append(ways)
        return ways[0]

    record_of(parse(Report.of("Peru and Chile quarrelled over the islands. Jamaica mediated.")), choose=meet)
    mediated = [way.sides.codes() for way in met[-1] if "party:mediated" in way.sides.notes]
    assert mediated == [{"JAM", "PER", "CHL"}]


ALONGSIDE = [
    (
        "Bolivia severed ties with Israel, while Chile and Colombia recalled their ambassadors for consultations.",
        {"SANCTION/discontinue BOL > ISR", "SANCTION/withdraw CHL,COL > ISR"},
    ),
    (
        "Russia expelled two British diplomats, and London closed its consulate.",
        {"SANCTION/expel RUS > GBR", "SANCTION/discontinue GBR > RUS"},
    ),
    (
        "Peru and Chile recalled their ambassadors to Israel, hours after Cuba became the first to sever relations.",
        {"SANCTION/withdraw CHL,PER > ISR", "SANCTION/discontinue CUB > ISR"},
    ),
    (
        "Chile's president recalls ambassador from Mali; Norway breaks ties.",
        {"SANCTION/withdraw CHL > MLI", "SANCTION/discontinue NOR > MLI"},
    ),
]


@pytest.mark.parametrize(("text", "told"), ALONGSIDE)
def test_what_others_do_beside_it_is_done_to_the_same(text: str, told: set[str], acts: Acts) -> None:
    assert told <= set(acts(text))


OTHER_CLAUSES = [
    ("Brussels imposed tariffs on cars from China, and Ankara stayed silent.", "SANCTION/discontinue EUU > CHN"),
    ("Peru lifted a ban on poultry from Chile, although Bolivia maintained its own.", "CONCEDE PER > CHL"),
    ("Iran said Chile had suspended flights to Turkey.", "SANCTION/discontinue CHL > TUR"),
    ("Brazil halted arms sales to Vietnam on Monday, according to Norway.", "SANCTION/discontinue BRA > VNM"),
    ("A Chilean official said Germany had withdrawn its troops from Japan.", "RETREAT/withdraw DEU > JPN"),
    ("Egypt proposed a ceasefire to Poland, while India stayed silent.", "REQUEST/change EGY > POL"),
]


@pytest.mark.parametrize(("text", "act"), OTHER_CLAUSES)
def test_who_is_named_in_other_clauses_only_is_not_aimed_at(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


def test_a_deed_after_a_protest_is_one_too(acts: Acts) -> None:
    told = acts("Serbia protested after Norway sent 500 tonnes of rice to Vietnam.")
    assert told == ["ACCUSE/disapprove SRB > NOR", "AID NOR > VNM"]


def test_a_charge_is_denied_to_whoever_made_it(acts: Acts) -> None:
    told = acts(
        "Georgia and Russia fought for Gori. Georgia's president asked Russia for a truce. Norway's envoy accused "
        "Russia of piracy. Russia's envoy rejected the charge."
    )
    assert told[-1] == "REJECT RUS > NOR"


@pytest.mark.parametrize("denial", ["Iran denied it.", "Iran denied the report."])
def test_what_is_told_of_somebody_is_denied_to_whoever_said_it(denial: str, acts: Acts) -> None:
    told = acts(f"An American official said that Iran planned to deliver missiles to Russia. {denial}")
    assert told[-1] == "REJECT IRN > USA"


def test_which_is_denied_is_all_that_was_said(acts: Acts) -> None:
    told = acts("Norway's premier said Iran was preparing to ship drones to Russia, which Iran denies.")
    assert told[-1] == "REJECT IRN > NOR"


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


AKIN = [
    ("Mexican soldiers landed in Haiti on Monday", "Cuba denounced the landing.", "ACCUSE/disapprove CUB > MEX"),
    ("Mexico deported forty Haitians on Monday", "Cuba denounced the deportations.", "ACCUSE/disapprove CUB > MEX"),
    ("Mexico and Haiti announced a pact on Monday", "Cuba welcomed the announcement.", "SUPPORT CUB > HTI,MEX"),
]


@pytest.mark.parametrize(("deed", "word", "act"), AKIN)
def test_what_a_noun_akin_to_a_verb_points_to(deed: str, word: str, act: str, acts: Acts) -> None:
    text = f"{deed}. The Security Council discussed the matter. Norway was silent. {word}"
    assert acts(text)[-1] == act


HELP = [
    # whom others help just before
    ("Brazil sent doctors to Haiti on Monday. Cuba dispatched nurses, and Mexico gave food.", ["BRA", "CUB", "MEX"]),
    # who was struck by a calamity
    ("A flood struck Haiti on Monday. Brazil sent doctors. Cuba flew in tents.", ["BRA", "CUB"]),
    ("After the earthquake in Haiti, Brazil sent doctors. Cuba dispatched nurses.", ["BRA", "CUB"]),
]


@pytest.mark.parametrize(("text", "helpers"), HELP)
def test_help_is_for_those_whom_others_help_or_a_calamity_struck(text: str, helpers: list[str], acts: Acts) -> None:
    assert acts(text) == [f"AID {helper} > HTI" for helper in helpers]


def test_what_is_pledged_after_others_helped_is_for_the_same(acts: Acts) -> None:
    told = acts("A flood struck Haiti on Monday. Brazil sent doctors. Cuba promised 8 million dollars.")
    assert told == ["AID BRA > HTI", "AGREE CUB > HTI"]


def test_help_with_an_address_goes_there(acts: Acts) -> None:
    told = acts("Brazil sent doctors to Haiti on Monday. Cuba sent nurses to Chile.")
    assert told == ["AID BRA > HTI", "AID CUB > CHL"]


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


ALONE = [
    ("Kenya thanked Egypt. The African Union agreed to set up a standby force.", "AGREE AU"),
    ("OPEC agreed on Monday to cut output, the oil minister of Kuwait told reporters.", "AGREE OPEC"),
]


@pytest.mark.parametrize(("text", "act"), ALONE)
def test_what_a_body_agrees_to_do_its_members_agree_on(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_what_a_body_agrees_on_with_others_is_agreed_by_these_too(acts: Acts) -> None:
    assert "AGREE ASEAN,CHN" in acts("ASEAN agreed with China on Monday to draw up a code of conduct.")


JUDGED = [
    (
        "The Arab League suspended Syria on Sunday. Jordan asked Syria for talks. Iran condemned the decision.",
        "ACCUSE/disapprove IRN > LAS",
    ),
    (
        "Norway expelled two Russian diplomats. Russia asked Peru for an explanation. Finland praised the move.",
        "SUPPORT FIN > NOR",
    ),
]


@pytest.mark.parametrize(("text", "act"), JUDGED)
def test_a_decision_is_held_against_who_took_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_decision_whose_taker_is_named_is_held_against_them(acts: Acts) -> None:
    told = acts("Norway expelled two Russian diplomats. Finland praised the decision of Chad to stay out of it.")
    assert "SUPPORT FIN > TCD" in told


def test_what_is_done_likewise_is_aimed_at_the_same(acts: Acts) -> None:
    told = acts("Norway complained to the WTO about Peru's tariffs. Iceland and Japan have filed similar complaints.")
    assert "ACCUSE/disapprove ISL,JPN > PER" in told
    told = acts("Norway imposed sanctions on Belarus. Iceland has imposed similar sanctions on Mali.")
    assert "SANCTION/discontinue ISL > MLI" in told
