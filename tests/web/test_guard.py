"""Who is let in, from where, and what a page may do."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import seal_of

from detente.web.app import application
from detente.web.guard import BODY_LIMIT, is_loopback


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.7:8040", "", "[::1"])
def test_a_name_that_is_not_ours_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8040", "localhost:8040", "LOCALHOST", "[::1]:8040"])
def test_our_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/add", headers={"Host": host}).status_code == 200


def test_every_page_carries_the_policy(client: TestClient) -> None:
    for page in ("/", "/search", "/static/desk.css", "/nowhere"):
        headers = client.get(page).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_no_page_has_script_or_style_in_line_or_an_asset_from_elsewhere(client: TestClient) -> None:
    for page in ("/", "/search", "/add", "/alerts", "/corrections", "/relation/USA/CHN", "/party/CHN"):
        text = client.get(page).text
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick" not in text
        assert "<script>" not in text
        assert 'src="http' not in text
        assert '<link rel="stylesheet" href="http' not in text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_what_another_site_sends_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    form = {"seal": seal_of(client), "pair": "USA-CHN"}
    assert client.post("/alerts", data=form, headers=headers).status_code == 403
    assert client.get("/alerts").text.count("Atom feed") == 0


def test_a_form_without_our_seal_is_refused(client: TestClient) -> None:
    assert client.post("/alerts", data={"pair": "USA-CHN"}).status_code == 403
    assert client.post("/alerts", data={"pair": "USA-CHN", "seal": "0" * 64}).status_code == 403


def test_the_seal_of_another_visitor_is_refused(client: TestClient) -> None:
    stolen = seal_of(client)
    client.cookies.clear()
    seal_of(client)
    assert client.post("/alerts", data={"pair": "USA-CHN", "seal": stolen}).status_code == 403


@pytest.mark.parametrize("page", ["/seen", "/add/keep", "/alerts/drop"])
def test_nothing_is_changed_by_looking(client: TestClient, page: str) -> None:
    assert client.get(page).status_code == 405


def test_too_much_at_once_is_refused(client: TestClient) -> None:
    assert client.post("/add", content=b"", headers={"Content-Length": str(BODY_LIMIT + 1)}).status_code == 413


def test_where_others_can_reach_it_a_token_is_needed(archive: Path) -> None:
    desk = application(archive, token="right", host="0.0.0.0")
    with TestClient(desk, base_url="http://192.0.2.7:8040", follow_redirects=False) as client:
        assert client.get("/api/v1").status_code == 401
        asked = client.get("/", headers={"Accept": "text/html"})
        assert (asked.status_code, asked.headers["location"]) == (303, "/enter")
        assert client.get("/add", headers={"Authorization": "Bearer wrong"}).status_code == 401
        assert client.get("/add", headers={"Authorization": "Bearer right"}).status_code == 200
        assert client.get("/add", headers={"Host": "evil.example"}).status_code == 421
        seal = seal_of(client, "/enter")
        assert client.post("/enter", data={"seal": seal, "token": "wrong"}).status_code == 403
        entered = client.post("/enter", data={"seal": seal, "token": "right"})
        assert entered.status_code == 303
        assert "httponly" in entered.headers["set-cookie"].lower()
        assert client.get("/add").status_code == 200


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.8.8.8", True), ("0.0.0.0", False), ("desk", False)],
)
def test_what_is_loopback(host: str, alone: bool) -> None:
    assert is_loopback(host) is alone
