"""ETags change with the archive, and with nothing else."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.engagements.conftest import Put, telling

from detente.archive import Archive


def test_what_is_unchanged_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/events")
    again = client.get("/events", headers={"if-none-match": f'"other", {first.headers["etag"]}'})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get("/events", headers={"if-none-match": '"other"'}).status_code == 200


def test_each_address_has_its_own(client: TestClient) -> None:
    tags = {client.get(address).headers["etag"] for address in ("/events", "/events?limit=1", "/reports")}
    assert len(tags) == 3


def test_what_is_added_changes_it(client: TestClient, put: Put) -> None:
    before = client.get("/events").headers["etag"]
    put("2023-04-01", telling("Park will visit Tokyo again"))
    after = client.get("/events", headers={"if-none-match": before})
    assert after.status_code == 200
    assert after.headers["etag"] != before


def test_what_is_added_by_an_open_writer_changes_it(client: TestClient, trip: Archive, put: Put) -> None:
    with trip.writer():  # so that the log is not moved into the file
        before = client.get("/events").headers["etag"]
        put("2023-04-01", telling("Park will visit Tokyo again"))
        assert client.get("/events", headers={"if-none-match": before}).status_code == 200
