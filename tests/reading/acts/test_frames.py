"""Who acts and who receives: passives, relative clauses, coordination, and the roles of each kind of act."""

from collections.abc import Callable

import pytest

from detente.codebook.lexicon import expressions
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.candidates import candidates
from detente.reading.acts.frames import FRAMES
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]
Offered = Callable[[str], list[list[Candidate]]]


SIDES = {
    "passive": [
        ("The Moroccan ambassador was expelled by Algeria on Tuesday.", "SANCTION/expel DZA > MAR"),
        ("Sanctions were imposed on Iran by Canada.", "SANCTION/discontinue CAN > IRN"),
        ("Finnish troops were attacked by Russian forces near Lapland on Monday.", "ASSAULT RUS > FIN"),
        ("Jordan was accused by Syria of lying.", "ACCUSE/allege SYR > JOR"),
        (
            "Egypt joined South Africa's case against Israel at the International Court of Justice on Monday.",
            "ACCUSE/allege EGY > ISR",
        ),
        ("Armenian prisoners were released by Azerbaijan on Sunday.", "RETREAT/release AZE > ARM"),
        ("An agreement was signed by Romania and Moldova in Bucharest on Tuesday.", "SUPPORT MDA,ROU"),
        ("Hungary was condemned by Slovenia on Monday.", "ACCUSE/disapprove SVN > HUN"),
    ],
    "somebody is given up": [
        ("A Russian banker was extradited from Switzerland to Peru in 2021.", "COOPERATE/judicial CHE > PER"),
        ("Drug suspects from Chile were handed over to Mexico by Spain.", "COOPERATE/judicial ESP > MEX"),
    ],
    "whose ground it is": [
        ("Ukraine said that drones had struck a silo at Odesa. Russia kept silent.", "ASSAULT RUS > UKR"),
    ],
    "visitor and host": [
        ("The Peruvian foreign minister ended two days in Quito on Friday.", "CONSULT/visit PER > ECU"),
        ("The Bolivian foreign minister arrived in Lima on Monday.", "CONSULT/visit BOL > PER"),
        ("The Somali president received the Turkish ambassador in Mogadishu.", "CONSULT/visit TUR > SOM"),
        (
            "Sweden's King Carl XVI Gustaf received Icelandic President Gudni Johannesson in Stockholm on Monday.",
            "CONSULT/visit ISL > SWE",
        ),
        ("Kosovo invited the Albanian president to Pristina.", "CONSULT/visit ALB > XKX"),
        ("A trip to Minsk by the Serbian president ended on Sunday.", "CONSULT/visit SRB > BLR"),
        ("The Lithuanian president's visit to Chisinau on Monday was cancelled.", "CONSULT/visit LTU > MDA"),
        ("A delegation from Tuvalu visited Taiwan on Friday.", "CONSULT/visit TUV > TWN"),
        ("China's vice minister Zhong Shan visited the European commissioner on Monday.", "CONSULT/visit CHN > EUU"),
    ],
    "mutual": [
        ("Indonesia signed an accord with Australia on Monday, with Norway as a witness.", "SUPPORT AUS,IDN"),
        ("Peru and Chile signed an accord in Quito, with Norway's envoy looking on.", "SUPPORT CHL,PER"),
        ("Talks between Cyprus and Turkey have begun in Bern.", "CONSULT CYP,TUR"),
        ("The Moroccan minister said at talks with Spain that prices would fall.", "CONSULT ESP,MAR"),
        ("Chad's president described the drought at a meeting with Niger.", "CONSULT NER,TCD"),
        ("Kenya's minister told reporters during a summit with Malawi that all was well.", "CONSULT KEN,MWI"),
        ("Jakarta postponed a summit with Port Moresby.", "CONSULT IDN,PNG"),
        ("The meeting of Turkey and Greece in Nicosia is scheduled for June 3.", "CONSULT GRC,TUR"),
        ("Thai soldiers clashed with Cambodian troops in Surin province on Friday.", "ASSAULT KHM,THA"),
        ("Qatari and Egyptian mediators met a Hamas delegation in Cairo on Sunday.", "CONSULT EGY,HAMAS,QAT"),
        ("The Gambian and Senegalese presidents signed an accord in Dakar on Monday.", "SUPPORT GMB,SEN"),
    ],
    "who undergoes it": [
        ("Armenia lost two jets to Azerbaijan on Monday.", "ASSAULT AZE > ARM"),
        ("Taiwan's defence ministry spotted nine Chinese warships on Thursday.", "MOBILIZE/troops CHN > TWN"),
        ("Two Syrian soldiers died in an Israeli air strike on Monday.", "ASSAULT ISR > SYR"),
        ("Iran's minister bowed and was received by Pakistani President Asif Ali Zardari.", "CONSULT/visit IRN > PAK"),
        ("Kenya's president received the credentials of the ambassadors of Chile and Peru.", "SUPPORT CHL,PER > KEN"),
        ("Kenya's president received the credentials of Chile's envoy, Ana Paz, in Lima.", "SUPPORT CHL > KEN"),
    ],
    "things of a party": [
        ("Iran attacked an Israeli ship on Monday.", "ASSAULT IRN > ISR"),
        ("Poland closed its border with Belarus on Friday.", "SANCTION/discontinue POL > BLR"),
        ("Czech intelligence accused Russian hackers of theft.", "ACCUSE/allege CZE > RUS"),
        ("The Nigerian navy freed a Spanish trawler near Lagos on Monday.", "RETREAT/release NGA > ESP"),
        ("A spokesman for the Chinese foreign ministry criticised Australia on Monday.", "ACCUSE/disapprove CHN > AUS"),
    ],
}


