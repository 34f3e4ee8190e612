"""Who is named: states, bodies, people in office, people first met in the text, posts without a name."""

import datetime as dt
from collections.abc import Callable

import pytest

import detente
from detente.reading.names.mentions import label
from detente.reading.text.parse import parse
from detente.records import Event, Mention, Report

Acts = Callable[[str], list[str]]
Only = Callable[[str], Event]
Read = Callable[[str], detente.Record]

STATES = {
    "capital": [
        ("Beijing accused Tokyo of distorting history.", "ACCUSE/allege CHN > JPN"),
        ("Ottawa summoned the Saudi ambassador on Monday.", "ACCUSE/disapprove CAN > SAU"),
        ("Canberra and Wellington signed a defence agreement on Friday.", "SUPPORT AUS,NZL"),
        ("Tbilisi lodged a protest with Moscow on Monday.", "ACCUSE/disapprove GEO > RUS"),
        ("Riyadh and Doha restored diplomatic ties on Sunday.", "SUPPORT QAT,SAU"),
    ],
    "ship": [
        ("HMAS Anzac and a Greek frigate held a joint exercise on Friday.", "COOPERATE AUS,GRC"),
    ],
    "seat of power": [
        ("The Kremlin condemned the Polish decision.", "ACCUSE/disapprove RUS > POL"),
        ("The Blue House rejected Pyongyang's offer of talks.", "REJECT KOR > PRK"),
        ("Downing Street denounced Tehran's missile programme.", "ACCUSE/disapprove GBR > IRN"),
        ("The White House urged Cairo to reopen the crossing.", "REQUEST/change USA > EGY"),
        ("The State Department condemned the Ugandan law on Monday.", "ACCUSE/disapprove USA > UGA"),
        ("The Vatican condemned Israel over the bombs.", "ACCUSE/disapprove VAT > ISR"),
        ("The U.S. State Department condemned the Ugandan law on Monday.", "ACCUSE/disapprove USA > UGA"),
        ("The French Foreign Ministry urged Chad to free the miners.", "REQUEST/yield FRA > TCD"),
        ("Iran's parliament condemned the Danish decision on Sunday.", "ACCUSE/disapprove IRN > DNK"),
        ("Russia's State Duma condemned the Latvian law on Sunday.", "ACCUSE/disapprove RUS > LVA"),
    ],
    "adjective": [
        ("Turkish officials met Greek negotiators in Athens on Tuesday.", "CONSULT GRC,TUR"),
        ("Three Bulgarian diplomats were expelled by Moscow on Friday.", "SANCTION/expel RUS > BGR"),
        ("The Dutch and Belgian premiers met in The Hague on Monday.", "CONSULT BEL,NLD"),
        ("Swiss authorities arrested two Turkish agents in Bern on Monday.", "COERCE/arrest CHE > TUR"),
    ],
    "name": [
        ("Laos asked Vietnam for help.", "REQUEST/assist LAO > VNM"),
        ("Taiwan welcomed the American decision.", "SUPPORT TWN > USA"),
        ("Nauru cut ties with Taiwan in January.", "SANCTION/discontinue NRU > TWN"),
        ("Neighbouring Chad urged Niger to free the miners.", "REQUEST/yield TCD > NER"),
        ("Landlocked Laos asked Vietnam for help.", "REQUEST/assist LAO > VNM"),
        ("Mostly Shiite Iran condemned the Danish decision.", "ACCUSE/disapprove IRN > DNK"),
        ("Serbia and Kosovo signed an accord on Monday.", "SUPPORT SRB,XKX"),
        ("The Palestinian president flew to Amman on Monday.", "CONSULT/visit PSE > JOR"),
    ],
    "body or armed group": [
        ("The European Union imposed sanctions on Belarus.", "SANCTION/discontinue EUU > BLR"),
        ("NATO warned Russia against attacking Moldova.", "REQUEST/change NAT > RUS"),
        ("The UN Security Council condemned North Korea on Monday.", "ACCUSE/disapprove UNO > PRK"),
        ("ASEAN foreign ministers urged Myanmar to end violence.", "REQUEST/yield ASEAN > MMR"),
        ("ECOWAS imposed sanctions on Niger on Sunday.", "SANCTION/discontinue ECOWAS > NER"),
        ("The SADC Secretariat urged Lesotho to end violence.", "REQUEST/yield SADC > LSO"),
        ("The International Criminal Court accused Libya of delays.", "ACCUSE/allege ICC > LBY"),
        ("The G7 leaders condemned Russia in Hiroshima on Sunday.", "ACCUSE/disapprove G7 > RUS"),
        ("Houthi rebels attacked a British ship on Friday.", "ASSAULT HOUTHI > GBR"),
        ("Taliban officials met Uzbek ministers in Tashkent on Monday.", "CONSULT TALIBAN,UZB"),
        ("Morocco attacked Polisario positions in Western Sahara on Monday.", "ASSAULT MAR > POLISARIO"),
    ],
    "post without a name": [
        ("China's foreign minister visited Laos on Friday.", "CONSULT/visit CHN > LAO"),
        ("The Norwegian premier flew to Reykjavik on Monday.", "CONSULT/visit NOR > ISL"),
        ("The president of Senegal visited Nouakchott on Monday.", "CONSULT/visit SEN > MRT"),
        ("The emir of Kuwait visited Muscat on Monday.", "CONSULT/visit KWT > OMN"),
        ("The Italian and Spanish defence ministers met in Rome on Thursday.", "CONSULT ESP,ITA"),
        ("Venezuela's vice-president accused Guyana of provocation.", "ACCUSE/allege VEN > GUY"),
        ("The minister of Latvia accused Russia of jamming planes.", "ACCUSE/allege LVA > RUS"),
        ("The British prime minister spoke by phone with the Irish taoiseach on Monday.", "CONSULT/phone GBR,IRL"),
        ("Mali's junta expelled the French ambassador in January.", "SANCTION/expel MLI > FRA"),
        ("Kenya told Ethiopia's most senior diplomat in Nairobi to leave.", "SANCTION/expel KEN > ETH"),
    ],
}


