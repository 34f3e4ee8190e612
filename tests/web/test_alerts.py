"""Alerts: what is watched, and the feeds of it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as Tree

from starlette.testclient import TestClient
from tests.web.conftest import seal_of

from detente.web.keeping import Shelf

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_pair_is_watched_and_has_a_feed(client: TestClient, archive: Path) -> None:
    seal = seal_of(client)
    for _ in range(2):
        assert client.post("/alerts", data={"seal": seal, "pair": "USA-CHN", "name": "Both"}).status_code == 303
    (alert,) = Shelf.beside(archive).kept().alerts
    text = client.get("/alerts").text
    assert "Both" in text
    feed = client.get(f"/alerts/{alert.id}.atom")
    assert feed.headers["content-type"].startswith("application/atom+xml")
    top = Tree.fromstring(feed.content)
    entries = top.findall(f"{ATOM}entry")
    assert entries
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True)
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    where = re.sub(r"^http://127.0.0.1:8040", "", link.attrib["href"])
    assert client.get(where).status_code == 302


def test_an_alert_is_dropped(client: TestClient, archive: Path) -> None:
    seal = seal_of(client)
    client.post("/alerts", data={"seal": seal, "words": "balloon"})
    (alert,) = Shelf.beside(archive).kept().alerts
    assert client.post("/alerts/drop", data={"seal": seal, "id": alert.id}).status_code == 303
    assert client.get(f"/alerts/{alert.id}.atom").status_code == 404


def test_an_alert_on_nothing_or_nonsense_is_refused(client: TestClient, archive: Path) -> None:
    seal = seal_of(client)
    assert client.post("/alerts", data={"seal": seal}).status_code == 400
    assert client.post("/alerts", data={"seal": seal, "pair": "USA-Atlantis"}).status_code == 400
    assert not Shelf.beside(archive).kept().alerts


def test_a_shelf_that_can_not_be_understood_is_taken_for_empty(tmp_path: Path) -> None:
    (tmp_path / "a.db.desk.json").write_text("{broken")
    shelf = Shelf.beside(tmp_path / "a.db")
    assert shelf.kept().alerts == ()
    shelf.watch("x", "words=x")
    assert [each.name for each in shelf.kept().alerts] == ["x"]