@pytest.mark.parametrize(("text", "act"), [case for cases in SIDES.values() for case in cases])
def test_the_sides_of_an_act(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The Chilean envoy was summoned to the Peruvian foreign ministry and handed a protest note.", "PER > CHL"),
        ("The Chilean envoy was called in and given a stern warning by Peru.", "PER > CHL"),
        ("Denmark was quiet. The Spanish envoy was called to the foreign ministry in Quito on Monday.", "ECU > ESP"),
        ("Chile's envoy was received and handed his letter of credence to King Harald of Norway.", "CHL > NOR"),
        ("Chile's envoy was welcomed in Oslo and offered his help to Norway.", "CHL > NOR"),
    ],
)
def test_what_an_envoy_is_handed_he_hands_to_nobody(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1].endswith(f" {last}")


def test_a_way_to_find_whom_words_aim_at_does_not_hang_on_chance(offered: Offered) -> None:
    text = "Cyprus condemned two bomb attacks in Kenya and Tanzania, calling them an outrage."
    called = next(ways for ways in offered(text) if ways[0].trigger.text == "calling")
    assert {"by:pronoun", "by:within", "recipient:within"} <= called[0].sides.notes


RELATIVE = [
    (
        "Slovakia, which sent tanks to Ukraine in March, criticised Hungary on Monday.",
        ["AID/military SVK > UKR", "ACCUSE/disapprove SVK > HUN"],
    ),
    (
        "The Dutch minister, who visited Jakarta in April, met Indonesian officials on Monday.",
        ["CONSULT/visit NLD > IDN", "CONSULT IDN,NLD"],
    ),
]