@pytest.mark.parametrize(("text", "act"), [case for cases in STATES.values() for case in cases])
def test_who_stands_for_a_party(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tokyo voiced support for Lima, and the U.S. ambassador praised Chile.",
            ["SUPPORT JPN > PER", "SUPPORT USA > CHL"],
        ),
        ("France sent rice to Chad, and the UN envoy thanked Paris.", ["AID FRA > TCD", "SUPPORT UNO > FRA"]),
    ],
)
def test_one_in_office_who_acts_in_the_next_clause_is_of_one_state(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


PEOPLE = [
    ("French Foreign Minister Stephane Sejourne flew to Rabat on Monday.", "Stéphane Séjourné", "FRA"),
    ("The EU's foreign policy chief, Josep Borrell, visited Kyiv on Monday.", "Josep Borrell", "EUU"),
    ("IAEA chief Rafael Grossi flew to Tehran on Monday.", "Rafael Grossi", "IAEA"),
    ("Chinese foreign ministry spokesman Wang Wenbin rejected Manila's claims.", "Wang Wenbin", "CHN"),
    ("Kim Jong-un visited Moscow on Monday.", "Kim Jong Un", "PRK"),
    ("Nicaragua's Daniel Ortega visited Moscow on Monday.", "Daniel Ortega", "NIC"),
    # people whom no table knows
    ("Peruvian Foreign Minister Ana Quispe visited Quito on Monday.", "Ana Quispe", "PER"),
    ("Chile's deputy foreign minister, Pablo Rojas, visited Quito on Monday.", "Pablo Rojas", "CHL"),
    ("Mongolian envoy Bat Erdene visited Seoul on Monday.", "Bat Erdene", "MNG"),
    ("The speaker of the Chilean parliament, Pablo Rojas, condemned Bolivia on Monday.", "Pablo Rojas", "CHL"),
    ("Chile's foreign minister, Jean-Pierre Rojas, condemned Bolivia on Monday.", "Jean-Pierre Rojas", "CHL"),
    ("Pablo Rojas, for the Chilean government, condemned Bolivia on Monday.", "Pablo Rojas", "CHL"),
    ("Chile lodged a protest. Its spokesman, Pablo Rojas, condemned Bolivia.", "Pablo Rojas", "CHL"),
    ("Enrique Solano, who heads the Chilean delegation, met Bolivian officials in La Paz.", "Enrique Solano", "CHL"),
]


@pytest.mark.parametrize(
    "text",
    [
        "Spain sent a frigate to the Indian Ocean on Monday.",
        "Spain sent a frigate to the Gulf of Oman on Monday.",
        "Spain sent a frigate to the Baltic on Monday.",
        "Spain sent a frigate to the Baltic Sea on Monday.",
    ],
)
def test_a_sea_is_no_party(text: str) -> None:
    parsed = parse(Report.of(text))
    assert label(parsed).codes() == {"ESP"}


@pytest.mark.parametrize(("text", "person", "code"), PEOPLE)
def test_people(text: str, person: str, code: str, read: Read) -> None:
    assert [(m.person, m.code) for m in read(text).events[-1].actors if m.person] == [(person, code)]


def test_each_of_several_in_office_has_a_party(read: Read) -> None:
    text = "The Chilean and Bolivian foreign ministers, Pablo Rojas and Ana Quispe, signed a treaty on Monday."
    (event,) = read(text).events
    assert {(m.code, m.person) for m in event.actors} == {("CHL", "Pablo Rojas"), ("BOL", "Ana Quispe")}


def test_a_namesake_is_somebody_else(read: Read) -> None:
    text = "Chilean Foreign Minister Pablo Rojas met Bolivian officials on Sunday. Bolivia condemned Elena Rojas."
    assert [m.person for m in read(text).events[-1].recipients] == [None]


def test_an_envoy_is_not_of_the_state_in_which_he_is(read: Read) -> None:
    text = "Chile condemned Bolivia on Sunday. It recalled its ambassador in La Paz, Pablo Rojas."
    event = read(text).events[-1]
    assert [(m.code, m.person) for m in event.actors] == [("CHL", "Pablo Rojas")]


def test_a_commissioner_is_of_the_union(read: Read) -> None:
    text = "The EU met Greek officials on Monday. Margaritis Schinas, the migration commissioner, condemned Turkey."
    assert [m.code for m in read(text).events[-1].actors] == ["EUU"]


def test_a_territory_is_its_state_where_that_is_named_more(acts: Acts) -> None:
    assert acts("Hong Kong condemned Manila on Monday.")[-1] == "ACCUSE/disapprove HKG > PHL"
    text = "China quarrels with Britain over a Chinese law. Beijing was silent. Britain condemned Hong Kong on Monday."
    assert acts(text)[-1] == "ACCUSE/disapprove GBR > CHN"


def test_the_north_is_a_korea_where_one_is_named(acts: Acts) -> None:
    assert acts("Seoul protested on Monday. The North condemned the South.")[-1] == "ACCUSE/disapprove PRK > KOR"


def test_a_person_has_the_post_held_on_the_day_of_the_report() -> None:
    text = "David Cameron met French President {} in Paris on Monday."
    posts = {}
    for year, host in ((2013, "Francois Hollande"), (2024, "Emmanuel Macron")):
        (event,) = detente.read(text.format(host), published=f"{year}-03-06").events
        posts[year] = next(m.post for m in event.actors if m.code == "GBR")
    assert "Prime Minister" in str(posts[2013])
    assert "Foreign" in str(posts[2024])


@pytest.mark.parametrize(
    "second",
    ["Ms Quispe met President Daniel Noboa.", "Quispe met President Daniel Noboa.", "She met President Daniel Noboa."],
)
def test_a_stranger_is_known_again(second: str, read: Callable[[str], detente.Record]) -> None:
    event = read(f"Peruvian Foreign Minister Ana Quispe visited Quito last Thursday. {second}").events[1]
    assert {(m.code, m.person) for m in event.actors} == {("PER", "Ana Quispe"), ("ECU", "Daniel Noboa")}


def test_a_leader_is_known_by_surname_at_the_head_of_a_headline() -> None:
    labels = label(parse(Report.of("Trump met Putin on Monday.", published=dt.date(2025, 5, 15))))
    assert {found.person for found in labels.names.values()} == {"Donald Trump", "Vladimir Putin"}


def test_a_stranger_has_the_post_that_the_text_gives(only: Only) -> None:
    (mention,) = only("Estonia's defence minister, Karl Tamm, visited Vilnius on Monday.").actors
    assert (mention.code, mention.person) == ("EST", "Karl Tamm")
    assert "defen" in str(mention.post).lower()


def test_an_envoy_is_of_the_state_whose_envoy_was_told_of(read: Callable[[str], detente.Record]) -> None:
    record = read("Norway summoned the Serbian ambassador on Monday. Ambassador Karl Tamm denied Norway's charge.")
    assert [(m.code, m.person) for m in record.events[-1].actors] == [("SRB", "Karl Tamm")]


def test_who_is_set_beside_an_envoy_is_of_his_state(only: Only) -> None:
    act = only("Manila summoned a senior Chinese diplomat, Deputy Chief of Mission Zhou Zhiyong, to protest.")
    assert [(m.code, m.person) for m in act.actors] == [("PHL", None)]
    assert [m.code for m in act.recipients] == ["CHN"]


def test_a_mention_cites_its_words(only: Only) -> None:
    text = "Finnish President Alexander Stubb met Latvian President Edgars Rinkevics in Riga on Monday."
    mentions: tuple[Mention, ...] = only(text).actors
    assert [m.text for m in mentions] == ["Alexander Stubb", "Edgars Rinkevics"]
    assert all(text[m.start : m.end] == m.text for m in mentions)


def counted(text: str) -> set[str]:
    return set(label(parse(Report.of(text, published=dt.date(2024, 5, 15)))).counts)


def test_parties_counted() -> None:
    assert counted("The Kremlin and the Polish foreign minister spoke of Hamas.") == {"RUS", "POL", "HAMAS"}


@pytest.mark.parametrize("text", ["They ate turkey sandwiches.", "The china cups broke.", "Rain fell on the hills."])
def test_ordinary_words_name_nobody(text: str) -> None:
    assert counted(text) == set()


def test_a_surname_is_no_state() -> None:
    assert counted("The novelist Helen France read from her book.") == set()
    assert counted("Helen France read from her book.") == set()


@pytest.mark.parametrize("name", ["six world powers", "the six powers", "the P5+1"])
def test_the_six_who_deal_with_iran(name: str, acts: Acts) -> None:
    assert "AGREE CHN,DEU,FRA,GBR,IRN,RUS,USA" in acts(f"Iran and {name} agreed on a deal on Monday. Israel is wary.")


def test_brussels_is_the_union_unless_the_text_names_belgium() -> None:
    assert _codes("France asked Brussels to examine the deal.") == {"FRA", "EUU"}
    assert _codes("Belgian ministers were silent. France asked Brussels to examine the deal.") == {"FRA", "BEL"}


def _codes(text: str) -> set[str]:
    return label(parse(Report.of(text))).codes()


def test_of_two_of_one_surname_it_is_who_leads(read: Read) -> None:
    text = "Chilean President Ana Rojas and her foreign minister, Pablo Rojas, met on Sunday. Rojas condemned Bolivia."
    assert [m.person for m in read(text).events[-1].actors] == ["Ana Rojas"]


def test_an_article_stands_before_no_surname(read: Read) -> None:
    text = "Chilean Foreign Minister Pablo West met Bolivian officials on Sunday. Bolivia condemned the West."
    assert read(text).events[-1].recipients == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The tribunal in The Hague indicted two Serbian generals.", {"ICTY", "SRB"}),
        ("The court in Strasbourg condemned Serbia.", {"ECTHR", "SRB"}),
        ("A court in Strasbourg jailed two Serbian smugglers.", {"SRB"}),
        ("The court in Luxembourg fined Hungary.", {"CJEU", "HUN"}),
        ("Judges in The Hague heard him. The ICC has charged a Sudanese general.", {"ICC", "SDN"}),
        ("African envoys say that The Hague is biased. Sudan ignored the ICC.", {"ICC", "SDN"}),
        ("The ICC has charged him, and the envoys of Sudan dined in The Hague.", {"ICC", "SDN", "NLD"}),
        ("The tribunal in The Hague indicted two Serbian generals. The Dutch minister was silent.", {"NLD", "SRB"}),
        ("A court in The Hague fined a Chadian firm.", {"NLD", "TCD"}),
        ("The Hague has asked Serbia to think again.", {"NLD", "SRB"}),
    ],
)
def test_the_seat_of_a_court_is_the_court_that_the_text_names(text: str, codes: set[str]) -> None:
    assert _codes(text) == codes


