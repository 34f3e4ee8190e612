"""An engagement by what most witnesses say: its life, its parts, contradictions and levels."""

from __future__ import annotations

from typing import Any

from tests.engagements.conftest import HAYASHI, JAPAN, KIM, KISHIDA, TOKYO, Put, telling

from detente.archive import Archive, Query
from detente.engagements import Engagement, engagement, engagements, parts_of, settle
from detente.engagements.families import status_of
from detente.records import Attribution, Place


def only(archive: Archive, as_of: str | None = None, form: str = "trip") -> Engagement:
    with archive.view(as_of) as view:
        (found,) = [each for each in engagements(view).items if each.form == form]
        return engagement(view, found.id)


def test_the_life_of_a_trip(trip: Archive) -> None:
    found = only(trip)
    assert [step.kind for step in found.life] == ["announced", "postponed", "mooted", "announced", "held"]
    assert [str(step.published) for step in found.life] == [
        "2023-01-10", "2023-02-03", "2023-03-01", "2023-03-10", "2023-03-20",
    ]  # fmt: skip
    assert (found.status, found.date) == ("occurred", "2023-03-20/2023-03-21")
    assert (found.actors, found.recipients, found.level) == (("KOR",), ("JPN",), "ministers")
    assert found.place == TOKYO


def test_the_life_as_of_a_day(trip: Archive) -> None:
    found = only(trip, "2023-02-10")
    assert [step.kind for step in found.life] == ["announced", "postponed"]
    assert (found.status, found.date) == ("postponed", "2023-02-05")


def test_a_meeting_is_part_of_the_trip(trip: Archive) -> None:
    with trip.view() as view:
        whole = next(each for each in engagements(view).items if each.form == "trip")
        (part,) = parts_of(view, whole)
        assert [each.person for each in part.participants] == ["Park Jin", "Yoshimasa Hayashi"]
        assert engagement(view, part.id).part_of == whole.id


def test_near_identical_texts_are_one_witness(put: Put, archive: Archive) -> None:
    story = (
        "The minister goes to Tokyo next week to talk about trade and fish, his ministry said on Tuesday morning. " * 2
    )
    for publisher, text in (("Wire", story), ("Courier", f"{story} (Wire)"), ("Ledger", "")):
        put("2023-01-10", telling(f"told by {publisher}"), publisher=publisher, text=text)
    settle(archive)
    found = only(archive)
    assert (len(found.tellings), found.witnesses) == (3, 2)


def test_the_date_is_that_of_most_witnesses(put: Put, archive: Archive) -> None:
    for number, date in enumerate(("2023-02-05", "2023-02-05", "2023-02")):
        put("2023-01-10", telling(f"telling {number}", date=date, date_text="then"))
    settle(archive)
    assert only(archive).date == "2023-02-05"


def test_the_cause_of_a_postponement(put: Put, archive: Archive) -> None:
    text = "Seoul said that Park put off the visit because of a storm over the sea. Nothing else is known."
    event = telling("Park put off the visit", status="postponed")
    at = text.index("Park put")
    object.__setattr__(event.evidence, "start", at)
    object.__setattr__(event.evidence, "end", at + len("Park put off the visit"))
    put("2023-02-03", event, text=text)
    settle(archive)
    assert only(archive).life[-1].cause == "because of a storm over the sea"


def test_a_contradiction_shows_both_sides(put: Put, archive: Archive) -> None:
    seoul = Attribution("KOR", None, "Seoul", 0, 5, "said")
    tokyo = Attribution("JPN", None, "Tokyo", 0, 5, "denied")
    told = {"mode": None, "actors": (KIM, HAYASHI), "recipients": (), "date": "2023-03-20", "date_text": "on Monday"}
    put("2023-03-20", telling("they met", status="occurred", by=seoul, **told))
    put("2023-03-21", telling("they did not meet", status="denied", by=tokyo, **told), publisher="Courier")
    settle(archive)
    (dispute,) = only(archive, form="meeting").disputes
    assert dispute.about == "whether it took place"
    assert [(claim.said, claim.by) for claim in dispute.claims] == [
        ("it took place", ("KOR",)),
        ("it did not", ("JPN",)),
    ]


def test_two_places_are_a_contradiction(put: Put, archive: Archive) -> None:
    told = {"mode": None, "actors": (KIM, HAYASHI), "recipients": (), "date": "2023-03-20", "date_text": "on Monday"}
    put("2023-03-20", telling("they met in Tokyo", status="occurred", **told))
    elsewhere = Place("Singapore", "SGP", 1.3, 103.8, 1880252)
    put("2023-03-20", telling("they met in Singapore", status="occurred", place=elsewhere, **told), publisher="Courier")
    settle(archive)
    (dispute,) = only(archive, form="meeting").disputes
    assert (dispute.about, {claim.said for claim in dispute.claims}) == ("the place", {"JPN", "SGP"})


def test_asking_for_some(trip: Archive) -> None:
    with trip.view() as view:
        assert len(engagements(view, Query(pair=("Japan", "South Korea"))).items) == 2
        assert len(engagements(view, Query(person="Hayashi")).items) == 1
        assert engagements(view, Query(party="FRA")).items == ()
        page = engagements(view, limit=1)
        assert page.after is not None
        assert len(engagements(view, limit=1, after=page.after).items) == 1
        assert JAPAN.code in engagements(view).items[0].parties


def test_doubt_before_it_took_place_is_a_step(put: Put, archive: Archive) -> None:
    told = {"mode": None, "actors": (KIM, HAYASHI), "recipients": ()}
    put("2023-03-15", telling("they may meet", status="possible", **told))
    put("2023-03-19", telling("they will not meet", status="denied", **told), publisher="Courier")
    put("2023-03-20", telling("they met", status="occurred", date="2023-03-20", date_text="on Monday", **told))
    settle(archive)
    assert [step.kind for step in only(archive, form="meeting").life] == ["mooted", "in doubt", "held"]
    assert [step.kind for step in only(archive, "2023-03-19", form="meeting").life] == ["mooted"]


def test_a_meeting_that_is_called_uncertain_is_not_held() -> None:
    both: dict[str, Any] = {"status": "occurred", "mode": None, "recipients": ()}
    words = "Park in Tokyo for talks, Hayashi meeting uncertain"
    assert status_of(telling(words, actors=(KIM, HAYASHI), **both)) == "possible"
    assert status_of(telling(words, actors=(KIM, KISHIDA), **both)) == "occurred"
