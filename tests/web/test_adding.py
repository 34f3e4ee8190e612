"""Adding reports: nothing is kept before it was seen, and nothing that is sent does harm."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import seal_of

from detente.archive import Archive, Query
from detente.sources import SIZE_LIMIT

TEXT = """Norway and Denmark sign accord

Harbour Courier, 12 May 2024

OSLO - Norway's prime minister met his Danish counterpart in Oslo on Saturday. They signed an agreement on trade.
"""
HOSTILE = """<script>alert(1)</script> Norway "onload="x
<img src=x onerror=alert(2)> \u202egnitteem\u202c

=cmd|'/c calc'!A1, 12 May 2024

Norway's prime minister met his Danish counterpart in Oslo on Saturday, he said: "<b>bold</b>" & </textarea></mark>.
"""


def _reports(path: Path) -> int:
    with Archive(path).view() as view:
        return sum(1 for _ in view.all_reports())


def _key(text: str) -> str:
    found = re.search(r'name="key" value="([\w-]+)"', text)
    assert found is not None
    return found[1]


def test_a_pasted_text_is_shown_and_kept_only_when_told(client: TestClient, archive: Path) -> None:
    before = _reports(archive)
    seal = seal_of(client)
    shown = client.post("/add", data={"seal": seal, "text": TEXT})
    assert shown.status_code == 200
    assert "Not kept yet" in shown.text
    assert "Norway" in shown.text
    assert _reports(archive) == before
    kept = client.post("/add/keep", data={"seal": seal, "key": _key(shown.text), "keep": "0"})
    assert kept.status_code == 303
    assert _reports(archive) == before + 1
    page = client.get(kept.headers["location"]).text
    assert "Kept." in page
    assert "All that is told of it" in page
    assert "Denmark" in client.get("/search?kind=engagements&pair=NOR-DNK").text


def test_the_same_is_kept_once_only(client: TestClient, archive: Path) -> None:
    seal = seal_of(client)
    key = _key(client.post("/add", data={"seal": seal, "text": TEXT}).text)
    assert client.post("/add/keep", data={"seal": seal, "key": key, "keep": "0"}).status_code == 303
    assert client.post("/add/keep", data={"seal": seal, "key": key, "keep": "0"}).status_code == 404
    again = client.post("/add", data={"seal": seal, "text": TEXT}).text
    assert "in the archive already" in again


def test_files_are_read_and_chosen_from(client: TestClient, archive: Path) -> None:
    before = _reports(archive)
    files = [
        ("files", ("../../one.txt", TEXT.encode(), "text/plain")),
        ("files", ("two.txt", TEXT.replace("Norway", "Sweden").encode(), "text/plain")),
        ("files", ("three.pdf", b"%PDF-1.7 \0\0", "application/pdf")),
    ]
    seal = seal_of(client)
    shown = client.post("/add", data={"seal": seal}, files=files)
    assert "<b>three.pdf</b> is binary data" in shown.text
    kept = client.post("/add/keep", data={"seal": seal, "key": _key(shown.text), "keep": ["0", "1"]})
    assert kept.status_code == 200
    assert _reports(archive) == before + 2


def test_a_report_is_data(client: TestClient, archive: Path) -> None:
    seal = seal_of(client)
    form = {"seal": seal, "text": HOSTILE, "publisher": "=HYPERLINK(1)<i>", "title": "@SUM(1)<script>"}
    shown = client.post("/add", data=form).text
    kept = client.post("/add/keep", data={"seal": seal, "key": _key(shown), "keep": "0"})
    pages = [shown, client.get(kept.headers["location"]).text, client.get("/search?q=counterpart&kind=evidence").text]
    pages += [client.get("/").text, client.get("/party/NOR").text, client.get("/relation/NOR/DNK").text]
    for text in pages:
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<b>bold" not in text
        assert "<i>" not in text
        assert "\u202e" not in text
    assert "⟨U+202E⟩" in pages[1]
    rows = client.get("/search/reports.csv?publisher=" + "=HYPERLINK(1)<i>").content.decode("utf-8-sig")
    assert "'=HYPERLINK(1)<i>" in rows
    assert "'@SUM(1)<script>" in rows
    assert not re.search(r"(^|,)\"?[=@]", rows, flags=re.MULTILINE)


def _zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("report.txt", b"0" * 50_000_000)
    return out.getvalue()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "'
    + "ha" * 50
    + '">'
    + "".join(f'<!ENTITY {n} "{f"&{p};" * 10}">' for p, n in zip("abcdefg", "bcdefgh", strict=True))
    + "]><html><body><p>&h;</p></body></html>"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [("bomb.zip", _zip_bomb()), ("bomb.html", gzip.compress(b"0" * 50_000_000)), ("laughs.html", LAUGHS.encode()),
     ("laughs.xhtml", LAUGHS.encode()), ("large.txt", b"a " * SIZE_LIMIT), ("empty.txt", b""), ("nul.txt", b"a\0b")],
)  # fmt: skip
def test_bombs_and_what_is_too_large_give_no_report(client: TestClient, archive: Path, name: str, data: bytes) -> None:
    before = _reports(archive)
    answer = client.post("/add", data={"seal": seal_of(client)}, files=[("files", (name, data, "text/html"))])
    assert answer.status_code == 422
    assert f"<b>{name}</b>" in answer.text
    assert _reports(archive) == before


def test_more_files_than_may_be_sent_are_refused(client: TestClient) -> None:
    files = [("files", (f"{number}.txt", b"x", "text/plain")) for number in range(30)]
    assert client.post("/add", data={"seal": seal_of(client)}, files=files).status_code == 400


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://localhost:8040/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/",
     "http://10.0.0.1/", "http://2130706433/", "http://0/", "http://[::ffff:127.0.0.1]/"],
)  # fmt: skip
def test_the_address_box_leads_into_no_private_network(client: TestClient, address: str) -> None:
    answer = client.post("/add", data={"seal": seal_of(client), "address": address})
    assert answer.status_code == 422
    assert "private or reserved network" in answer.text


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "ftp://example.org/x", "-", "javascript:alert(1)"]
)
def test_the_address_box_opens_no_files(client: TestClient, address: str) -> None:
    answer = client.post("/add", data={"seal": seal_of(client), "address": address})
    assert answer.status_code == 422
    assert "root:" not in answer.text


def test_nothing_sent_is_told(client: TestClient) -> None:
    answer = client.post("/add", data={"seal": seal_of(client)})
    assert answer.status_code == 400
    assert "Nothing was sent" in answer.text


def test_a_new_archive_is_made_by_the_first_report(tmp_path: Path) -> None:
    from detente.web.app import application

    path = tmp_path / "new.db"
    with TestClient(application(path), base_url="http://localhost") as client:
        seal = seal_of(client)
        shown = client.post("/add", data={"seal": seal, "text": TEXT})
        client.post("/add/keep", data={"seal": seal, "key": _key(shown.text), "keep": "0"})
    with Archive(path).view() as view:
        assert [line.headline for line in view.reports(Query(party="NOR")).items] == ["Norway and Denmark sign accord"]