@pytest.mark.parametrize("name", ["Kim Song Gyong", "Kim Song"])
def test_a_name_of_three_words_is_not_one_of_two(name: str, read: Callable[[str], detente.Record]) -> None:
    (event,) = read(f"{name}, a vice-minister of North Korea, denounced the United States on Tuesday.").events
    assert [mention.person for mention in event.actors] == [name]


@pytest.mark.parametrize(
    ("first", "again", "person"),
    [
        ("Saudi Foreign Minister Prince Faisal Bin Farhan", "Prince Faisal", "Faisal bin Farhan"),
        ("Sheikh Mohamed bin Zayed Al Nahyan of the Emirates", "Sheikh Mohamed", "Mohamed bin Zayed"),
        ("President Abdel Fattah El-Sisi", "President El-Sisi", "Abdel Fattah el-Sisi"),
    ],
)
def test_somebody_met_before_is_known_by_what_he_is_called(first: str, again: str, person: str) -> None:
    text = f"Wang Yi met {first} in Geneva on Monday. {again} thanked China."
    *_, thanks = detente.read(text, published=dt.date(2025, 7, 9)).events
    assert [mention.person for mention in thanks.actors] == [person]


@pytest.mark.parametrize("spot", ["Whitsun Reef", "Gwadar Port", "Halim Airport"])
def test_a_spot_is_nobody_in_the_office_that_is_named_beside_it(spot: str) -> None:
    text = f"Off {spot}, the Chinese ambassador, Jiang Zaidong, met Pakistani officials on Monday."
    (met,) = detente.read(text, published=dt.date(2024, 7, 9)).events
    assert [mention.person for mention in met.actors if mention.code == "CHN"] == ["Jiang Zaidong"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Officers searched the building on Victoria Island.", False),
        ("The premier of Victoria met farmers.", False),
        ("Kingston accused Port of Spain of dumping.", True),
        ("The president of the Seychelles spoke in Victoria.", True),
    ],
)
def test_a_capital_with_namesakes_stands_for_its_state_where_it_acts_or_the_text_names_the_state(
    read: Read, text: str, *, named: bool
) -> None:
    parsed = parse(read(text).report)
    labels = label(parsed)
    found = {name.code for sentence in parsed.sentences for _, name in labels.names_in(sentence)}
    assert bool({"SYC", "JAM"} & found) == named


