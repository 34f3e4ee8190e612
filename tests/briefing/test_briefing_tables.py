"""Every row of the tables of this room, and what is read off them."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from detente.briefing.wordings import Namings, tells_refusal, tells_subject
from detente.entities.parties import parties
from detente.records import EventType
from detente.tables import rows


@pytest.mark.parametrize("row", rows("briefing", "deeds"), ids=lambda row: f"{row['type']}-{row['mode']}")
def test_a_deed_has_words_for_what_was_done_and_is_planned(row: dict[str, str]) -> None:
    assert row["type"] in get_args(EventType)
    assert 1 <= int(row["weight"]) <= 7
    assert row["sure"] in ("", "yes")
    assert row["done"].count("{them}") == row["plan"].count("{them}") == 1
    assert row["plan"].startswith("is to ")


def test_every_type_but_contacts_has_its_words() -> None:
    told = {row["type"] for row in rows("briefing", "deeds") if not row["mode"]}
    assert told == set(get_args(EventType)) - {"CONSULT"}


@pytest.mark.parametrize("table", ["refusals", "raising"])
def test_expressions_are_sound(table: str) -> None:
    assert all(re.compile(row["words"]) for row in rows("briefing", table))


def test_adjectives_are_of_parties() -> None:
    assert all(row["code"] in parties() and row["adjective"] for row in rows("briefing", "adjectives"))


@pytest.mark.parametrize(
    ("words", "refusal", "subject"),
    [
        ("China refuses to meet Lloyd Austin", True, False),
        ("Beijing turned down a formal meeting", True, False),
        ("he would raise the cases of detained Americans", False, True),
        ("the two met in Oslo", False, False),
    ],
)
def test_what_words_tell(words: str, refusal: bool, subject: bool) -> None:
    assert (tells_refusal(words), tells_subject(words)) == (refusal, subject)


def test_who_is_named_first_counts_only_near_the_head() -> None:
    namings = Namings(("USA", "CHN"), ())
    assert namings.first("China says that Washington is to blame") == "CHN"
    assert namings.first("A hacking group that is said to be backed by China") is None
    assert namings.named("USA", "the US Navy said")
    assert not namings.named("USA", "discuss it with us")
