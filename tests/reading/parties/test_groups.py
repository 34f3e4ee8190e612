"""Words for several parties at once."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading import read
from detente.records import Record, Report

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]

LEAD = "Egypt, Ethiopia and Sudan signed a declaration on the dam in Khartoum."
RECALL = "Peru, Chile and Bolivia recalled their ambassadors to Spain after a Spanish ship hit a Danish trawler."


def last_sides(text: str) -> set[str]:
    event = read(Report.of(text)).events[-1]
    return {m.code for m in (*event.actors, *event.recipients)}


@pytest.mark.parametrize(
    "text",
    [
        "The three countries will meet again in May.",
        "The leaders of the three neighbours will meet again in May.",
        "All three will meet again in May.",
        "The three states' ministers will meet again in May.",
    ],
)
def test_a_number_tells_how_many_parties_are_meant(text: str) -> None:
    assert last_sides(f"{LEAD}\n\n{text}") == {"EGY", "ETH", "SDN"}


def test_so_many_named_side_by_side_are_meant_before_all_that_a_sentence_names() -> None:
    assert last_sides(f"{RECALL} The three countries signed a protest on Tuesday.") == {"PER", "CHL", "BOL"}


def test_so_many_may_be_a_body_that_has_so_many_members() -> None:
    text = "Leaders of the Group of Seven met in Hiroshima with those of India and Ukraine. The seven condemned Russia."
    assert last_sides(text) == {"G7", "RUS"}


def test_so_many_listed_in_the_sentence_are_meant_before_one_named_after_them() -> None:
    text = "Peru, Chile and Bolivia recognised a Kurdish state in Iraq on Monday, so Turkey left the three countries."
    assert {"PER", "CHL", "BOL"} <= last_sides(text)


def test_of_one_more_that_met_they_are_those_who_sat_across_from_the_one_that_the_report_is_about() -> None:
    text = (
        "Diplomats from Libya, Italy, Malta and Tunisia talked in Rome on Monday. Libya said nothing afterwards.\n\n"
        "Libya is short of money. The three have offered Libya a loan."
    )
    event = read(Report.of(text)).events[-1]
    assert ({m.code for m in event.actors}, [m.code for m in event.recipients]) == ({"ITA", "MLT", "TUN"}, ["LBY"])


@pytest.mark.parametrize(
    "text",
    [
        "Police in Rwanda charged three men with spying.",
        "Three people were arrested in Rwanda on Monday.",
        "Rwanda arrested two officials on Monday.",
        "Rwanda expelled two diplomats on Monday.",
        "Rwanda met five ministers on Monday.",
        "Rwanda met three ministers on Monday.",
        "Three ministers were arrested in Rwanda on Monday.",
    ],
)
def test_a_bare_number_tells_of_others(text: str) -> None:
    told = read(Report.of(f"{LEAD}\n\n{text}")).events[len(read(Report.of(LEAD)).events) :]
    parties = [{mention.code for mention in (*event.actors, *event.recipients)} for event in told]
    assert not [codes for codes in parties if len(codes & {"EGY", "ETH", "SDN"}) > 1]


def test_both_are_no_party_of_which_the_subject_is() -> None:
    text = "Angola and Zambia agreed on Tuesday to stop the raids. The king of Lesotho kept silent, but"
    assert last_sides(f"{text} Malawi's deputy minister telephoned both capitals.") == {"MWI", "AGO", "ZMB"}


def test_both_leaders_are_those_whom_the_text_names() -> None:
    text = (
        "The call came days after Prime Minister Nikol Pashinyan and President Ilham Aliyev sat down in Abu Dhabi. They"
        " agreed there to go on with the demarcation and to hold further meetings, but signed nothing.\n\n"
        "Turkey's Foreign Minister Hakan Fidan is expected in Baku on Thursday. Ankara has made the opening of its"
        " border with Armenia dependent on the treaty.\n\n"
        "French President Emmanuel Macron, who spoke with both leaders by telephone over the weekend, welcomed"
        " progress. Russia kept silent."
    )
    events = read(Report.of(text, published=dt.date(2025, 7, 15))).events
    call = next(event for event in events if "by telephone" in event.evidence.text)
    assert {mention.code for mention in call.actors} == {"FRA", "ARM", "AZE"}


def test_they_are_those_who_acted_together_just_before() -> None:
    text = "Peru and Chile signed a treaty in Brazil. They will meet again in May."
    assert last_sides(text) == {"PER", "CHL"}


def test_several_are_those_listed_before_however_long_ago() -> None:
    text = (
        "Peru, Chile, Cuba and Bolivia broke with Ecuador on Monday. The envoys packed. Brazil offered to mediate, and "
        "Mexico called for calm. Brazil's president spoke to Mexico's. It rained in Quito. The shops were open."
    )
    assert last_sides(f"{text} The four have denounced Ecuador.") == {"PER", "CHL", "CUB", "BOL", "ECU"}


def test_plural_offices_are_those_of_the_body_that_the_talk_is_of() -> None:
    text = "CARICOM suspended Haiti on Monday. Barbados and Guyana voted for it. Caricom's seat stays empty."
    assert last_sides(f"{text} Leaders will meet in Grenada in July.") == {"CARICOM"}


@pytest.mark.parametrize(
    "text",
    [
        "Egypt will hold three-way talks in May.",
        "A trilateral summit is planned for May.",
        "The tripartite agreement collapsed in May.",
    ],
)
def test_meetings_of_so_many_sides_have_all_of_them(text: str) -> None:
    assert last_sides(f"{LEAD}\n\n{text}") == {"EGY", "ETH", "SDN"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Thailand spoke first. The leaders condemned Mali on Friday.", {"ASEAN", "MLI"}),
        ("Thailand and Laos signed a treaty on Friday. The leaders condemned Mali.", {"THA", "LAO", "MLI"}),
    ],
)
def test_the_leaders_are_those_of_the_meeting_told_of_if_no_two_met_since(text: str, sides: set[str]) -> None:
    lead = "Thailand closed its border with Cambodia, days before a summit of ASEAN. Cambodia protested to Thailand."
    assert last_sides(f"{lead} Kenya has long been silent. Norway had been silent, too. {text}") == sides


STORY = (
    "Ireland's foreign minister Micheál Martin met his Jordanian counterpart, Ayman Safadi, in Dublin on Wednesday. "
    "They discussed trade. The visit was the first since 2019. It ended on Thursday. Flights were delayed by snow."
)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Western governments accused Russia of meddling.", (set(), {"RUS"})),
        ("A number of states imposed sanctions on Iran.", (set(), {"IRN"})),
        ("Other countries have recognised Kosovo.", (set(), {"XKX"})),
        ("Jordan accused the West of meddling.", ({"JOR"}, set())),
        ("Neighbouring states closed their borders with Niger.", (set(), {"NER"})),
        ("Several European countries expelled Russian diplomats.", ({"EUU"}, {"RUS"})),
        ("Both countries accused Russia of meddling.", ({"IRL", "JOR"}, {"RUS"})),
    ],
)
def test_states_that_are_not_named_are_nobody_known(text: str, sides: tuple[set[str], set[str]]) -> None:
    event = read(Report.of(f"{STORY}\n\n{text}")).events[-1]
    assert ({m.code for m in event.actors}, {m.code for m in event.recipients}) == sides


@pytest.mark.parametrize(
    "text",
    [
        "The leader of the largest opposition party accused Martin of selling the country.",
        "A union leader met protesters in Cork.",
    ],
)
def test_people_of_a_party_or_a_union_act_for_no_state(text: str) -> None:
    found = read(Report.of(f"{STORY}\n\n{text}")).events
    assert [event.evidence.text for event in found if event.evidence.start > len(STORY)] == []


def test_donors_are_none_that_were_named(acts: Callable[[str], list[str]]) -> None:
    told = acts("India sent tents to Nepal. The UN asked donors for 30 million dollars.")
    assert told == ["AID IND > NPL", "REQUEST/assist UNO"]


MANY = [
    "Representatives of more than 90 countries signed a treaty on Tuesday.",
    "Delegates from forty nations signed a treaty on Tuesday.",
]


@pytest.mark.parametrize("text", MANY)
def test_envoys_of_states_too_many_to_name_are_of_none_that_was_named(text: str) -> None:
    assert len(read(Report.of(f"{STORY}\n\n{text}")).events) == len(read(Report.of(STORY)).events)


WARRING = [
    ("Sudan accused Chad of arming the Rapid Support Forces. The warring parties will meet in June.", {"SDN", "RSF"}),
    ("Norway met envoys of Colombia and the ELN. The two warring sides will meet in June.", {"COL", "ELN"}),
    ("Norway met Chile. Ethiopian jets bombed the TPLF. The warring sides will meet in June.", {"ETH", "TPLF"}),
]


@pytest.mark.parametrize(("text", "codes"), WARRING)
def test_the_warring_sides_are_those_who_fight(text: str, codes: set[str]) -> None:
    last = read(Report.of(text)).events[-1]
    assert {party.code for party in last.actors} == codes


MEETING = "Zambian President Hakainde Hichilema and Malawian President Lazarus Chakwera met in Lusaka on Sunday."


BOTH = {("ZMB", "Hakainde Hichilema"), ("MWI", "Lazarus Chakwera")}


@pytest.mark.parametrize("who", ["The pair", "They", "The two leaders", "Both presidents", "The two presidents"])
def test_the_people_of_a_meeting(who: str, read: Read) -> None:
    event = read(f"{MEETING} {who} signed an agreement.").events[-1]
    assert event.type == "SUPPORT"
    assert {(m.code, m.person) for m in event.actors} == BOTH


def test_the_two_ministers(read: Read) -> None:
    meeting = (
        "Japanese Foreign Minister Yoko Kamikawa met South Korean Foreign Minister Cho Tae-yul in Busan on Sunday."
    )
    event = read(f"{meeting} The two ministers signed a pact.").events[-1]
    assert {m.person for m in event.actors} == {"Yoko Kamikawa", "Cho Tae-yul"}


def test_the_two_are_the_people_just_named(read: Read) -> None:
    told = read("Vladimir Putin met Xi Jinping in Moscow on Monday. The two signed a treaty.").events[-1]
    assert {m.person for m in told.actors} == {"Vladimir Putin", "Xi Jinping"}


def test_all_states_are_none_that_were_named(acts: Acts) -> None:
    told = acts(
        "Peru and Chile quarrelled in the Security Council. The council called on all states to shun Togo's junta."
    )
    assert not [act for act in told if act.startswith("REQUEST") and ("PER" in act or "CHL" in act)]


def test_the_latters_request_is_of_the_one_named_last(acts: Acts) -> None:
    text = "Kenya's Paul Otieno received Denmark's envoy in Mombasa at the latter's request."
    assert acts(text)[-1] == "REQUEST/change DNK > KEN"


def test_between_the_two_means_those_told_of_before(acts: Acts) -> None:
    assert acts("Chad and Mali met on Monday. A treaty between the two countries was signed.")[-1] == "SUPPORT MLI,TCD"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru, Chile and Cuba were among those that condemned Mali.", "ACCUSE/disapprove CHL,CUB,PER > MLI"),
        ("Peru was one of six states that condemned Mali.", "ACCUSE/disapprove PER > MLI"),
        ("Peru is a friend of those that condemned Mali.", None),
    ],
)
def test_who_is_among_those_that_do_something_does_it(text: str, act: str | None, acts: Acts) -> None:
    blamed = [told for told in acts(text) if told.startswith("ACCUSE") and "PER" in told]
    assert blamed == ([act] if act else [])


def test_who_are_the_only_ones_to_join_somebody_do_it_with_him(acts: Acts) -> None:
    told = acts(
        "The UN General Assembly passed a resolution on Monday. Belarus and Syria were the only countries to join "
        "Moscow in voting no."
    )
    assert "REJECT BLR,RUS,SYR > UNO" in told


TOLD_APART = [
    (
        "Ministers from Jordan, Qatar and Oman came to Moscow on Monday. Russia's Sergei Lavrov met Iran's envoy as"
        " well. The ministers thanked Russia for its help.",
        {"JOR", "QAT", "OMN"},
    ),
    (
        "The presidents of Chad and Niger spoke by telephone on Monday. France and Mali had cut their ties a day"
        " before. The two presidents condemned the coup.",
        {"TCD", "NER"},
    ),
    (
        "Ministers from Jordan, Qatar and Oman came to Moscow on Monday. Peru met Chile. The two ministers signed a"
        " treaty.",
        {"PER", "CHL"},
    ),
]


@pytest.mark.parametrize(("text", "codes"), TOLD_APART)
def test_a_noun_for_several_means_those_of_whom_it_was_said_last_whose_they_are(text: str, codes: set[str]) -> None:
    last = read(Report.of(text)).events[-1]
    assert {party.code for party in last.actors} == codes


ROW = "Peru accused Chile of spying on its navy. Chile recalled its envoy from Lima."
DEALING = [
    (
        "The row began when a Bolivian trawler with Brazilian sailors sank, and the two countries will hold talks.",
        {"PER", "CHL"},
    ),
    ("Bolivia and Brazil looked on. The two countries will hold talks in May.", {"BOL", "BRA"}),
    ("Bolivia met Brazil on Friday. The two countries will hold talks in May.", {"BOL", "BRA"}),
]


@pytest.mark.parametrize(("text", "codes"), DEALING)
def test_the_two_are_those_who_deal_with_each_other(text: str, codes: set[str]) -> None:
    last = read(Report.of(f"{ROW} {text}")).events[-1]
    assert {party.code for party in last.actors} == codes


AT_SUMMIT = "GABORONE - A SADC summit opened in Gaborone on Monday."
LEADERS = [
    ("Lesotho and Malawi trade freely. The leaders condemned a coup in Niger.", {"SADC"}),
    ("Lesotho's king met the president of Malawi. The two leaders condemned a coup in Niger.", {"LSO", "MWI"}),
    ("Lesotho's king met the president of Malawi. The leaders condemned a coup in Niger.", {"LSO", "MWI"}),
]


@pytest.mark.parametrize(("text", "codes"), LEADERS)
def test_leaders_at_a_summit_are_those_of_its_body_unless_two_met_since(text: str, codes: set[str]) -> None:
    found = read(Report.of(f"{AT_SUMMIT} {text}")).events
    assert [{party.code for party in event.actors} for event in found if event.type == "ACCUSE"] == [codes]


ELSEWHERE = [
    ("Norway looked on with concern. Oman sent observers. The UN urged both countries to talk.", {"CHL", "PER"}),
    ("Norway attacked Oman over fish. The UN urged both countries to talk.", {"NOR", "OMN"}),
]


@pytest.mark.parametrize(("text", "codes"), ELSEWHERE)
def test_those_who_comment_in_a_paragraph_are_not_the_two(text: str, codes: set[str]) -> None:
    last = read(Report.of(f"{ROW} Peru and Chile have long been rivals.\n\nThe UN met. {text}")).events[-1]
    assert {party.code for party in last.recipients} == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Turkey and Georgia will reopen a bridge, the Georgian government said after a fourth round of talks "
            "between the countries' envoys.",
            {"TUR", "GEO"},
        ),
        (
            "Benin and Togo have fallen out over a river. Ghana and Niger hosted two rounds of talks between the two "
            "sides in 2021.",
            {"BEN", "TGO"},
        ),
        (
            "Peru and Chile are at odds. Ghana and Niger hosted talks between the two sides in 2021. Mali offered on "
            "Monday to host talks between the two.",
            {"PER", "CHL"},
        ),
    ],
)
def test_the_two_between_whom_it_is_are_not_those_who_bring_them_together(text: str, codes: set[str]) -> None:
    event = read(Report.of(text)).events[-1]
    assert (event.type, {m.code for m in event.actors}) == ("CONSULT", codes)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Relations between Iran and Iraq have been bad since May. Japan offered to mediate between the two.",
            "IRN,IRQ",
        ),
        ("Oman and Kuwait hailed the pact. Japan's minister telephoned his counterparts in both capitals.", "MAR,NGA"),
    ],
)
def test_the_two_are_those_named_side_by_side_just_before_unless_they_spoke_of_others(
    text: str, codes: str, acts: Acts
) -> None:
    lead = "Morocco and Nigeria signed a pact on gas in Rabat on Friday."
    assert codes in acts(f"{lead}\n\n{text}" if "mediate" in text else f"{lead} {text}")[-1]


def test_who_rings_both_leaders_is_none_of_them() -> None:
    text = (
        "Zoran Zaev, the prime minister of North Macedonia, called off a meeting with his Bulgarian counterpart, Boyko "
        "Borisov. French President Emmanuel Macron spoke by telephone with both leaders on Tuesday."
    )
    assert last_sides(text) == {"FRA", "BGR", "MKD"}


def test_both_sides_are_none_of_those_who_are_named_only_later(acts: Acts) -> None:
    text = (
        "The United Nations envoy to Libya blamed both sides for breaking a truce in the capital on Monday. "
        "Algeria and Sierra Leone urged foreign powers to withdraw."
    )
    assert "DZA" not in acts(text)[0]


def test_two_ministries_are_two_states(acts: Callable[[str], list[str]]) -> None:
    told = "Chile met Peru and Bolivia in Lima. Ministers of Peru and Bolivia stayed. The two ministries signed a pact."
    assert acts(told)[-1] == "SUPPORT BOL,PER"


def test_all_states_are_not_those_who_speak_in_a_paper(acts: Callable[[str], list[str]]) -> None:
    head = (
        "Press statement of the Security Council on Chad\n\nThe members of the Security Council condemned the attack."
    )
    assert acts(f"{head} The members of the Council urged all states to help Chad.")[-1].endswith(" UNO")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Both sides agreed to a ceasefire.", "RETREAT/ceasefire ARM,AZE"),
        ("The two sides agreed on a truce.", "AGREE ARM,AZE"),
        ("The two sides agreed on a canal.", "AGREE FRA,NOR"),
    ],
)
def test_the_sides_of_a_truce_are_those_who_fight(text: str, act: str, acts: Acts) -> None:
    lead = "Azerbaijan shelled Armenian posts on Monday. The king of Norway rang the president of France."
    assert acts(f"{lead} {text}")[-1] == act


RECOGNISED = (
    "Spain, Ireland and Norway recognised Palestine on Monday. Israel's minister rang Cairo and left Peru for Rome. "
)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Mali thanked the trio.", "SUPPORT MLI > ESP,IRL,NOR"),
        ("The three recalled their envoys from Peru.", "SANCTION/withdraw ESP,IRL,NOR > PER"),
        ("Israel condemned the trio's move.", "ACCUSE/disapprove ISR > ESP,IRL,NOR"),
    ],
)
def test_so_many_are_those_who_acted_together(text: str, act: str, acts: Acts) -> None:
    assert act in acts(RECOGNISED + text)


def test_the_two_of_an_office_are_those_who_alone_hold_it() -> None:
    text = (
        "Peru cut its ties with Norway on Friday. Norwegian Prime Minister Jan Berg denied any deal, though he was in "
        "Accra in June. Ghana's president, Kofi Addo, freed the man. President Juan Soto of Peru condemned Norway. "
        "The two presidents last met in Lima in January."
    )
    assert last_sides(text) == {"GHA", "PER"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Experts said Iran had broken its promise to Iraq.", ["REJECT IRN > IRQ"]),
        ("Experts doubt that Iran could close the strait to Saudi tankers.", ["SANCTION/discontinue IRN > SAU"]),
    ],
)
def test_experts_alone_speak_for_no_state(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


def test_sides_that_lay_down_arms_are_those_who_fight(acts: Callable[[str], list[str]]) -> None:
    text = "Kenya sheltered rebels of the FARC from Colombia. Kenya urged both sides to lay down their arms."
    assert acts(text)[-1] == "REQUEST/change KEN > COL,FARC"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thailand and Cambodia met. Each has massed some 500 soldiers at the border.",
            ["CONSULT KHM,THA", "MOBILIZE/troops KHM,THA"],
        ),
        ("Chad and Mali held talks. Each accepted the text.", ["AGREE MLI,TCD", "CONSULT MLI,TCD"]),
        (
            "Chad and Mali clashed. Each accused the other of firing first.",
            ["ACCUSE/allege MLI,TCD", "ASSAULT MLI,TCD"],
        ),
    ],
)
def test_each_is_both(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Independent observers accuse Chad of theft.", ["ACCUSE/allege TCD"]),
        ("Congolese observers accuse Rwanda of theft.", ["ACCUSE/allege COD > RWA"]),
    ],
)
def test_observers_of_no_state_are_nobody(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