def test_a_surname_alone_is_no_states_second() -> None:
    report = Report.of("The White House said Campbell had called.", published=dt.date(2019, 5, 15))
    assert "Epsy Campbell" not in label(parse(report)).known
    named = Report.of("Costa Rica said Campbell had called.", published=dt.date(2019, 5, 15))
    assert "Epsy Campbell" in label(parse(named)).known


def test_an_acting_envoy_has_no_state_in_his_name(only: Callable[[str], Event]) -> None:
    act = only("Acting Peru ambassador Alejandro Wolff criticised Iran.")
    assert [mention.code for mention in act.actors] == ["PER"]


def test_what_tells_which_port_it_is_names_nobody(read: Read) -> None:
    text = "Ethiopia and Eritrea agreed to open the port of Massawa, Eritrea's information minister said."
    assert [m.person for event in read(text).events for m in event.actors] == [None, None]


def test_north_and_south_korea_are_two(acts: Acts) -> None:
    assert acts("The leaders of North and South Korea signed a declaration on Thursday.") == ["SUPPORT KOR,PRK"]


@pytest.mark.parametrize("last", ["Turk criticised Peru", "Peru criticised Turk"])
def test_somebody_met_has_a_surname_that_is_also_a_people(last: str, acts: Acts) -> None:
    (_, told) = acts(f"The UN human rights chief, Volker Turk, accused Peru of torture on Monday. {last}.")
    assert "TUR" not in told
    assert "UNO" in told


