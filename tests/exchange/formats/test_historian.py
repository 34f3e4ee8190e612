"""Trips and visits as the Office of the Historian publishes them."""

from __future__ import annotations

import datetime as dt

from tests.exchange.conftest import NAME, take

TRIP = """  <trip role="secretary" who="kerry">
    <id>{id}</id><role>{role}</role><name>John Forbes Kerry</name>
    <start-date>{start}</start-date><end-date>{end}</end-date>
    <country id="x">{country}</country><locale>{locale}</locale>
    <remarks>Talked with Foreign Minister Lavrov
       about fish &amp; chips.</remarks>
    <created-by>somebody</created-by>
  </trip>
"""
VISIT = """  <visit>
    <id>9</id><start-date>1911-08-04</start-date><end-date>1911-08-04</end-date>
    <visitor>{visitor}</visitor><from id="x">{country}</from><description>{description}</description>
  </visit>
"""


def trip(**changes: str) -> str:
    known = {"id": "1", "role": "secretary", "start": "2015-05-11", "end": "2015-05-12", "country": "Russia"}
    return TRIP.format(**known | {"locale": "Sochi, Moscow"} | changes)


def visit(visitor: str, country: str, description: str = "Private visit.") -> str:
    return VISIT.format(visitor=visitor, country=country, description=description)


def trips(*items: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<trips>\n{"".join(items)}</trips>\n'


def test_a_trip_is_a_visit_of_a_known_person_in_a_post() -> None:
    (arrival,) = take("historian", trips(trip())).arrivals
    report, (event,) = arrival.record.report, arrival.record.events
    assert arrival.address == "historian-trip:1"
    assert (report.publisher, report.published) == ("Office of the Historian", dt.date(2015, 5, 12))
    assert report.title == "John Forbes Kerry in Sochi, Moscow, Russia"
    assert event.evidence.text == "Talked with Foreign Minister Lavrov about fish & chips."
    assert (event.type, event.mode, event.status, event.date) == (
        "CONSULT",
        "visit",
        "occurred",
        "2015-05-11/2015-05-12",
    )
    (actor,), (host,) = event.actors, event.recipients
    assert (actor.code, actor.person, actor.post) == ("USA", "John Kerry", "Secretary of State")
    assert (host.code, host.person, host.text) == ("RUS", "Sergei Lavrov", "Lavrov")
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Sochi", "RUS")


def test_the_same_trip_under_two_numbers_gives_the_same_record() -> None:
    one, other = take("historian", trips(trip(id="1"), trip(id="2"))).arrivals
    assert (one.record, one.address == other.address) == (other.record, False)


def test_a_visit_by_title_and_surname_or_full_name() -> None:
    found = take(
        "historian",
        trips(visit("President Montt", "Chile"), visit("Prime Minister Ada Nobody", "Germany, Federal Republic of")),
    )
    one, other = found.events
    assert [(side.code, side.person, side.post) for side in (*one.actors, *other.actors)] == [
        ("CHL", "Montt", "President"), ("DEU", "Ada Nobody", "Prime Minister"),
    ]  # fmt: skip
    assert [side.code for side in one.recipients] == ["USA"]
    assert one.date == "1911-08-04"


def test_a_visit_without_a_remark_rests_on_its_visitor() -> None:
    (event,) = take("historian", trips(visit("King Haakon VII", "Norway", ""))).events
    assert event.evidence.text == "King Haakon VII"


def test_what_can_t_be_taken_is_rejected_by_line() -> None:
    items = (trip(country="Ruritania"), trip(start="2015-02-30"), trip(end="2015-05-01"), trip(role="cook"), trip())
    found = take("historian", trips(*items))
    assert len(found.records) == 1
    assert found.reasons == [
        ":3 no country is known as 'Ruritania'",
        ":11 '2015-02-30' is no day",
        ":19 it ends on 2015-05-01, before it begins on 2015-05-11",
        ":27 nobody is named who travels, or the role 'cook' is not known",
    ]


def test_a_file_that_is_cut_short_gives_what_stands_before() -> None:
    found = take("historian", trips(trip(), trip(id="2"))[:-60])
    assert len(found.records) == 1
    (rejection,) = found.rejections
    assert rejection.item.startswith(f"{NAME}:")
    assert "no sound XML from here on" in rejection.reason


def test_entities_that_a_file_declares_are_refused() -> None:
    bomb = '<!DOCTYPE t [<!ENTITY a "aaaa">]>\n<trips>' + trip(locale="&a;") + "</trips>"
    found = take("historian", bomb)
    assert found.records == []
    assert "declares entities of its own" in found.rejections[0].reason
