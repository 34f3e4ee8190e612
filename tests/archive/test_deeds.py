"""What was done between two parties: each act once, what is not done not at all, and the weeks that sum it up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive, Query
from detente.engagements import settle
from detente.records import Attribution, CameoCode, Event, Mention, PloverCode

PAIR = ("USA", "CHN")
USA = Mention("USA", None, None, "US", 0, 2)
CHN = Mention("CHN", None, None, "China", 5, 10)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive.db")


def put(archive: Archive, published: str | None, *events: Event, text: str = "") -> None:
    with archive.writer() as writer:
        writer.add(
            make_record(text or f"{published} {[event.id for event in events]}", events=events, published=published)
        )


def shot(words: str = "shot it down", **changes: Any) -> Event:
    about: dict[str, Any] = {
        "type": "ASSAULT", "mode": None, "actors": (USA,), "recipients": (CHN,), "date": "2023-02-04", "place": None,
        "plover": PloverCode("ASSAULT", None, -10.0, 4), "cameo": CameoCode("190", -10.0),
    }  # fmt: skip
    return make_event(words, **about | changes)


def test_an_act_counts_once_however_many_tell_of_it(archive: Archive) -> None:
    for number in range(3):
        put(archive, f"2023-06-{19 + number}", make_event(f"Blinken met Qin {number}", mode=None))
    with archive.view() as view:
        assert len(view.deeds(PAIR)) == 3  # nothing is settled yet, so each counts
    settle(archive)
    with archive.view() as view:
        (deed,) = view.deeds(PAIR)
    assert (deed.day, deed.tellings, deed.published) == (dt.date(2023, 6, 18), 3, dt.date(2023, 6, 19))
    assert (deed.goldstein, deed.quad, deed.claimed) == (1.9, 1, False)


@pytest.mark.parametrize("status", ["planned", "possible", "postponed", "cancelled", "denied", "hypothetical"])
def test_what_is_not_done_does_not_count(archive: Archive, status: str) -> None:
    put(archive, "2023-02-05", shot(status=status))
    with archive.view() as view:
        assert view.deeds(PAIR) == []
        assert list(view.tallies(dt.date(2023, 3, 1))) == []


def test_who_acts_on_whom(archive: Archive) -> None:
    put(archive, "2023-06-19", shot(), make_event("they met", mode=None, actors=(USA, CHN), recipients=()))
    with archive.view() as view:
        attack, talks = view.deeds(("CHN", "USA"))
    assert (attack.actors, attack.recipients) == (("USA",), ("CHN",))
    assert (talks.actors, talks.recipients) == (("CHN", "USA"), ("CHN", "USA"))


def test_somebody_elses_word_makes_a_claim(archive: Archive) -> None:
    def by(code: str) -> Attribution:
        return Attribution(code, None, "said", 0, 4, "said")

    put(archive, "2023-02-05", shot("own word", by=by("USA")), shot("their word", by=by("CHN")), shot("the report's"))
    with archive.view() as view:
        claimed = {deed.event: deed.claimed for deed in view.deeds(PAIR)}
    assert sorted(claimed.values()) == [False, False, True]


def test_a_vague_day_is_that_of_the_report_and_none_is_later(archive: Archive) -> None:
    put(
        archive,
        "2023-02-05",
        shot("in 2023", date="2023"),
        shot("next week", date="2023-02-12"),
        shot("no day", date=None),
    )
    with archive.view() as view:
        assert {deed.day for deed in view.deeds(PAIR)} == {dt.date(2023, 2, 5)}


def test_as_of_a_day_nothing_later_is_known(archive: Archive) -> None:
    put(archive, "2023-02-05", shot())
    put(archive, "2023-06-19", make_event("Blinken met Qin", mode=None))
    with archive.view() as view:
        before = view.at("2023-06-18")
        assert len(view.deeds(PAIR)) == 2
        assert [deed.type for deed in before.deeds(PAIR)] == ["ASSAULT"]
        assert (before.newest(), view.newest()) == (dt.date(2023, 2, 5), dt.date(2023, 6, 19))
        assert view.at("2020-01-01").newest() is None
        assert view.at("2020-01-01").oldest() == dt.date(2023, 2, 5)


def test_weeks_end_on_the_day_and_sum_up_the_deeds(archive: Archive) -> None:
    put(archive, "2023-02-05", shot(), shot("again", date="2023-02-05"))
    put(archive, "2023-02-20", make_event("they talked", mode=None, date="2023-02-11"))
    with archive.view() as view:
        early, late = view.tallies(dt.date(2023, 2, 11))
        assert (early.pair, early.week, early.last) == (("CHN", "USA"), dt.date(2023, 2, 4), dt.date(2023, 2, 4))
        assert (late.week, late.days, late.words, late.deeds) == (dt.date(2023, 2, 11), 2, 1, 1)
        assert (late.verbal, late.material, late.acts) == (1.9, -10.0, 2)
        assert early.total + late.total == sum(deed.goldstein for deed in view.deeds(PAIR))
        assert list(view.tallies(dt.date(2023, 2, 11), weeks=1)) == [late]


def test_events_of_which_nothing_was_settled(archive: Archive) -> None:
    put(archive, "2023-02-05", shot())
    settle(archive)
    put(archive, "2023-02-06", shot("a row of a table"))
    with archive.view() as view:
        (found,) = view.unsettled_events(Query(pair=PAIR))
    assert found.event.evidence.text == "a row of a table"