def test_one_of_a_people_is_not_somebody_met(acts: Acts) -> None:
    told = acts("Volker Turk, the UN human rights chief, met Peru's foreign minister. Peru expelled a Turk on Friday.")
    assert "UNO" not in told[-1]


def test_with_whom_somebody_is_spoken_of_tells_nothing_of_him(acts: Acts) -> None:
    told = acts("Peru raised the arrest of a Peruvian nun, Ana Sorensen, with Chad's president. Chad accused Sorensen.")
    assert told[-1] == "ACCUSE/allege TCD > PER"


@pytest.mark.parametrize(
    "text",
    [
        "East Timor wants teachers of Portuguese.",
        "East Timor's king spoke in French.",
        "East Timor had the letter put into Arabic.",
        "East Timor's clerks learn Spanish.",
        "East Timor's king has a good command of Russian.",
    ],
)
def test_a_language_is_no_people(text: str) -> None:
    assert counted(text) == {"TLS"}


def test_a_people_is_no_language() -> None:
    assert counted("East Timor expelled a group of Russian spies and a dozen of the French.") == {"TLS", "RUS", "FRA"}


def test_a_chairman_is_known_by_surname_and_a_firm_is_no_general() -> None:
    told = "Chairman Kim Jong Un met Donald Trump in Singapore. Chairman Kim thanked him. General Electric paid."
    labels = label(parse(Report.of(told, published=dt.date(2018, 6, 12))))
    assert set(labels.known) == {"Kim Jong Un", "Donald Trump"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("PRESIDENT MACRON: We condemned the raid.", {"Emmanuel Macron": "FRA"}),
        ("Italy spoke first. MELONI: We condemned the raid.", {"Giorgia Meloni": "ITA"}),
        ("[Lavrov] Russia condemned the raid.", {"Sergei Lavrov": "RUS"}),
        ("Russia knew. The LAVROV bridge was hit.", {}),
        ("Chad spoke. FOREIGN MINISTER ADAMA BRIOT: We left.", {"Adama Briot": None}),
    ],
)
def test_a_name_in_capitals_is_as_good_as_another(text: str, known: dict[str, str | None]) -> None:
    found = label(parse(Report.of(text, published=dt.date(2024, 5, 15)))).known
    assert {name: each.code for name, each in found.items()} == known


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("We will ask the Senate. We hope that the Senate listens, and we need our votes.", "CHL"),
        ("The Senate will be asked. The Senate has listened.", "BOL"),
        ("We will ask the Senate of the United States. We hope that the Senate listens, and we need it.", "USA"),
    ],
)
def test_a_house_is_that_of_the_state_whose_briefing_it_is(words: str, code: str) -> None:
    report = Report.of(f"Bolivia closed the road to Bolivia's coast. {words}", publisher="Presidency of Chile")
    parsed = parse(report)
    names = [name for sentence in parsed.sentences for _, name in label(parsed).names_in(sentence)]
    assert {name.code for name in names if name.kind in ("seat", "agency")} == {code}


