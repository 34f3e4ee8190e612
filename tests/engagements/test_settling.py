"""Which events are taken for one act: whatever the order in which they came, and as it would have been on the day."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from tests.archive.conftest import make_record
from tests.engagements.conftest import HAYASHI, JAPAN, KIM, KISHIDA, KOREA, TOKYO, Put, telling

from detente.archive import Archive
from detente.engagements import settle, settling
from detente.records import Event, Mention, Record

Groups = set[frozenset[str]]


def groups(archive: Archive, as_of: str | None = None) -> Groups:
    """The words of the events that are taken for one act."""
    with archive.view(as_of) as view:
        return {frozenset(t.event.evidence.text for t in each.tellings) for each in view.all_settled()}


def test_a_trip_from_plan_to_end_is_one(trip: Archive) -> None:
    found = groups(trip)
    assert {len(each) for each in found} == {8, 1}
    assert frozenset(["Park met Hayashi"]) in found


def test_as_of_a_day_it_is_settled_as_it_was_then(trip: Archive) -> None:
    early = groups(trip, "2023-02-03")
    assert early == {frozenset(["Park will visit Tokyo", "Park goes to Tokyo soon", "Park put off the visit"])}


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_does_not_matter(trip: Archive, tmp_path: Path, seed: int) -> None:
    with trip.view() as view:
        records = list(view.records())
    random.Random(seed).shuffle(records)
    other = Archive(tmp_path / "other.db")
    for record in records:
        with other.writer() as writer:
            writer.add(record)
        settle(other)
    assert groups(other) == groups(trip)
    with trip.view() as one, other.view() as two:
        for record in records:
            for event in record.events:
                assert one.judgements(event.id) == two.judgements(event.id)


def test_acts_of_different_days_are_two(put: Put, archive: Archive) -> None:
    for day in ("2023-03-20", "2023-03-24"):
        put(day, telling(f"They met on {day}", status="occurred", mode=None, actors=(KIM, HAYASHI), recipients=(),
                         date=day, date_text="today"))  # fmt: skip
    settle(archive)
    assert len(groups(archive)) == 2


def test_a_call_late_on_one_side_is_early_on_the_other(put: Put, archive: Archive) -> None:
    for day in ("2023-03-20", "2023-03-21"):
        put(day, telling(f"They spoke {day}", status="occurred", mode="phone", actors=(KIM, HAYASHI), recipients=(),
                         date=day, date_text="today", place=None))  # fmt: skip
    settle(archive)
    assert len(groups(archive)) == 1


@pytest.mark.parametrize(
    "other",
    [
        telling("another guest", actors=(Mention("KOR", "Yoon Suk-yeol", "President", "Yoon", 0, 4),)),
        telling("the way back", actors=(HAYASHI,), recipients=(KOREA,)),
        telling("a call", mode="phone", actors=(KIM, JAPAN), recipients=()),
        telling("another host", actors=(KIM, KISHIDA), recipients=(), mode=None),
    ],
)
def test_other_acts_of_the_same_two_stay_apart(put: Put, archive: Archive, other: Event) -> None:
    put("2023-01-10", telling("Park will visit Tokyo", date="2023-02-05", date_text="on February 5"))
    put("2023-01-11", other)
    settle(archive)
    assert len(groups(archive)) == 2


def test_a_day_that_others_belie_does_not_hold(put: Put, archive: Archive) -> None:
    put("2023-01-01", telling("Park goes to Tokyo", date="2023-02-05", date_text="on February 5"))
    put("2023-01-10", telling("Park visits Tokyo", status="occurred", date="2023-01-09/2023-01-10"))
    for day, words in (("2023-01-20", "Park will visit"), ("2023-01-25", "Park is to visit")):
        put(day, telling(words, date="2023-02-05", date_text="on February 5"))
    put("2023-02-05", telling("Park in Tokyo", status="occurred", date="2023-02-05", date_text="on Sunday"))
    settle(archive)
    assert len(groups(archive)) == 1


def test_why_is_kept(trip: Archive) -> None:
    with trip.view() as view:
        (event,) = [
            e for record in view.records() for e in record.events if e.evidence.text == "the visit was postponed"
        ]
        (judgement, *_) = view.judgements(event.id)
    assert (judgement.verdict, judgement.by) == ("same", "machine")
    assert "a person in common" in judgement.reason


def test_settling_again_changes_nothing(trip: Archive) -> None:
    before = trip.path.read_bytes()
    assert settle(trip) == 0
    assert trip.path.read_bytes() == before


def test_events_without_parties_or_days_are_settled_too(put: Put, archive: Archive) -> None:
    put(None, telling("nobody did something", actors=(), recipients=(), place=None))
    put(None, telling("it was somebody", place=TOKYO))
    assert settle(archive) == 2
    assert len(groups(archive)) == 2


def test_an_older_version_is_not_shown(archive: Archive) -> None:
    def version(text: str, day: str, *events: Event) -> Record:
        return make_record(text, url="https://example.org/a", published=day, events=events)

    with archive.writer() as writer:
        writer.add(version("Old text.", "2023-01-10", telling("Park will visit Tokyo")))
        writer.add(version("New text.", "2023-01-12", telling("Park will go to Tokyo")))
    settle(archive)
    assert groups(archive) == {frozenset(["Park will go to Tokyo"])}
    assert groups(archive, "2023-01-11") == {frozenset(["Park will visit Tokyo"])}


def _words(found: Iterable[frozenset[str]]) -> set[str]:
    return {word for each in found for word in each}


def test_rebuilding_forgets_it_and_it_is_made_anew(trip: Archive) -> None:
    before = groups(trip)
    trip.rebuild()
    assert groups(trip) == set()
    assert trip.check() == []
    settle(trip)
    assert groups(trip) == before
    assert _words(before)


def test_the_presidents_are_those_who_were_named(put: Put, archive: Archive) -> None:
    named = (Mention("KOR", "Yoon Suk-yeol", "President", "Yoon", 0, 4), KISHIDA)
    told = {"status": "occurred", "mode": None, "recipients": (), "date_text": None}
    put("2023-03-16", telling("they met in Tokyo", actors=named, date="2023-03-16", **told | {"date_text": "today"}))
    filler = "w " * 200
    words = "since the president met Kishida in Tokyo"
    office = Mention("KOR", None, None, "president", len(filler) + 10, len(filler) + 19)
    event = telling(words, actors=(office, KISHIDA), date="2023-05-07", **told)
    object.__setattr__(event.evidence, "start", len(filler))
    object.__setattr__(event.evidence, "end", len(filler) + len(words))
    put("2023-05-07", event, text=filler + words)
    settle(archive)
    assert len(groups(archive)) == 1


def test_a_host_who_is_named_receives_somebody_else_or_makes_it_a_part(put: Put, archive: Archive) -> None:
    put("2023-02-01", telling("Park goes to Tokyo on February 5", date="2023-02-05", date_text="on February 5"))
    put("2023-02-05", telling("Hayashi met a Korean singer", status="occurred", mode=None, actors=(HAYASHI, KOREA),
                              recipients=(), date="2023-02-05", date_text="today"))  # fmt: skip
    settle(archive)
    assert len(groups(archive)) == 2


@pytest.mark.parametrize(("other", "count"), [("a third round of talks", 2), ("the second round of talks", 1)])
def test_rounds_of_talks_are_told_apart(put: Put, archive: Archive, other: str, count: int) -> None:
    told = {"mode": None, "actors": (KIM, HAYASHI), "recipients": ()}
    put("2023-01-10", telling("a second round of talks", date="2023-02", date_text="in February", **told))
    put("2023-01-20", telling(other, date="2023-02", date_text="in February", **told))
    settle(archive)
    assert len(groups(archive)) == count


def test_what_was_said_is_news_on_the_same_day(put: Put, archive: Archive) -> None:
    told = {"mode": None, "status": "occurred", "type": "ACCUSE", "place": None}
    put("2023-03-20", telling("accused it of theft", date="2023-03-20", date_text="on Monday", **told))
    put("2023-03-21", telling("it accused it of theft", date="2023-03-20/2023-03-21", **told))
    settle(archive)
    assert len(groups(archive)) == 2


BLINKEN = Mention("USA", "Antony Blinken", "Secretary of State", "Blinken", 0, 7)
WANG = Mention("CHN", "Wang Yi", "Minister of Foreign Affairs", "Wang", 10, 14)
SULLIVAN = Mention("CHN", "Jake Sullivan", None, "Sullivan", 20, 28)
"""Read for the wrong side."""


def held(words: str, day: str, *, own: bool = True, **changes: Any) -> Event:
    """A meeting of the ministers that took place, on a day that its words give, or that they don't."""
    about: dict[str, Any] = {
        "status": "occurred", "mode": None, "actors": (KIM, HAYASHI), "recipients": (),
        "date": day, "date_text": words.split()[-1] if own else None,
    }  # fmt: skip
    return telling(words, **about | changes)


