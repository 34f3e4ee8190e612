"""Who holds an office, and whose delegation it is."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading import read
from detente.records import Record, Report

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]


def test_the_visiting_president(read: Read) -> None:
    text = "Cuban President Miguel Diaz-Canel is in Luanda. The visiting president met his Angolan counterpart."
    event = read(text).events[-1]
    assert event.mode is None
    assert {(m.code, m.person) for m in event.actors} == {("CUB", "Miguel Díaz-Canel"), ("AGO", None)}


def test_a_bare_post_is_whoever_of_its_kind_was_named(read: Read) -> None:
    text = "Secretary of State Antony J. Blinken met Wang Yi in Beijing on Monday. The Secretary thanked China."
    thanks, praise = read(f"{text} The minister praised the United States.").events[1:]
    assert [mention.person for mention in (*thanks.actors, *praise.actors)] == ["Antony Blinken", "Wang Yi"]


def test_a_minister_is_he_whom_a_later_sentence_tells_of(read: Read) -> None:
    record = read(
        "Iran's foreign minister, Hossein Amir-Abdollahian, met Mohammed bin Salman in Jeddah on Friday.\n\n"
        "The minister conveyed the greetings of President Raisi. He had talks with Prince Faisal bin Farhan in Riyadh."
    )
    talks = record.events[-1]
    assert {m.person for m in talks.actors} == {"Hossein Amir-Abdollahian", "Faisal bin Farhan"}


ON_A_VISIT = (
    "LIMA, May 3 -- Peru's defence minister, Luis Bravo, held talks with Kenyan Vice-President Paul Otieno. Mr Bravo "
    "smiled. "
)


WITH_A_DELEGATION = "A delegation of the Kenyan parliament is in Lima. Peruvian papers made much of it. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (f"{ON_A_VISIT}The visiting speaker condemned Chad.", "ACCUSE/disapprove KEN > TCD"),
        (f"{ON_A_VISIT}The visiting minister condemned Chad.", "ACCUSE/disapprove KEN > TCD"),
        (f"{ON_A_VISIT}The minister condemned Chad.", "ACCUSE/disapprove PER > TCD"),
        (f"{ON_A_VISIT}The visiting Danish minister condemned Chad.", "ACCUSE/disapprove DNK > TCD"),
        (f"{WITH_A_DELEGATION}The delegation condemned Chad.", "ACCUSE/disapprove KEN > TCD"),
        (f"{WITH_A_DELEGATION}The Danish delegation condemned Chad.", "ACCUSE/disapprove DNK > TCD"),
        (f"{WITH_A_DELEGATION}Its delegation condemned Chad.", "ACCUSE/disapprove PER > TCD"),
    ],
)
def test_whoever_is_on_a_visit_is_not_of_the_place(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_the_ambassador_is_the_one_told_of_just_before(acts: Acts) -> None:
    text = "TRIPOLI, May 3 -- The Dutch ambassador smiled. Libya's minister {}the ambassador. Libya and Sudan met."
    assert acts(text.format("welcomed "))[0] == "SUPPORT LBY > NLD"
    assert acts(text.format("praised Sudan and welcomed "))[:2] == ["SUPPORT LBY > SDN", "SUPPORT LBY > NLD"]


def test_a_spokeswoman_is_not_whoever_spoke_for_another_before(acts: Callable[[str], list[str]]) -> None:
    told = acts(
        "China urged Vietnam to stay calm, ministry spokesperson Mao Ning said in Beijing. Hanoi rejected the call. "
        "\u201cWe do not need anybody's permission,\u201d a spokeswoman for the foreign ministry said."
    )
    assert told[-1] == "REJECT VNM > CHN"


def test_the_army_is_that_of_the_state_in_which_the_sentence_before_is_set(acts: Acts) -> None:
    told = acts(
        "Chad and Libya are rivals of old. Chad says Libya arms bandits.\n\nIn Niger, a shell killed nine people at a "
        "market on Sunday. The army blamed Libya."
    )
    assert told[-1] == "ACCUSE/allege NER > LBY"


def test_a_secretary_general_is_of_the_body_named_last(acts: Acts) -> None:
    told = acts("Fiji left the Pacific Islands Forum on Monday. The secretary-general urged it to think again.")
    assert told[-1] == "REQUEST/change PIF > FJI"


MINISTRIES = [
    (
        "Turkey's foreign ministry denied it. Cyprus thanked Greece.\n\n"
        '"We reject the request," a ministry spokesman, Oncu Keceli, said.',
        "REJECT TUR > CYP",
    ),
    (
        "Kenya and Somalia met. Somalia's foreign ministry thanked Qatar. Kenya praised Oman. "
        '"We accuse Kenya of bad faith," a ministry spokesman said.',
        "ACCUSE/allege SOM > KEN",
    ),
]


@pytest.mark.parametrize(("text", "last"), MINISTRIES)
def test_a_ministrys_spokesman_is_of_the_ministry_told_of(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last


HOUSE = (
    "Oslo, 14 March 2024\n\nForeign Minister Espen Barth Eide telephoned his colleague, Foreign Minister Dmytro Kuleba."
)


def test_a_house_writes_its_own_minister_large(acts: Acts) -> None:
    assert acts(f"{HOUSE} Norway praised Ukraine. The Minister thanked Kuleba.")[-1].endswith("NOR > UKR")
    assert acts(f"{HOUSE} Norway praised Ukraine. Kuleba left. The minister thanked Eide.")[-1].endswith("UKR > NOR")


BRIEFED = """Transcript of the press briefing of the Prime Minister of Canada
Ottawa, 3 May 2010

