"""Columns of briefs and their items."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.text.columns import items, of_one_story
from detente.records import Record, Report

LONG = "did what had been expected of it for some weeks"
Acts = Callable[[str], list[str]]


def heads(*lines: str, title: str = "News in short") -> list[str]:
    """The words with which each item begins."""
    return [item.text.split()[0] for item in items(Report.of("\n\n".join((title, *lines))))]


@pytest.mark.parametrize(
    "lines",
    [
        ("CHAD-NIGER. The two armies met.", "MALI. The envoy left.", "GABON. Rain fell."),
        ("Malawi: The president left.", "Kenya: The senate voted.", "Togo: It rained."),
        ("BOLIVIA - The senate voted.", "PERU CALLS HOME TWO ENVOYS. They left.", "CHILE - It snowed."),
        ("Malawi. The president left.", "Mozambique. The port shut.", "Zambia. The army moved."),
        ("LUSAKA - Zambia closed its border.", "LIMA - Peru left.", "DILI - East Timor voted."),
        ("* Chad: The army left.", "• Niger bans flights: Niamey closed its airspace.", "* Togo: Rain."),
        ("(a) LIMA - Peru left.", "(b) LUSAKA - Zambia stayed.", "(c) DILI - East Timor voted."),
        ("1. Chad recalls its envoy", "He left on Monday.", "2. Niger shuts a port", "It did.", "3. Togo votes", "So."),
        ("Chad calls home its envoy", f"He {LONG}.", "Niger shuts a port", f"It {LONG}.", "Togo votes", f"So {LONG}."),
    ],
)
def test_each_head_begins_an_item(lines: tuple[str, ...]) -> None:
    assert len(heads(*lines)) == 3


def test_paragraphs_without_a_head_belong_to_the_item_above() -> None:
    told = heads("LUSAKA - Zambia closed its border.", "It gave no reason.", "LIMA - Peru left.", "DILI - Timor voted.")
    assert told == ["LUSAKA", "LIMA", "DILI"]


@pytest.mark.parametrize(
    "lines",
    [
        ("LUSAKA - Zambia closed its border.", "LIMA - Peru left."),
        ("HOST: Good evening.", "GUEST: Thank you.", "CALLER: I ask about Chad."),
        ("KENYA: We object.", "CHAIR: Noted.", "UGANDA: So do we.", "TOGO: We do not.", "KENYA: That is a pity."),
        ("The world had much to say.", "GHANA: It condemned the raid.", "TOGO: It did too.", "MALI: So did it."),
        (
            "From our reporters in Chad",
            f"It {LONG}.",
            "NIAMEY - It was dry.",
            "ABUJA - It snowed.",
            "LOME - It hailed.",
        ),
        ("March 1: Chad left.", "March 2: Niger left.", "March 3: Togo left."),
        (),
    ],
)
def test_few_items_talks_timelines_and_stories_with_a_lead_are_no_column(lines: tuple[str, ...]) -> None:
    assert len(heads(*lines)) == 1


@pytest.mark.parametrize(
    ("title", "one"),
    [
        ("What the world says of Sudan's raid", True),
        ("World reacts to the coup", True),
        ("The week in Latin America", False),
        ("News in short", False),
    ],
)
def test_what_a_headline_tells_of(title: str, one: bool) -> None:
    assert of_one_story(title) == one


def test_an_item_has_its_words_where_the_column_has_them() -> None:
    text = "In brief\n\nCHAD: The army left.\n\nMALI. The envoy came.\n\nGABON: Rain fell."
    for item in items(Report.of(text, title="In brief", published=dt.date(2012, 3, 4))):
        assert (item.title, item.published) == (None, dt.date(2012, 3, 4))
        head, body = item.text.split("\n")[:2]
        assert text[item.text.index(head.strip()) :].startswith(head.strip())
        assert text[item.text.index(body.strip()) :].startswith(body.strip())


def test_the_head_of_an_item_stands_for_its_state(acts: Acts) -> None:
    lines = (
        "GUYANA: The government expelled a Danish diplomat on Monday.",
        "OMAN: The foreign minister summoned the Indian ambassador.",
        "FIJI: Police arrested nine Tongans over a theft.",
    )
    told = acts("\n\n".join(("Short news", *lines)))
    assert told == ["SANCTION/expel GUY > DNK", "ACCUSE/disapprove OMN > IND", "COERCE/arrest FJI > TON"]


def test_an_item_knows_nothing_of_the_one_before(acts: Acts) -> None:
    text = "\n\n".join(
        (
            "Continent in brief",
            "LUSAKA, Zambia - Zambia closed its border with Malawi on Monday. Police gave no reason.",
            "LOME, Togo - Togo expelled the Beninese ambassador on Tuesday. The foreign minister called him a spy.",
            "BANJUL, Gambia - Gambia and Senegal signed an accord on fishing. A former prime minister was there.",
        )
    )
    told = acts(text)
    assert [line.split()[0] for line in told].count("ACCUSE") <= 1
    assert not any({"ZMB", "MWI"} & set(line.replace(",", " ").split()) for line in told[1:])


def test_a_list_on_one_thing_is_read_as_one_story(acts: Acts) -> None:
    text = "\n\n".join(
        (
            "What the world says of Sudan's raid",
            "KENYA: The foreign ministry condemned the raid.",
            "GHANA: President Nana Akufo-Addo called the raid a crime.",
            "CHINA: The government urged calm.",
        )
    )
    told = acts(text)
    assert [line.split(" ", 1)[1] for line in told if line.startswith("ACCUSE")] == ["KEN > SDN", "GHA > SDN"]
    assert [line.split(" ")[1] for line in told if line.startswith("REQUEST")] == ["CHN"]


def test_all_items_stand_in_one_record(read: Callable[[str], Record]) -> None:
    text = "\n\n".join(
        f"{city} - {state} recalled its envoy from {other}."
        for city, state, other in (("LIMA", "Peru", "Chile"), ("OSLO", "Norway", "Denmark"), ("ACCRA", "Ghana", "Togo"))
    )
    record = read(text)
    assert record.report.text == text
    assert len({event.id for event in record.events}) == len(record.events) == 3
    cited = [text[event.evidence.start : event.evidence.end] for event in record.events]
    assert [words.split()[0] for words in cited] == ["Peru", "Norway", "Ghana"]
    assert cited == [event.evidence.text for event in record.events]
