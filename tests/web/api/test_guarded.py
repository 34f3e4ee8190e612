"""The API behind what stands before every request of the desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from detente.archive import Archive
from detente.web.app import application

TEXT = {"text": "Norway's prime minister met his Danish counterpart in Oslo on Monday."}


@pytest.fixture
def desk(trip: Archive) -> Iterator[TestClient]:
    with TestClient(application(trip.path), base_url="http://127.0.0.1:8040") as made:
        yield made


@pytest.fixture
def guarded(trip: Archive) -> TestClient:
    return TestClient(application(trip.path, token="word", host="0.0.0.0"), base_url="http://10.0.0.7:8040")


def test_the_desk_has_it_under_api(desk: TestClient) -> None:
    assert desk.get("/api").json()["servers"] == [{"url": "/api"}]
    assert desk.get("/api/events?limit=1").json()["items"]
    assert desk.get("/api/nowhere").headers["content-type"] == "application/problem+json"
    assert "default-src 'none'" in desk.get("/api/events").headers["content-security-policy"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Host": "evil.example", "Origin": "http://evil.example"}, 421),
    ],
)
def test_another_site_can_not_write(desk: TestClient, headers: dict[str, str], status: int) -> None:
    response = desk.post("/api/reports", json=TEXT, headers=headers)
    assert (response.status_code, response.json()["status"]) == (status, status)
    assert response.headers["content-type"] == "application/problem+json"
    assert desk.get("/api/events?pair=NOR&pair=DNK").json()["items"] == []


def test_our_own_pages_and_programs_can(desk: TestClient) -> None:
    own = {"Origin": "http://127.0.0.1:8040", "Sec-Fetch-Site": "same-origin"}
    assert desk.post("/api/reports", json=TEXT, headers=own).status_code == 201
    assert desk.post("/api/reports", json=TEXT).status_code == 200


def test_where_a_token_is_needed_nothing_is_told_without(guarded: TestClient) -> None:
    for headers in ({}, {"Authorization": "Bearer other"}):
        response = guarded.get("/api/events", headers=headers)
        assert (response.status_code, response.headers["www-authenticate"]) == (401, "Bearer")
        assert response.json()["detail"].startswith("A token is needed")
        assert guarded.post("/api/reports", json=TEXT, headers=headers).status_code == 401
    assert guarded.get("/api/events", headers={"Authorization": "Bearer word"}).status_code == 200