def test_a_sentence_that_two_print_tells_of_one_act_whoever_was_read(put: Put, archive: Archive) -> None:
    words = "a statement on fishing grounds is to be signed there"
    put("2023-03-20", telling(words, type="SUPPORT", mode=None, actors=(KOREA, JAPAN), recipients=(), place=None))
    put("2023-03-21", telling(words, type="SUPPORT", mode=None, actors=(WANG,), recipients=(BLINKEN,), place=None))
    settle(archive)
    assert len(groups(archive)) == 1


def test_what_was_agreed_on_is_told_with_the_agreement(put: Put, archive: Archive) -> None:
    both: dict[str, Any] = {
        "mode": None, "actors": (KOREA, JAPAN), "recipients": (), "date": "2023-03-20", "status": "occurred",
    }  # fmt: skip
    words = "Seoul and Tokyo agreed to restore ties"
    put("2023-03-20", telling(words, type="AGREE", **both), telling("to restore ties", type="SUPPORT", **both))
    settle(archive)
    assert len(groups(archive)) == 1


def test_the_deal_of_which_one_speaks_is_an_earlier_one(put: Put, archive: Archive) -> None:
    both: dict[str, Any] = {
        "mode": None,
        "actors": (KOREA, JAPAN),
        "recipients": (),
        "status": "occurred",
        "type": "AGREE",
    }
    put("2023-03-20", telling("agreed on Monday to resume ties", date="2023-03-20", date_text="on Monday", **both))
    put("2023-03-29", telling("under the deal to restore relations", date="2023-03-28/2023-03-29", **both))
    settle(archive)
    assert len(groups(archive)) == 1


