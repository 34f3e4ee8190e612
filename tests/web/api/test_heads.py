"""HEAD is answered as GET is, without a body."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("address", ["/events", "/events?limit=0", "/reports/ffff", "/openapi.json", "/health"])
def test_a_head_tells_what_a_get_would(client: TestClient, address: str) -> None:
    told, got = client.head(address), client.get(address)
    assert told.status_code == got.status_code
    assert told.content == b""
    names = ("etag", "content-type", "content-length")
    assert [told.headers.get(name) for name in names] == [got.headers.get(name) for name in names]


def test_what_only_takes_a_post_refuses_a_head_too(client: TestClient) -> None:
    assert client.head("/readings").status_code == 405


def test_what_is_known_is_not_even_told(client: TestClient) -> None:
    tag = client.head("/events").headers["etag"]
    assert client.head("/events", headers={"if-none-match": tag}).status_code == 304