@pytest.mark.parametrize(("text", "told"), RELATIVE)
def test_relative_clauses(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


COMPANY = [
    ("Peru, together with Chile, condemned Bolivia on Monday.", "ACCUSE/disapprove CHL,PER > BOL"),
    ("Peru joined Chile in condemning Bolivia on Monday.", "ACCUSE/disapprove CHL,PER > BOL"),
    ("Officials of Norway and Sweden, who have accused Mali of theft, left.", "ACCUSE/allege NOR,SWE > MLI"),
]


@pytest.mark.parametrize(("text", "act"), COMPANY)
def test_those_who_act_together(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_clause_before_a_semicolon_is_not_what_is_asked() -> None:
    parsed = parse(Report.of("Aircraft of Ghana confirmed the raid; Togo called for a vote."))
    resolver = Resolver(parsed, label(parsed))
    called = next(c for c in candidates(parsed.sentences[0], resolver) if c.trigger.text == "called")
    assert [m.code for m in called.sides.actors] == ["TGO"]
    assert not called.sides.recipients


BY_SYNTAX = [
    # several stops
    ("Polish President Andrzej Duda was in Lisbon and Madrid last week.", "CONSULT/visit POL > ESP,PRT"),
    ("Norway told Russia on Monday of the prime minister's trip to Moscow in May.", "CONSULT/visit NOR > RUS"),
    ("The Danish king wound up a tour of Chile and Peru on Monday.", "CONSULT/visit DNK > CHL,PER"),
    # the body in whose town it ends
    (
        "The Kenyan foreign minister flew to New York on Monday to put her case before the United Nations.",
        "CONSULT/visit KEN > UNO",
    ),
    ("Peru wrote to the UN. Its envoy is due in New York on Monday.", "CONSULT/visit PER > UNO"),
    ("The Kenyan foreign minister flew to New York on Monday to meet bankers.", "CONSULT/visit KEN > USA"),
    # companions
    (
        "The Kenyan president received the Ugandan president in Nairobi alongside the Rwandan president.",
        "CONSULT/visit RWA,UGA > KEN",
    ),
    (
        "The Chilean president, accompanied by the Peruvian foreign minister, visited Quito on Monday.",
        "CONSULT/visit CHL,PER > ECU",
    ),
    (
        "The Ghanaian president, together with the Togolese president, met the Malian leader on Monday.",
        "CONSULT GHA,MLI,TGO",
    ),
    # who brings others together, and whose talks they are
    ("Oman's round of talks between Chad and Mali ended on Monday.", "CONSULT MLI,TCD"),
    ("Norway put off talks with Chilean and Peruvian officials on Monday.", "CONSULT CHL,NOR,PER"),
    ("A meeting with Chilean and Peruvian ministers that Norway was to chair was called off.", "CONSULT CHL,NOR,PER"),
    ("Norway brokered an accord between Chad and Mali in 2019.", "AGREE MLI,TCD"),
    # with whom several talk
    ("The Kenyan and Ugandan presidents held a meeting with the Somali prime minister.", "CONSULT KEN,SOM,UGA"),
    ("Kenya and Uganda had a long phone call with Somalia's leader on Monday.", "CONSULT/phone KEN,SOM,UGA"),
    ("Kenya and Uganda met at a hotel with Somalia as mediator on Monday.", "CONSULT KEN,UGA"),
    ("The Kenyan and Ugandan presidents held talks on a dispute with Somalia on Monday.", "CONSULT KEN,UGA"),
    # who calls talks off was to hold them, and not who calls them something
    ("Peru's president called talks with Chile off on Monday after the raid on Bolivia.", "CONSULT CHL,PER"),
    ("Peru called off a meeting with Chile's president because of the raid on Bolivia.", "CONSULT CHL,PER"),
    ("Peru called Chile's talks with Bolivia in Quito on Monday useless.", "CONSULT BOL,CHL"),
    # what somebody is ready for or close to
    ("Kenya and Uganda are close to an agreement on fish, a French diplomat said.", "AGREE KEN,UGA"),
    ("Kenya and Uganda were near a deal on the lake, American officials said.", "AGREE KEN,UGA"),
    ("Kenya is critical of the accord between Chad and Mali.", "AGREE MLI,TCD"),
    # who speaks after a meeting had it, and not who speaks after one of others
    ("The French president criticised Israel after a meeting in Cairo with Egypt's president.", "CONSULT EGY,FRA"),
    ("Ghana, Togo and Benin said after a meeting in Accra that they would share power lines.", "CONSULT BEN,GHA,TGO"),
    ("Kenya condemned the raid on Sunday after talks between Chad and Mali.", "CONSULT MLI,TCD"),
    # the means are no agent
    ("The Chilean and Peruvian presidents agreed by phone on Sunday that trade must grow.", "AGREE CHL,PER"),
    # where the envoy is sent
    ("Chile will not send a new ambassador to Peru for now.", "REJECT/yield CHL > PER"),
    # on whose behalf
    ("The Kenyan minister flew to Khartoum on behalf of the African Union on Thursday.", "CONSULT/visit AU > SDN"),
    ("Kenya imposed sanctions on six Chinese firms it says supplied Sudan with weapons.", "AID/military CHN > SDN"),
    # what a relative clause does to its noun
    ("Chile, with which Bolivia cut ties in 1978, is calm.", "SANCTION/discontinue BOL > CHL"),
    # who had imposed it
    ("The sanctions which Canada slapped on Iran on Monday were lifted.", "CONCEDE CAN > IRN"),
    # an envoy's post is not his own state
    ("Chile recalled its ambassador from Peru on Monday.", "SANCTION/withdraw CHL > PER"),
]


@pytest.mark.parametrize(("text", "act"), BY_SYNTAX)
def test_sides_by_the_build_of_the_sentence(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


GIVEN = [
    # participles whose helper stands with another verb or is left out
    ("The Chadian envoy was summoned and expelled by Mali.", "expelled", "MLI > TCD"),
    ("Kenya wants the Malian ambassador expelled.", "expelled", "> MLI"),
    ("Pressed by Norway, Chile agreed to a truce.", "Pressed", "NOR > CHL"),
    ("Israel stands accused of genocide.", "accused", "> ISR"),
    # who is charged with it did it
    ("Benin charged Togo with having shelled a village.", "shelled", "TGO >"),
    # what both do to each other has no recipient
    ("Chile and Peru expelled each other's ambassadors on Monday.", "expelled", "CHL,PER >"),
    # at whose request
    ("At the request of Chad, Mali sent envoys to Niger.", "request", "TCD > MLI"),
    # company between commas
    ("Chad asked France, with Mali and Niger, for help.", "asked", "MLI,NER,TCD > FRA"),
    ("Chad, which with Mali imposed sanctions on Benin, is calm.", "imposed", "MLI,TCD > BEN"),
    ("Chad asked France, with Mali looking on, for help.", "asked", "TCD > FRA"),
    ("Chad and Mali signed a deal, with President Lula of Brazil in attendance.", "signed", "MLI,TCD >"),
    # who is promised something, and who is under it
    ("Kenya won a promise of help.", "promise", "> KEN"),
    ("Guinea, under sanctions since May, thanked Mali.", "sanctions", "> GIN"),
    # those for whom somebody speaks
    ("Sweden, speaking for the EU, condemned Israel.", "condemned", "EUU > ISR"),
    # whoever goes on where the clause that is told ends
    ("The Kenyan minister said that Uganda had lied, and rejected the Malian plea.", "rejected", "KEN > MLI"),
    # what is hurt is held against who hurt it
    ("Japan wounds the pride of China.", "wounds", "CHN > JPN"),
    # acts named by a noun without a verb over it
    ("Another Chilean refusal to apologise to Peru.", "refusal", "CHL >"),
    # from whom it comes
    ("From Norway came condemnation of the Israeli raid.", "condemnation", "NOR > ISR"),
    # whom those who are put out leave
    ("Ghana's ambassador was expelled from Togo.", "expelled", "TGO > GHA"),
    # what is struck lies in the state
    ("India launched strikes on camps in Pakistan.", "launched", "IND > PAK"),
    # where one comes from, and whose guest one is
    ("The Iranian president left Tehran for Islamabad on Monday.", "left", "IRN > PAK"),
    ("Peru's minister left Lima for Santiago at the invitation of his Chilean counterpart.", "left", "PER > CHL"),
    # who accepts an invitation and who extends it
    ("The Chinese president accepted an invitation from the Tongan king.", "accepted", "CHN > TON"),
    ("Chile's president accepted an invitation to Peru.", "accepted", "CHL > PER"),
    ("Chile's president accepted an invitation to Peru.", "invitation", "CHL > PER"),
    ("The Tongan king extended an invitation to the Chinese president.", "extended", "CHN > TON"),
    # whose envoy it is, and where
    ("The ambassador of Ghana in Togo was called home.", "called", "GHA > TGO"),
    # houses of another state than the one whose house the name mostly means, and officials by where they sit
    ("Peru's Congress condemned Mexico.", "condemned", "PER > MEX"),
    ("In Oslo a spokesman condemned Iran.", "condemned", "NOR > IRN"),
    # people joined to one whose name stands between commas, and two subjects that the parse sets apart
    ("The Serbian minister, Goran Petrov, and Kosovo's Agim Krasniqi met in Bern.", "met", "SRB,XKX >"),
    ("The Serbian minister and Kosovo's Agim Krasniqi met in Bern.", "met", "SRB,XKX >"),
    ("Not only Mali but also Niger cut ties with Ukraine.", "cut", "MLI,NER > UKR"),
    ("Norway's premier met Kosovo's Agim Krasniqi.", "met", "NOR,XKX >"),
    # whose strike it was
    ("An Israeli strike killed a Lebanese soldier.", "killed", "ISR > LBN"),
    ("Three Lebanese soldiers were wounded by Israeli fire.", "wounded", "ISR > LBN"),
    # others without names
    ("Peru and four other states condemned Venezuela.", "condemned", "PER > VEN"),
    # colleagues
    ("Chile thanked its Polish and Lithuanian colleagues.", "thanked", "CHL > LTU,POL"),
    ("The Emirates thanked the UN refugee agency.", "thanked", "ARE > UNO"),
    # at whose doors it is done
    ("A bomb exploded outside the Turkish embassy in Vienna.", "exploded", "> TUR"),
    ("Gunmen opened fire near the Togolese consulate in Paris.", "opened", "> TGO"),
    # who is put out, by whom
    ("Mali's suspension by the African Union angered Chad.", "suspension", "AU > MLI"),
    ("Chad said it would seek Mali's expulsion.", "expulsion", "TCD > MLI"),
    # where somebody is seized is not who suffers it
    ("A Frenchman was arrested at Lima airport.", "arrested", "> FRA"),
    # who is blamed for what a noun names
    ("The seizure of a Japanese boat by China drew protests from Tokyo.", "drew", "JPN > CHN"),
    # not whose plea it is
    ("Norway's proposal was rejected.", "rejected", "> NOR"),
]


@pytest.mark.parametrize(("text", "word", "sides"), GIVEN)
def test_sides_that_the_clause_gives(text: str, word: str, sides: str) -> None:
    parsed = parse(Report.of(text))
    found = next(c for c in candidates(parsed.sentences[0], Resolver(parsed, label(parsed))) if c.trigger.text == word)
    told = [",".join(sorted({m.code for m in side})) for side in (found.sides.actors, found.sides.recipients)]
    assert " > ".join(told).strip() == sides


def test_every_frame_of_the_lexicon_is_known() -> None:
    used = {expression.frame for found in expressions().values() for expression in found}
    assert used <= FRAMES.keys()


def test_what_is_decided_is_planned_by_whose_decision_it_is(acts: Acts) -> None:
    told = acts("Moscow criticised the German decision to send tanks to Ukraine.")
    assert told == ["ACCUSE/disapprove RUS > DEU", "AID/military DEU > UKR"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru denounced a UK decision to freeze its assets.", "SANCTION/discontinue GBR > PER"),
        ("Mali is angry at an ECOWAS threat to impose sanctions on it.", "SANCTION/discontinue ECOWAS > MLI"),
        ("Chad deplored a White House order to expel two of its diplomats.", "SANCTION/expel USA > TCD"),
    ],
)
def test_what_is_decided_is_planned_by_the_state_named_before_the_decision(text: str, told: str, acts: Acts) -> None:
    assert acts(text)[-1] == told


def test_what_has_yet_to_be_done_is_held_against_somebody(acts: Acts) -> None:
    told = acts("South Korea said Japan had yet to compensate the victims of forced labour.")
    assert told == ["ACCUSE/disapprove KOR > JPN"]


def test_who_runs_for_an_office_asks_nobody_for_it(acts: Acts) -> None:
    told = acts("Germany's chancellor, campaigning for re-election, met the French president.")
    assert told == ["CONSULT DEU,FRA"]


def test_an_offer_turned_down_is_the_refusal_alone(acts: Acts) -> None:
    assert acts("A proposal tabled by Germany was turned down by Serbia.") == ["REJECT SRB > DEU"]


FORCES_OF_A_PLACE = [
    ("In Italy, coast guards rescued forty Somali migrants at sea.", "AID ITA > SOM"),
    ("Spain's envoy was away. Police stormed the Spanish embassy in Havana.", "ASSAULT CUB > ESP"),
    ("In Bulgaria, border guards seized two Iraqi students.", "COERCE/arrest BGR > IRQ"),
]


@pytest.mark.parametrize(("text", "act"), FORCES_OF_A_PLACE)
def test_guards_of_whatever_kind_are_those_of_the_place(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize("deed", ["In Lima, police arrested forty people.", "In Lima, riot police beat two students."])
def test_what_police_do_to_their_own_is_done_to_no_other_state(deed: str, acts: Acts) -> None:
    assert acts(f"Chile's foreign minister flew to Peru on Monday. {deed}") == ["CONSULT/visit CHL > PER"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will visit Denmark in May for a friendly.",
        "Norway had a goal ruled out by Denmark.",
        "Norway were knocked out of the tournament by Denmark.",
    ],
)
def test_what_teams_do_is_no_act(text: str, acts: Acts) -> None:
    assert acts(text) == []


BEHALF = [
    ("Spain, speaking on behalf of the European Union, condemned the raid by Chad.", ["ACCUSE/disapprove EUU > TCD"]),
    ("Peru and Chile, acting on behalf of the OAS, accused Haiti of fraud.", ["ACCUSE/allege OAS > HTI"]),
]


@pytest.mark.parametrize(("text", "told"), BEHALF)
def test_who_speaks_on_behalf_of_a_body_does_not_side_with_it(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


PUT_OUT = [
    ("Norway and Denmark issued statements condemning Mali.", "ACCUSE/disapprove DNK,NOR > MLI"),
    ("Ghana's embassy put out a statement that rejected Mali's offer.", "REJECT GHA > MLI"),
    ("Norway answered with a resolution urging Mali to stop.", "REQUEST/yield NOR > MLI"),
]


@pytest.mark.parametrize(("text", "act"), PUT_OUT)
def test_who_puts_out_a_paper_says_what_it_says(text: str, act: str, acts: Acts) -> None:
    assert act in acts(f"Chad and Mali traded blows on Monday. {text}")


def test_who_judges_a_paper_does_not_say_what_it_says(acts: Acts) -> None:
    assert "ACCUSE/disapprove DNK > MLI" in acts("Norway welcomed a Danish statement which condemned Mali.")
