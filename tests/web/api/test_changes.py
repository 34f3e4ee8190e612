"""Texts that are added, and a person's word on what is one act."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from detente.archive import Archive, Query
from detente.engagements import engagements

TEXT = "Norway's prime minister met his Danish counterpart in Oslo on Monday. They agreed on a fisheries deal."


def post(client: TestClient, address: str, **body: Any) -> Any:
    return client.post(address, json=body)


def test_a_text_that_is_added_can_be_found(client: TestClient, trip: Archive) -> None:
    response = post(client, "/reports", text=TEXT, published="2023-05-10", publisher="The Wire", title="In Oslo")
    assert response.status_code == 201
    told = response.json()
    assert told["outcome"] == "added"
    assert told["record"]["events"]
    assert told["report"]["headline"] == "In Oslo"
    assert client.get(response.headers["location"]).json()["record"] == told["record"]
    assert client.get("/events?pair=NOR&pair=DNK&type=CONSULT").json()["items"][0]["event"]["date"] == "2023-05-08"
    assert client.get("/engagements?pair=NOR&pair=DNK").json()["items"]


def test_the_same_text_changes_nothing(client: TestClient) -> None:
    about = {"text": TEXT, "published": "2023-05-10"}
    post(client, "/reports", **about)
    before = client.get("/reports").json()
    again = post(client, "/reports", **about)
    assert (again.status_code, again.json()["outcome"]) == (200, "known")
    assert client.get("/reports").json() == before


def test_a_reading_is_not_kept(client: TestClient) -> None:
    before = client.get("/reports").json()
    record = post(client, "/readings", text=TEXT, published="2023-05-10").json()
    assert [event["type"] for event in record["events"]][:1] == ["CONSULT"]
    assert client.get("/reports").json() == before


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("  \n ", "SourceUnreadable"),
        ("a\0b", "SourceUnreadable"),
        ("Le ministre norvégien a rencontré son homologue danois à Oslo lundi, où ils ont parlé de la pêche. " * 3,
         "SourceForeign"),
    ],
)  # fmt: skip
def test_what_is_no_english_text_is_refused(client: TestClient, text: str, kind: str) -> None:
    response = post(client, "/reports", text=text)
    assert (response.status_code, response.json()["type"]) == (422, f"urn:detente:{kind}")


def test_a_page_of_another_site_can_not_write(client: TestClient) -> None:
    """What a form or a plain fetch of another site may send without asking has none of these types for JSON."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        response = client.post("/reports", content=f'{{"text": "{TEXT}"}}', headers={"content-type": kind})
        assert response.status_code == 415
    assert client.get("/events?pair=NOR&pair=DNK").json()["items"] == []
    assert (
        "access-control-allow-origin" not in client.options("/reports", headers={"origin": "http://evil.test"}).headers
    )


def test_events_are_parted_and_joined_with_who_and_when(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        trips = [each for each in engagements(view).items if each.form == "trip"]
    one, other = trips[0].tellings[0].event.id, trips[0].tellings[-1].event.id

    parted = post(client, "/judgements", verdict="different", events=[other], who="Ada", why="another trip")
    assert parted.status_code == 201
    assert other not in str(client.get(f"/engagements/{one}").json()["tellings"])
    told = client.get("/judgements").json()
    assert {(each["verdict"], each["who"], each["reason"]) for each in told} == {("different", "Ada", "another trip")}
    assert all(each["at"] for each in told)

    joined = post(client, "/judgements", verdict="same", events=[one, other], who="Ada").json()
    assert len(joined) == 1
    assert {one, other} <= {each["event"]["id"] for each in joined[0]["tellings"]}


def test_an_event_is_corrected_with_who_and_when(client: TestClient, trip: Archive) -> None:
    with trip.view() as view:
        event = view.events(Query(words="arrived")).items[0].event.id
    kept = post(client, "/corrections", event=event, aspect="status", value="denied", who="Ada", why="it says so")
    assert kept.status_code == 201
    assert (kept.json()["event"], kept.json()["value"], kept.json()["who"]) == (event, "denied", "Ada")
    assert client.get("/corrections").json() == [kept.json()]
    assert client.get(f"/events/{event}").json()["event"]["status"] == "denied"
    wrong = post(client, "/corrections", event=event, aspect="status", value="maybe", who="Ada", why="it says so")
    assert wrong.status_code == 422


def test_a_word_on_what_is_not_there_is_refused(client: TestClient) -> None:
    assert post(client, "/judgements", verdict="same", events=["0000"], who="Ada").status_code == 404
    assert post(client, "/judgements", verdict="maybe", events=["0000"], who="Ada").status_code == 422
    assert post(client, "/judgements", verdict="same", events=[], who="Ada").status_code == 422