def test_who_met_somebody_else_is_told_apart_though_read_for_the_wrong_side(put: Put, archive: Archive) -> None:
    put("2023-10-26", held("Blinken met Wang on Thursday", "2023-10-26", actors=(BLINKEN, WANG)))
    put("2023-10-27", held("Sullivan also met Wang", "2023-10-26/2023-10-27", own=False, actors=(SULLIVAN, WANG)))
    settle(archive)
    assert len(groups(archive)) == 2


def test_a_hyphen_makes_no_other_person(put: Put, archive: Archive) -> None:
    for name in ("Yoon Suk-yeol", "Yoon Suk Yeol"):
        yoon = Mention("KOR", name, "President", "Yoon", 0, 4)
        put("2023-03-17", held(f"{name} met Kishida on Thursday", "2023-03-16", actors=(yoon, KISHIDA)))
    settle(archive)
    assert len(groups(archive)) == 1


def test_a_trip_is_one_from_the_first_to_the_last_day(put: Put, archive: Archive) -> None:
    put("2023-03-20", telling("Park arrived on Monday", status="occurred", date="2023-03-20", date_text="on Monday"))
    put(
        "2023-03-24",
        telling("Park ended his visit on Friday", status="occurred", date="2023-03-24", date_text="on Friday"),
    )
    settle(archive)
    assert len(groups(archive)) == 1


def test_where_much_is_told_the_order_of_arrival_does_not_matter_either(
    trip: Archive, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although only the nearest engagements and the last tellings are looked at."""
    monkeypatch.setattr(settling, "NEAREST", 2)
    monkeypatch.setattr(settling, "LOOKED_AT", 4)
    for day in range(10, 28):
        put(f"2023-03-{day}", held(f"talks {day} on fish", f"2023-03-{day}", own=day % 2 == 0), telling(f"plan {day}"))
    with trip.settlement() as store, store.at_once():
        store.empty()
    settle(trip)
    with trip.view() as view:
        records = list(view.records())
    random.Random(1).shuffle(records)
    other = Archive(tmp_path / "other.db")
    for record in records:
        with other.writer() as writer:
            writer.add(record)
        settle(other)
    assert groups(other) == groups(trip)
