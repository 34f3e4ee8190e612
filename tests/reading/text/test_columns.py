"""Columns of briefs and their items."""

from collections.abc import Callable

import pytest

from detente.reading.text.columns import head_of, items, set_in
from detente.reading.text.layout import layout


def numbers(*lines: str) -> list[int]:
    paragraphs, _ = layout("\n\n".join(("News in short", *lines)))
    return [paragraph.item for paragraph in paragraphs if paragraph.part == "body"]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("CHAD-NIGER. The two armies met.", "CHAD-NIGER"),
        ("Malawi: The president left.", "Malawi"),
        ("PERU CALLS HOME TWO ENVOYS. They left.", "PERU CALLS HOME TWO ENVOYS"),
        ("BOLIVIA - The senate voted.", "BOLIVIA"),
        ("Malawi. The president left.", None),
        ("The president left: Malawi has none.", None),
        ("MALAWI voted on Monday.", None),
    ],
)
def test_what_heads_a_paragraph(line: str, head: str | None) -> None:
    assert head_of(line, 0) == head


@pytest.mark.parametrize(
    ("head", "place"), [("GABON", "Libreville"), ("Malawi", "Lilongwe"), ("CHAD-NIGER", None), ("NEXT WEEK", None)]
)
def test_an_item_is_set_in_the_state_that_its_head_names(head: str, place: str | None) -> None:
    assert set_in(head) == place


def test_the_head_of_an_item_stands_for_its_state(acts: Callable[[str], list[str]]) -> None:
    items = (
        "GUYANA: The government expelled a Danish diplomat on Monday.",
        "OMAN: The foreign minister summoned the Indian ambassador.",
        "FIJI: Police arrested nine Tongans over a theft.",
    )
    told = acts("\n\n".join(("Short news", *items)))
    assert told == ["SANCTION/expel GUY > DNK", "ACCUSE/disapprove OMN > IND", "COERCE/arrest FJI > TON"]


def test_each_head_begins_an_item() -> None:
    lines = "LUSAKA - Zambia closed its border.", "It gave no reason.", "LIMA - Peru left.", "DILI - East Timor voted."
    assert numbers(*lines) == [1, 1, 2, 3]
    assert numbers("GHANA. Accra is host.", "TOGO. Rain fell.", "MALI. The army left.", "NEXT WEEK. A vote.") == [
        1,
        2,
        3,
        4,
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("LUSAKA - Zambia closed its border.", "LIMA - Peru left."),
        ("HOST: Good evening.", "GUEST: Thank you.", "CALLER: I ask about Chad."),
        ("KENYA: We object.", "CHAIR: Noted.", "UGANDA: So do we.", "TOGO: We do not.", "KENYA: That is a pity."),
        ("The world had much to say.", "GHANA: It condemned the raid.", "TOGO: It did too.", "MALI: So did it."),
    ],
)
def test_two_datelines_a_talk_and_a_list_below_a_story_are_no_column(lines: tuple[str, ...]) -> None:
    assert set(numbers(*lines)) == {0}


def test_nothing_is_no_column() -> None:
    assert items([], []) == []


def test_an_item_knows_nothing_of_the_one_before(acts: Callable[[str], list[str]]) -> None:
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


def test_subjects_and_ids_of_all_items_stand_in_one_record(read: Callable[[str], object]) -> None:
    text = "\n\n".join(
        f"{city} - {state} recalled its envoy from {other}."
        for city, state, other in (
            ("LIMA", "Peru", "Chile"),
            ("OSLO", "Norway", "Denmark"),
            ("ACCRA", "Ghana", "Togo"),
        )
    )
    events = read(text).events  # type: ignore[attr-defined]
    assert len({event.id for event in events}) == len(events) == 3
    assert [text[e.evidence.start : e.evidence.end].split()[0] for e in events] == ["Peru", "Norway", "Ghana"]
