"""What is off is told as RFC 9457 has it, in one line that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from detente.archive import Archive
from detente.web.api import application


@pytest.mark.parametrize(
    ("method", "address", "status", "kind", "detail"),
    [
        ("GET", "/nowhere", 404, "about:blank", "Nothing matches"),
        ("GET", "/events/0000", 404, "urn:detente:EntryMissing", "nothing goes by '0000'"),
        ("GET", "/bodies/Atlantis", 404, "urn:detente:EntryMissing", "no state or body is called 'Atlantis'"),
        ("GET", "/people/Nobody Atall", 404, "urn:detente:EntryMissing", "nobody is called"),
        ("GET", "/places/Nowherehampton", 404, "urn:detente:EntryMissing", "no place is called"),
        ("GET", "/relation/USA/Atlantis", 422, "urn:detente:UsageError", "no state or body is called 'Atlantis'"),
        ("GET", "/events?dates=soon", 422, "urn:detente:UsageError", "'soon' is no date"),
        ("GET", "/events?after=x", 422, "urn:detente:UsageError", "'x' is no place to go on from"),
        ("GET", f"/events?after=2023-01-01.{'9' * 30}", 422, "urn:detente:UsageError", "no place to go on from"),
        ("GET", "/events?limit=0", 422, "urn:detente:UsageError", "query.limit: Input should be greater"),
        (
            "GET",
            "/events?as_of=0",
            422,
            "urn:detente:UsageError",
            "query.as_of: this is no day",
        ),
        ("GET", "/events?untill=2023", 422, "urn:detente:UsageError", "query.untill: Extra inputs"),
        ("GET", "/search?words=%00", 422, "urn:detente:UsageError", "holds no word"),
        ("GET", "/search", 422, "urn:detente:UsageError", "query.words: Field required"),
        ("DELETE", "/reports", 405, "about:blank", "method"),
        ("POST", "/reports", 415, "about:blank", "only JSON is taken here"),
    ],
)
def test_problems(client: TestClient, method: str, address: str, status: int, kind: str, detail: str) -> None:
    response = client.request(method, address)
    told = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, told["status"], told["type"]) == (status, status, kind)
    assert detail in told["detail"]
    assert "\n" not in told["detail"]
    assert "etag" not in response.headers


def test_every_fault_is_named_with_its_place(client: TestClient) -> None:
    told = client.get("/events?limit=many&as_of=2023-13-01").json()
    assert {tuple(each["where"]) for each in told["faults"]} == {("query", "limit"), ("query", "as_of")}


def test_what_an_address_takes_is_told_where_it_takes_something_else(client: TestClient) -> None:
    assert client.delete("/reports").headers["allow"] == "GET, POST"
    assert client.post("/events").headers["allow"] == "GET"


def test_half_characters_are_not_told_back(client: TestClient) -> None:
    body = '{"text": "\\ud800", "\\udfff": 1}'
    response = client.post("/readings", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 422
    assert response.json()["faults"]


def test_without_an_archive_it_is_told_how_to_make_one(tmp_path: Path) -> None:
    response = TestClient(application(tmp_path / "none.db")).get("/events")
    assert response.status_code == 503
    assert response.json()["type"] == "urn:detente:ArchiveMissing"
    assert "detente add" in response.json()["detail"]


def test_a_fault_of_ours_tells_nothing_of_itself(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("a secret")

    monkeypatch.setattr(Archive, "view", fail)
    response = client.get("/health")
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "secret" not in response.text
