"""What the API answers is what the view gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from detente.archive import Archive, Query, View, search
from detente.briefing import brief
from detente.engagements import checks, engagement, engagements, outcome, outcomes, parts_of, tally
from detente.forecast import forecasts
from detente.relations import relation
from detente.relations.desk import desk

KOREA_JAPAN = Query(pair=("KOR", "JPN"))


def plain(found: object) -> Any:
    """A noun as JSON has it."""
    return json.loads(TypeAdapter(Any).dump_json(found))


def first_event(view: View) -> str:
    return view.events(limit=1).items[0].event.id


def whole(view: View) -> str:
    """The id of the trip."""
    return next(each.id for each in engagements(view).items if each.form == "trip")


@pytest.mark.parametrize("as_of", [None, "2023-02-10"])
@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("/reports?order=oldest&limit=3", lambda view: view.reports(limit=3)),
        ("/reports?words=w1x3", lambda view: view.reports(Query(words="w1x3"), order="newest", limit=50)),
        ("/events", lambda view: view.events(order="newest", limit=50)),
        (
            "/events?pair=South Korea&pair=japan&status=planned&place=tokyo&dates=2023-02&words=visit",
            lambda view: view.events(
                Query(pair=("KOR", "JPN"), status="planned", place="Tokyo", dates="2023-02", words="visit"),
                order="newest", limit=50,
            ),
        ),
        ("/engagements?pair=KOR&pair=JPN", lambda view: engagements(view, KOREA_JAPAN)),
        ("/relation/KOR/Japan", lambda view: relation(view, ("KOR", "JPN"))),
        ("/pairs?states=false", lambda view: {"items": desk(view, states=False), "after": None}),
        ("/forecasts/KOR/JPN?horizon=90", lambda view: forecasts(view, ("KOR", "JPN"), horizon=90)),
        ("/people?words=park", lambda view: view.names("people", "park", limit=50)),
        ("/places", lambda view: view.names("places", limit=50)),
        ("/search?words=park", lambda view: search(view, "park", limit=50)),
        ("/precedents", lambda view: list(checks(view))),
    ],
)  # fmt: skip
def test_lists_are_those_of_the_view(
    client: TestClient, trip: Archive, as_of: str | None, address: str, answer: Callable[[View], object]
) -> None:
    day = f"{'&' if '?' in address else '?'}as_of={as_of}" if as_of else ""
    response = client.get(f"{address}{day}")
    with trip.view(as_of) as view:
        expected = plain(answer(view))
    assert response.status_code == 200, response.text
    assert response.json() == expected


@pytest.mark.parametrize(
    ("address", "name", "answer"),
    [
        ("/events/{}", first_event, lambda view, name: view.find(name)),
        ("/engagements/{}", whole, engagement),
        ("/engagements/{}/parts", whole, lambda view, name: parts_of(view, engagement(view, name))),
        ("/engagements/{}/outcome", whole, lambda view, name: outcome(view, engagement(view, name))),
    ],
)
def test_single_things_are_those_of_the_view(
    client: TestClient,
    trip: Archive,
    address: str,
    name: Callable[[View], str],
    answer: Callable[[View, str], object],
) -> None:
    with trip.view() as view:
        asked = name(view)
        expected = plain(answer(view, asked))
    assert client.get(address.format(asked[:8])).json() == expected


def test_the_briefing_is_that_of_the_view(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        expected = plain(brief(view, ("KOR", "JPN"), since="2023-03-01"))
    assert client.get("/briefing/KOR/Japan?since=2023-03-01").json() == expected


def test_a_report_has_its_record_and_versions(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        line = view.reports(limit=1).items[0]
        expected = {"line": line, "record": view.record(line), "versions": view.versions(line)}
    assert client.get(f"/reports/{line.id[:12]}").json() == plain(expected)


def test_outlooks_come_with_who_was_right(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        found = list(outcomes(view))
    assert client.get("/outlooks").json() == plain({"outcomes": found, "tally": tally(found)})


def test_judgements_on_an_engagement_tell_why(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        name = whole(view)
    found = client.get(f"/engagements/{name}/judgements").json()
    assert {each["verdict"] for each in found} >= {"same"}
    assert all(each["by"] == "machine" and each["reason"] for each in found)


def test_pages_lead_from_one_to_the_next(client: TestClient, trip: Archive) -> None:
    found, address = [], "/events?limit=4&order=oldest"
    while address:
        response = client.get(address)
        found += response.json()["items"]
        address = f"/events{response.links['next']['url']}" if "next" in response.links else ""
    with trip.view() as view:
        assert found == plain(list(view.all_events()))


def test_the_list_of_bodies_goes_on_too(client: TestClient) -> None:
    first = client.get("/bodies", params={"words": "united", "limit": 2}).json()
    second = client.get("/bodies", params={"words": "united", "limit": 2, "after": first["after"]}).json()
    codes = [each["code"] for each in (*first["items"], *second["items"])]
    assert len(codes) == 4
    assert codes == sorted(set(codes))


def test_evidence_stands_in_its_passage(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        found = view.events(limit=1).items[0]
        text = view.text(found.report.key)
    told = client.get(f"/events/{found.event.id}/evidence").json()
    start, end = found.event.evidence.start, found.event.evidence.end
    assert told["evidence"]["text"] == found.event.evidence.text
    assert told["before"] == text[:start]
    assert told["after"] == text[end : end + 400]


def test_people_bodies_and_places(client: TestClient) -> None:
    person = client.get("/people/Park Jin").json()
    assert person["named"]["events"] == 9
    assert person["terms"][0]["code"] == "KOR"
    assert client.get("/bodies/south korea").json()["code"] == "KOR"
    place = client.get("/places/Tokyo").json()
    assert place["spot"]["country"] == "JPN"
    assert place["named"]["events"] == 9


def test_health(client: TestClient, trip: Archive) -> None:
    told = client.get("/health").json()
    assert told["settled"] is True
    assert told["latest"]["published"] == "2023-03-21"


def test_as_of_a_day_nobody_is_named_who_was_not_yet(client: TestClient) -> None:
    assert client.get("/people/Yoshimasa Hayashi?as_of=2023-03-01").json()["named"] is None
    assert client.get("/people?words=hayashi&as_of=2023-03-01").json()["items"] == []
    assert client.get("/people?words=hayashi").json()["items"][0]["events"] == 1