@pytest.mark.parametrize(
    ("text", "year", "codes"),
    [
        ("Senator De Lima sued Chile.", 2017, {"CHL"}),
        ("Ana de Lima sued Chile.", 2017, {"CHL"}),
        ("The mayor of Lima sued Chile.", 2017, {"PER", "CHL"}),
        ("Jean-Bastien Roc: Chile will be sued.", 2007, {"CHL"}),
        ("Major-General Roc: Chile will be sued.", 1995, {"CHL"}),
        ("A mill in British Columbia sued Chile.", 2017, {"CHL"}),
        ("The British Parliament sued Chile.", 2017, {"GBR", "CHL"}),
        ("The Biden-Macron talks hurt Chile.", 2023, {"USA", "FRA", "CHL"}),
    ],
)
def test_a_part_of_somebody_s_name_is_no_name(text: str, year: int, codes: set[str]) -> None:
    parsed = parse(Report.of(text, published=dt.date(year, 6, 12)))
    labels = label(parsed)
    found = {labels.code_of(name) for sentence in parsed.sentences for _, name in labels.names_in(sentence)}
    assert found - {None} == codes


def test_a_house_is_that_of_the_state_behind_it(acts: Callable[[str], list[str]]) -> None:
    assert acts("The Senate of Chile condemned Peru. Peru's envoy left.")[0] == "ACCUSE/disapprove CHL > PER"
    assert acts("Peru left. The Congress of the Republic of Chad thanked Peru.")[-1] == "SUPPORT TCD > PER"


