"""The tables of the room of engagements: every row makes sense."""

from __future__ import annotations

from typing import get_args

from tests.conftest import Blame, Lines

from detente.engagements.families import Form
from detente.records import EventType, Status


def test_families(lines: Lines, blame: Blame) -> None:
    rows = lines("engagements/data/families.csv")
    types = {row["type"] for _, row in rows if not row["mode"]}
    assert types == set(get_args(EventType))
    blame(
        place
        for place, row in rows
        if row["form"] not in get_args(Form) or row["status"] not in ("", *get_args(Status)) or not row["families"]
    )


def test_weights(lines: Lines, blame: Blame) -> None:
    rows = lines("engagements/data/weights.csv")
    blame(place for place, row in rows if not row["words"] or not -10 <= float(row["weight"]) <= 10)
    assert len({row["reason"] for _, row in rows}) == len(rows)


def test_words_of_one_sense(lines: Lines, blame: Blame) -> None:
    rows = lines("engagements/data/same_words.csv")
    words = [word for _, row in rows for word in (row["word"], *row["others"].split("|"))]
    blame(
        place for place, row in rows if any(words.count(each) > 1 for each in (row["word"], *row["others"].split("|")))
    )
    assert all(word == word.lower().strip() and word for word in words)


def test_words_that_stand_everywhere(lines: Lines, blame: Blame) -> None:
    blame(
        place for place, row in lines("engagements/data/everywhere.csv") if row["word"] != row["word"].lower().strip()
    )
