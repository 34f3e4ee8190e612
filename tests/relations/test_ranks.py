"""Which rung a contact stands on, and the tables that say so."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from detente.codebook.issues import issue_names
from detente.engagements import Participant
from detente.entities.people import posts
from detente.relations.ranks import RANKS, channel_of, rank_by_words, rank_of
from detente.relations.relation import Rank
from detente.tables import cell_list, rows

DAY = dt.date(2023, 6, 18)
PAIR = ("USA", "CHN")


def who(code: str, person: str | None = None, post: str | None = None) -> Participant:
    return Participant(code, person, post, None, 1)


@pytest.mark.parametrize(
    ("people", "rank"),
    [
        ([who("USA", "Joe Biden"), who("CHN", "Xi Jinping")], "leaders"),
        ([who("USA", "Antony Blinken"), who("CHN", "Xi Jinping")], "foreign ministers"),
        ([who("USA", "Jake Sullivan"), who("CHN", "Wang Yi")], "security advisers"),
        ([who("USA", "Antony Blinken"), who("CHN", "Wang Yi")], "foreign ministers"),
        ([who("USA", "Janet Yellen"), who("CHN", "He Lifeng")], "economy"),
        ([who("USA", "Lloyd Austin"), who("CHN", "Li Shangfu")], "defence"),
        ([who("USA", "Nicholas Burns"), who("CHN", "Qin Gang")], "envoys"),
        ([who("USA", "Antony Blinken"), who("CHN")], "foreign ministers"),
        ([who("USA", None, "Secretary of Defense"), who("CHN")], "defence"),
        ([who("USA", "Somebody Unknown"), who("CHN")], "working level"),
        ([who("USA", "Henry Kissinger"), who("CHN")], "working level"),
        ([who("USA"), who("CHN")], None),
    ],
)
def test_the_rung_of_a_contact(people: list[Participant], rank: str | None) -> None:
    assert rank_of(people, PAIR, DAY) == rank


def test_words_tell_the_rung_where_nobody_is_named() -> None:
    assert rank_by_words(["the foreign ministers met", "Foreign ministers talk", "leaders"]) == "foreign ministers"
    assert rank_by_words(["they met"]) is None


def test_issues_tell_whose_channel_it_is() -> None:
    assert channel_of(["trade", "military-contacts"]) == "defence"
    assert channel_of(["trade"]) is None


def test_the_tables_hold_what_there_is() -> None:
    assert get_args(Rank) == RANKS
    known = {post.key for post in posts()}
    for row in rows("relations", "ranks"):
        assert row["post"] in known, row
        assert row["ranks"], row
        assert set(cell_list(row["ranks"])) <= set(RANKS), row
    for row in rows("relations", "rank_words"):
        assert row["rank"] in RANKS, row
        assert row["words"] == row["words"].casefold(), row
    for row in rows("relations", "channels"):
        assert row["rank"] in RANKS, row
        assert row["issue"] in issue_names(), row