def test_the_lords_who_are_addressed_are_nobody(read: Read) -> None:
    record = read("Peru left Chad. My Lords, the British foreign secretary thanked Peru.")
    assert "Lords" not in {mention.person for event in record.events for mention in event.actors}


def test_a_ministry_is_of_the_state_that_its_name_tells(acts: Callable[[str], list[str]]) -> None:
    told = acts(
        "Mali's spies were caught in Oslo on Monday. The US Justice Department has charged seven of Mali's men."
    )
    assert "ACCUSE/allege USA > MLI" in told


def test_a_verb_in_capitals_is_no_armed_group(acts: Callable[[str], list[str]]) -> None:
    assert not any(
        "IS" in act.split() for act in acts("IT IS on a list of foes that Chad has put Mali, which protested.")
    )
    assert acts("Turkey bombed IS in Syria.") == ["ASSAULT/aerial TUR > IS"]


def test_a_bay_is_nobody() -> None:
    text = "Croatia left the arbitration over the Bay of Piran after a judge took calls. Slovenia has apologised."
    told = detente.read(text).events
    assert told
    assert not any(m.person for event in told for m in (*event.actors, *event.recipients))


def test_the_hague_tribunal_hears_of_seas_where_no_heir_of_yugoslavia_is_named(
    acts: Callable[[str], list[str]],
) -> None:
    assert acts("The Hague tribunal ruled on Monday. Vietnam welcomed its ruling.")[-1].endswith("VNM > PCA")
    text = "The Hague tribunal sentenced a Serbian general on Monday. Norway praised the tribunal."
    assert not any("PCA" in act for act in acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Turkey's National Security Council urged Greece to withdraw.", "TUR > GRC"),
        ("Argentina's Central Intelligence Agency threatened Chile.", "ARG > CHL"),
        ("The National Security Council in Washington urged Greece to withdraw.", "USA > GRC"),
    ],
)
def test_an_office_that_many_states_have_is_that_of_its_owner(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1].endswith(act)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court in Oslo charged the British banker William Harper with fraud.", {None}),
        ("Prince William thanked Canada.", {"Prince William"}),
    ],
)
def test_a_first_name_is_not_the_one_who_goes_by_it_alone(text: str, told: set[str | None]) -> None:
    record = detente.read(text, published=dt.date(2024, 6, 1))
    people = {m.person for event in record.events for m in (*event.actors, *event.recipients)}
    assert people - {None} == told - {None}