QUESTION: Has Chancellor Merkel sent an answer?

SPOKESWOMAN: Chancellor Merkel rang last night, as did President Sarkozy. We told both of our planes.

QUESTION: What of Denmark?

SPOKESWOMAN: {said} Denmark for its part in it."""


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("The Prime Minister praised", "CAN"),
        ("The President praised", "FRA"),
        ("The French Prime Minister praised", "FRA"),
        ("President Sarkozy's envoy praised", "FRA"),
    ],
)
def test_the_leader_of_whom_a_briefing_speaks_is_its_own(said: str, code: str) -> None:
    report = Report.of(BRIEFED.format(said=said), published=dt.date(2010, 5, 3))
    assert [m.code for m in read(report).events[-1].actors] == [code]


def test_it_is_whoever_leads_on_the_day() -> None:
    told = (
        "Press briefing of the White House\n\nQUESTION: Did President Obama call Denmark?\n\n"
        "SPOKESMAN: We invited President Bush and President Obama. The President thanked Denmark for our boats."
    )
    report = Report.of(told, published=dt.date(2012, 5, 31))
    assert [m.person for m in read(report).events[-1].actors] == ["Barack Obama"]


READOUTS = [
    ("Readout of the President's call with President Boric of Chile", "The President thanked Chile.", "USA > CHL"),
    (
        "Readout of the Vice President's talks in Chile",
        "The Vice President thanked Chile. He blamed Peru.",
        "USA > PER",
    ),
    ("Readout of the Secretary-General's talks in Chile", "The Secretary-General thanked Peru.", "UNO > PER"),
    ("Peru and the African Union", "The African Union met. The Secretary-General thanked Chile.", "AU > CHL"),
    ("Readout of the President's call on Peru", "The President thanked the Secretary-General.", "USA > UNO"),
    ("Chile's week", "The Secretary-General was in Lima. He blamed Peru.", "UNO > PER"),
]


@pytest.mark.parametrize(("title", "text", "sides"), READOUTS)
def test_whose_president_and_secretary_general_it_is_that_a_readout_tells_of(
    title: str, text: str, sides: str, acts: Acts
) -> None:
    assert acts(f"{title}\n\n{text}")[-1].endswith(sides)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("In Islamabad, the foreign minister accused India of a raid.", "ACCUSE/allege PAK > IND"),
        ("In Quito the president condemned Peru.", "ACCUSE/disapprove ECU > PER"),
        # who is told to be there, or meets those of the place
        (
            "Mr Okello flew to Quito on Sunday. In Quito, the foreign minister condemned Peru.",
            "ACCUSE/disapprove UGA > PER",
        ),
    ],
)
def test_in_a_capital_the_minister_is_that_of_the_place(text: str, act: str, acts: Acts) -> None:
    lead = "Ugandan Foreign Minister John Okello and President Yoweri Museveni thanked Kenya on Friday."
    assert acts(f"{lead} {text}")[-1] == act


def test_the_president_of_whoever_gives_a_briefing_is_no_predecessor(read: Callable[[str], Record]) -> None:
    text = (
        "Briefing by the spokesman of the Presidency of Peru\n\n"
        "QUESTION: President Quispe, long ago, never went to Benin. And President Boluarte?\n\n"
        "MR. FINN: The President will visit Benin in June."
    )
    (visit,) = [event for event in read(text).events if event.mode == "visit" and event.status == "planned"]
    assert [mention.person for mention in visit.actors] == ["Dina Boluarte"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway and Denmark are at odds. The leaders of the breakaway region asked Denmark for help.",
            ["REQUEST/assist DNK"],
        ),
        (
            "The leaders of the province of Quebec asked France for help. Norway and Denmark are at odds.",
            ["REQUEST/assist DNK,NOR > FRA"],
        ),
        ("Norway and Denmark are at odds. The leaders asked Sweden for help.", ["REQUEST/assist DNK,NOR > SWE"]),
    ],
)
def test_leaders_of_a_land_that_nobody_names(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