def test_a_president_who_left_is_the_only_one_there_was() -> None:
    record = detente.read("President Reagan thanked Iceland in 1986.", published=dt.date(2019, 6, 1))
    assert [(m.code, m.person) for m in record.events[0].actors] == [("USA", "Ronald Reagan")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad freed Omar Said on Friday.",
        "The Chadian, Saleh Said, was put on a flight to Dubai.",
        "Mali held the Chadian, Omar Said, in Bamako.",
    ],
)
def test_a_surname_that_is_also_a_verb_ends_a_strangers_name(text: str) -> None:
    labels = label(parse(Report.of(text, published=dt.date(1999, 8, 9))))
    assert not [known.name for known in labels.known.values() if known.code]


@pytest.mark.parametrize(
    ("text", "year", "codes"),
    [
        ("Chad arrested Omar on Friday.", 1999, {"TCD"}),
        ("The Taliban met Chad's envoy. Omar thanked him.", 1999, {"TCD", "TALIBAN"}),
        ("Chad praised Clinton on Friday.", 1999, {"TCD", "USA"}),
        ("Chad freed James, a nurse, on Friday.", 1999, {"TCD"}),
    ],
)
def test_a_first_name_is_no_leaders_surname_where_his_state_is_not_named(text: str, year: int, codes: set[str]) -> None:
    labels = label(parse(Report.of(text, published=dt.date(year, 8, 9))))
    assert labels.codes() | {known.code for known in labels.known.values() if known.code} == codes


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chile welcomed the judgment of the court in The Hague.", "SUPPORT CHL > ICJ"),
        ("Kenya rejected the ruling of the judges in The Hague.", "REJECT/yield KEN > ICJ"),
        ("Chad has sued Mali. Mali welcomed the ruling of a court in The Hague.", "SUPPORT MLI > NLD"),
        ("Sudan left the ICC. Chad welcomed the ruling of the court in The Hague.", "SUPPORT TCD > ICC"),
    ],
)
def test_the_court_in_the_hague_is_none_of_the_state_where_it_sits(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Peru's leaders took part in the Madrid conference.", {"PER"}),
        ("Chad was absent from the Stockholm talks with Libya.", {"TCD", "LBY"}),
        ("Mali and Niger signed the Algiers accord.", {"MLI", "NER"}),
        ("Chad and Mali agreed at the Singapore summit.", {"TCD", "MLI"}),
        ("Moscow-Washington talks resumed.", {"RUS", "USA"}),
        ("Madrid conferred with Chad.", {"ESP", "TCD"}),
    ],
)
def test_a_capital_that_tells_which_gathering_is_no_party(text: str, codes: set[str]) -> None:
    assert _codes(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Mayor Otto Orban of Bath likes tea. Orban praised Chad on Friday.", {"TCD"}),
        ("Mark Trudeau sells shoes in Bath. Trudeau praised Chad on Friday.", {"TCD"}),
        ("Trudeau praised Chad on Friday.", {"CAN", "TCD"}),
        ("The brewer Mark Danish praised Chad on Friday.", {"TCD"}),
        ("Chad thanked Karen Irish on Friday.", {"TCD"}),
        ("Mark, Danish minister for trade, praised Chad.", {"DNK", "TCD"}),
        ('"Peru obeys," said Chad Miller, a scholar in Bath.', {"PER"}),
        ("Israel Gomez, a lawyer, condemned Cuba.", {"CUB"}),
        ("Chad Television condemned Cuba.", {"CUB", "TCD"}),
        ("Chad condemned Cuba, a rival.", {"CUB", "TCD"}),
        ("In March Danish officials praised Chad.", {"DNK", "TCD"}),
    ],
)
def test_whoever_has_a_first_name_of_his_own_is_no_leader_and_no_people(text: str, codes: set[str]) -> None:
    labels = label(parse(Report.of(text, published=dt.date(2017, 8, 9))))
    assert labels.codes() | {known.code for known in labels.known.values() if known.code} == codes
